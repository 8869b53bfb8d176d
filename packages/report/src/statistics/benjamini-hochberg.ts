/** What is left of several tests when they are taken together. In the order of the p-values. */
export interface JointTests {
  /** The lowest level at which each still holds. */
  readonly adjusted: readonly number[];
  readonly holds: readonly boolean[];
}

/**
 * Judges tests together, so that of all differences that are called real on average at most `level` is chance: who tests eleven groups at 5%
 * one by one finds something in pure noise four times out of ten.
 *
 * Source: Y. Benjamini and Y. Hochberg, "Controlling the false discovery rate", Journal of the Royal Statistical Society B 57 (1995).
 */
export function benjaminiHochberg(pValues: readonly number[], level: number): JointTests {
  const order = pValues.map((_, index) => index).sort((one, other) => pValues[other]! - pValues[one]!);
  const adjusted = pValues.map(() => 1);
  let lowest = 1;
  order.forEach((index, place) => {
    lowest = Math.min(lowest, (pValues[index]! * pValues.length) / (pValues.length - place));
    adjusted[index] = lowest;
  });
  return { adjusted, holds: adjusted.map((value) => value <= level) };
}
