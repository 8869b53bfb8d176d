import type { SegmentGroup } from '@verrijk/core';
import type { Count, GroupInBase, GroupProfile } from '../audience-report.ts';
import { benjaminiHochberg } from '../statistics/benjamini-hochberg.ts';
import { indexInterval, indexOf } from '../statistics/index-number.ts';
import { testAgainstBase, testAgainstRest } from '../statistics/proportion-tests.ts';
import { wilsonInterval } from '../statistics/wilson-interval.ts';
import { groupColour } from '../charts/group-colours.ts';
import type { CountBook } from './count-book.ts';
import { figure } from './count-book.ts';
import { total } from './areas/postcode-areas.ts';

/** Of all differences that are said to hold, on average at most this part is chance. */
export const FALSE_ALARMS = 0.05;
/** A file with more than this part of a base's households is compared with the rest of the base. */
const LARGE_PART = 0.05;

/** A base, and the households of the file and of the reference in it. */
export interface CountedBase {
  readonly base: string;
  /** Names of the counts of the file's households in it, in all and by group. */
  readonly idOf: (group?: number) => string;
  /** Households of the file inside, by group. */
  readonly inside: Float64Array;
  /** Households of the reference, by group. */
  readonly households: Float64Array;
}

/** Names of the counts of all households of the file, in all and by group. */
export interface ProfiledGroups {
  readonly groups: readonly SegmentGroup[];
  readonly idOf: (group?: number) => string;
  readonly bases: readonly CountedBase[];
}

/** Whether the file's households are so large a part of the base that they are tested against the rest of it. */
export function isAgainstRest({ inside, households }: CountedBase): boolean {
  return total(inside) > LARGE_PART * total(households);
}

/** The profile: every group in the file, and against every base. */
export function profileGroups(book: CountBook, { groups, idOf, bases }: ProfiledGroups): readonly GroupProfile[] {
  const all = book.count(idOf());
  const without = book.count('rows without a group');
  const inBases = bases.map((base) => compareGroups(book, base));
  return groups.map((group, position) => {
    const households = book.count(idOf(position));
    return {
      name: group.name,
      colour: groupColour(group.colour, position),
      households,
      persons: book.count(`persons/${position}`),
      share: figure([households, all], (count, sum) => count / sum),
      low: figure([households, all], (count, sum) => wilsonInterval(count, sum).low),
      high: figure([households, all], (count, sum) => wilsonInterval(count, sum).high),
      shift: {
        low: figure([households, all, without], (count, sum, more) => count / (sum + more)),
        high: figure([households, all, without], (count, sum, more) => (count + more) / (sum + more)),
      },
      bases: inBases.map((base) => base[position]!),
    };
  });
}

/** All groups against one base, tested together. */
function compareGroups(book: CountBook, counted: CountedBase): readonly GroupInBase[] {
  const { inside, households } = counted;
  const [insideTotal, baseTotal] = [total(inside), total(households)];
  const tested = [...households.keys()].filter((group) => households[group]! > 0);
  const pValues = tested.map((group) =>
    isAgainstRest(counted)
      ? testAgainstRest(inside[group]!, insideTotal, households[group]!, baseTotal)
      : testAgainstBase(inside[group]!, insideTotal, households[group]! / baseTotal),
  );
  const { holds } = benjaminiHochberg(pValues, FALSE_ALARMS);
  return Array.from(households, (baseCount, group): GroupInBase => {
    const { base, idOf } = counted;
    const share = baseTotal === 0 ? 0 : baseCount / baseTotal;
    if (baseCount === 0) return { base, share, index: 'n/a', low: 'n/a', high: 'n/a', holds: null, penetration: 'n/a' };
    const counts: readonly Count[] = [book.count(idOf(group)), book.count(idOf())];
    const interval = figure(counts, (count, sum) => indexInterval(wilsonInterval(count, sum), share));
    return {
      base,
      share,
      index: figure(counts, (count, sum) => indexOf(count / sum, share)),
      low: interval === 'n/a' ? interval : (interval?.low ?? null),
      high: interval === 'n/a' ? interval : (interval?.high ?? null),
      holds: figure(counts, () => holds[tested.indexOf(group)]!),
      penetration: figure([book.count(idOf(group))], (count) => count / baseCount),
    };
  });
}
