import { CONFIDENCE } from './interval.ts';
import { studentQuantile } from './student-quantile.ts';

/** A figure and its 95% interval. */
export interface Estimate {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The mean of answers and its 95% interval by Student's t, from their number, their sum and the sum of their squares; undefined for fewer
 * than two answers, which leave no room to see how far answers differ.
 */
export function meanInterval(count: number, sum: number, squares: number): Estimate | undefined {
  if (count < 2) return undefined;
  const mean = sum / count;
  const variance = Math.max(0, (squares - sum * mean) / (count - 1));
  const half = studentQuantile((1 + CONFIDENCE) / 2, count - 1) * Math.sqrt(variance / count);
  return { mean, low: mean - half, high: mean + half };
}
