import { normalQuantile } from './normal-distribution.ts';

/** Where a figure may well lie: a 95% confidence interval. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** How sure every interval of the report is. */
export const CONFIDENCE = 0.95;

/** Standard errors to either side of a 95% interval: 1.96. */
export const STANDARD_ERRORS: number = normalQuantile((1 + CONFIDENCE) / 2);
