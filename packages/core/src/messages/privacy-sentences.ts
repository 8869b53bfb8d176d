import type { PrivacyPoint } from '../privacy-statement/privacy-point.ts';

/** What is to be said of a point of a privacy statement. */
export interface PrivacyPointText {
  /** A few words. */
  readonly label: string;
  /** Why a statement should have it when customers are enriched. */
  readonly why: string;
  /** A sentence to add; what stands between square brackets is for the organisation to fill in. */
  readonly add: string;
}

/** The sentences about a privacy statement, in one language. */
export interface PrivacySentences {
  readonly points: Readonly<Record<PrivacyPoint, PrivacyPointText>>;
  /** To be shown wherever an outcome is. */
  readonly notAdvice: string;
}
