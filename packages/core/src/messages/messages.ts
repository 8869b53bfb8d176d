import type { VerrijkError } from '../findings/verrijk-error.ts';
import type { Catalogue, ExplainedMatch } from './catalogue.ts';
import { en } from './en.ts';
import { privacy as englishPrivacy } from './en/privacy.ts';
import { nl } from './nl.ts';
import { privacy as dutchPrivacy } from './nl/privacy.ts';
import type { PrivacySentences } from './privacy-sentences.ts';

export { counting } from './wording.ts';
export type { CheckFindingText, CheckSentences } from './check-sentences.ts';
export type { PrivacyPointText, PrivacySentences } from './privacy-sentences.ts';
export type { PageSentences } from './page-sentences.ts';
export type { Catalogue, Details, ExplainedMatch, OutcomeText } from './catalogue.ts';

/** The languages in which everything can be said. The first is the one when nothing else decides. */
export const LANGUAGES = ['nl', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const CATALOGUES: Readonly<Record<Language, Catalogue>> = { nl, en };

/** All that a language has to say about problems, findings, outcomes and columns. */
export function catalogue(language: Language): Catalogue {
  return CATALOGUES[language];
}

/** The sentence for the user: what is wrong, where, and what to do. */
export function describeProblem(error: Pick<VerrijkError, 'code' | 'details'>, language: Language): string {
  return CATALOGUES[language].problems[error.code](error.details);
}

/** What the two explaining columns say of a row: how it was matched in two or three words, and why in a sentence. */
export function explainMatch(
  match: ExplainedMatch,
  language: Language,
): { readonly outcome: string; readonly reason: string } {
  const { outcomes, reasons } = CATALOGUES[language];
  return { outcome: outcomes[match.outcome].label, reason: reasons[match.outcome](match) };
}

/** What is said of the points of a privacy statement; apart from the catalogue, as few programs need it. */
export function privacySentences(language: Language): PrivacySentences {
  return language === 'nl' ? dutchPrivacy : englishPrivacy;
}
