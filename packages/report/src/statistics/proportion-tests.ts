import { normalDistribution } from './normal-distribution.ts';

/**
 * How often chance alone would give a share as far from a known one: the two-sided p-value of `count` out of `total` against the base's
 * share. The test inverts the Wilson interval: below 0.05 exactly when the base's share lies outside it.
 *
 * Source: the score test of one proportion, A. Agresti, "Categorical Data Analysis" (2002), section 1.3.3.
 */
export function testAgainstBase(count: number, total: number, baseShare: number): number {
  return twoSided(count - total * baseShare, total * baseShare * (1 - baseShare));
}

/**
 * The p-value of the file against the rest of its base, for a file so large a part of it that comparing it with the whole would compare it
 * with itself. A file that is all of its base has nothing to be compared with: 1.
 */
export function testAgainstRest(count: number, total: number, baseCount: number, baseTotal: number): number {
  const restTotal = Math.max(0, baseTotal - total);
  // A household that is known by its number only may be counted beside its neighbours, so a group can hold more than its base does.
  const restCount = Math.min(restTotal, Math.max(0, baseCount - count));
  return testDifference(count, total, restCount, restTotal);
}

/**
 * The two-sided p-value of two shares that were counted apart being the same.
 *
 * Source: the score test of two proportions with a pooled share (the square of its z is Pearson's chi-squared of the 2 x 2 table), A.
 * Agresti, "Categorical Data Analysis" (2002), section 3.2.
 */
export function testDifference(count: number, total: number, otherCount: number, otherTotal: number): number {
  if (total === 0 || otherTotal === 0) return 1;
  const pooled = (count + otherCount) / (total + otherTotal);
  const variance = pooled * (1 - pooled) * (1 / total + 1 / otherTotal);
  return twoSided(count / total - otherCount / otherTotal, variance);
}

/** Where chance leaves no room for any difference, a difference is no chance. */
function twoSided(difference: number, variance: number): number {
  if (variance <= 0) return difference === 0 ? 1 : 0;
  return Math.min(1, 2 * normalDistribution(-Math.abs(difference) / Math.sqrt(variance)));
}
