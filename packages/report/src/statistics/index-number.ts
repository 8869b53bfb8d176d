import type { Interval } from './interval.ts';

/** The share in the file over the share in the base, x 100: 100 is as often as in the base. 'n/a' where the base has none. */
export function indexOf(share: number, baseShare: number): number | 'n/a' {
  return baseShare === 0 ? 'n/a' : (share / baseShare) * 100;
}

/** The interval of an index, from that of the share; the base was counted whole and adds nothing to it. */
export function indexInterval(share: Interval, baseShare: number): Interval | 'n/a' {
  return baseShare === 0 ? 'n/a' : { low: (share.low / baseShare) * 100, high: (share.high / baseShare) * 100 };
}
