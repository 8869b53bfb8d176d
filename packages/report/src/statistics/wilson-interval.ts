import type { Interval } from './interval.ts';
import { STANDARD_ERRORS } from './interval.ts';

/**
 * 95% interval of a share, from `count` out of `total`. Nothing counted says nothing: 0 to 1.
 *
 * Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927); method 3 of R. G. Newcombe,
 * "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17 (1998).
 */
export function wilsonInterval(count: number, total: number): Interval {
  if (total === 0) return { low: 0, high: 1 };
  const square = STANDARD_ERRORS * STANDARD_ERRORS;
  const middle = (count + square / 2) / (total + square);
  const half = (STANDARD_ERRORS * Math.sqrt((count * (total - count)) / total + square / 4)) / (total + square);
  return { low: count === 0 ? 0 : middle - half, high: count === total ? 1 : middle + half };
}
