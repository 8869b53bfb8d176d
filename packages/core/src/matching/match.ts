import type { RuleName } from '../address/rule-name.ts';
import type { Outcome } from './outcome.ts';

/** How one row ended, and what a person needs to see why. */
export interface Match {
  readonly outcome: Outcome;
  /** 0 unless the outcome is an enriched one; else position in the reference's groups + 1. */
  readonly segment: number;
  /** The address found, or the first of those considered; NOT_FOUND when there is none. */
  readonly entry: number;
  /** The rules that led from what is written to what exists, in the order applied. */
  readonly rules: readonly RuleName[];
  /** Addresses considered. */
  readonly addresses: number;
  /** Different groups among them; having none counts as one. */
  readonly groups: number;
  /** `majority` only: share of the group among those addresses, 0.8 to 1. */
  readonly share?: number;
}

export const NO_RULES: readonly RuleName[] = [];
