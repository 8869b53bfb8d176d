import type { Interval } from './interval.ts';
import { wilsonInterval } from './wilson-interval.ts';

/**
 * 95% interval of the first share less the second, counted apart from each other; from -1 to 1. Where many households are in both counts,
 * it is wider than it need be.
 *
 * Source: the hybrid score interval, method 10 of R. G. Newcombe, "Interval estimation for the difference between independent proportions",
 * Statistics in Medicine 17 (1998).
 */
export function differenceInterval(count: number, total: number, otherCount: number, otherTotal: number): Interval {
  if (total === 0 || otherTotal === 0) return { low: -1, high: 1 };
  const share = count / total;
  const otherShare = otherCount / otherTotal;
  const one = wilsonInterval(count, total);
  const other = wilsonInterval(otherCount, otherTotal);
  return {
    low: share - otherShare - Math.hypot(share - one.low, other.high - otherShare),
    high: share - otherShare + Math.hypot(one.high - share, otherShare - other.low),
  };
}
