import { STANDARD_ERRORS } from './interval.ts';
import type { Estimate } from './mean-interval.ts';

/**
 * The Net Promoter Score, -100 to 100: promoters (9 and 10) less detractors (0 to 6) in percent of the answers, and its 95% interval;
 * undefined without answers. The score is a difference of two shares of the same answers, so the interval is that of paired shares: one
 * answer is added on either side, which keeps it honest for few answers and when all say the same.
 *
 * Source: D. G. Bonett and R. M. Price, "Adjusted Wald confidence interval for a difference of binomial proportions based on paired data",
 * Journal of Educational and Behavioral Statistics 37 (2012).
 */
export function npsInterval(promoters: number, passives: number, detractors: number): Estimate | undefined {
  const count = promoters + passives + detractors;
  if (count === 0) return undefined;
  const above = (promoters + 1) / (count + 2);
  const below = (detractors + 1) / (count + 2);
  const half = STANDARD_ERRORS * Math.sqrt((above + below - (above - below) ** 2) / (count + 2));
  return {
    mean: (100 * (promoters - detractors)) / count,
    low: 100 * Math.max(-1, above - below - half),
    high: 100 * Math.min(1, above - below + half),
  };
}
