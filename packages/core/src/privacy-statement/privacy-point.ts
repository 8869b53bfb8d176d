/** What a privacy statement should say when an organisation enriches its customers, in the order of a good statement. */
export const PRIVACY_POINTS = [
  /** Who is responsible. */
  'controller',
  /** Where one can ask about one's data. */
  'contact',
  /** Analysis of the audience, or dividing it into segments. */
  'purpose',
  'legal-ground',
  /** Postcode and house number, or the address. */
  'address-data',
  /** That something is added from elsewhere, and whence. */
  'source',
  /** Who else gets the data: processors. */
  'recipients',
  /** Segments or profiles. */
  'profiling',
  'retention',
  /** Access, rectification, erasure and so on. */
  'rights',
  /** To direct marketing and its profiling, at any time. */
  'objection',
  /** To the Autoriteit Persoonsgegevens. */
  'complaint',
  /** That nothing is decided automatically. */
  'automated-decisions',
] as const;
export type PrivacyPoint = (typeof PRIVACY_POINTS)[number];

/** What is found of a point. */
export interface PrivacyPointResult {
  readonly point: PrivacyPoint;
  /** `contradicted`: the statement says the opposite and nowhere says it. */
  readonly status: 'found' | 'missing' | 'contradicted';
  /** The words that show it, of at most 400 characters; null unless found. */
  readonly sentence: string | null;
  /** Words that say the opposite; also where another sentence shows the point, so that a person can compare the two. */
  readonly contradiction: string | null;
}
