import { plainText } from './plain-text.ts';
import { POINT_RULES } from './point-rules.ts';
import type { PointRules } from './point-rules.ts';
import { PRIVACY_POINTS } from './privacy-point.ts';
import type { PrivacyPoint, PrivacyPointResult } from './privacy-point.ts';
import { splitSentences } from './statement-sentences.ts';
import type { StatementSentence } from './statement-sentences.ts';

const LONGEST_QUOTE = 400;
const NEGATION = /\b(?:niet|nooit|geen|nergens|nimmer|not|never|no|none|cannot|don't|doesn't|won't|zonder dat)\b/i;
/** Words with a negation in them that turn nothing. */
const HARMLESS =
  /\b(?:niet (?:alleen|slechts|enkel|langer|meer dan|herleidba\w*|direct herleidba\w*|verder dan)|niet-|not (?:only|just|longer)|no (?:longer|more than)|geen (?:namen|naam|e-?mailadres\w*|bijzondere|geautomatiseerde)|no (?:names|special|automated))\b/gi;
/** Behind these begins what is true after all. */
const EXCEPTION =
  /\b(?:tenzij|behalve|uitgezonderd|met uitzondering van|anders dan|unless|except(?: for| to| with)?|other than|apart from)\b/i;
const CLAUSE = /;|\b(?:maar|echter|wel|but|however|although|hoewel)\b/i;
/** An exception that asks first is not what the statement says will be done. */
const WITH_CONSENT = /^.{0,30}\b(?:toestemming|consent|wettelijk\w*|verplicht\w*|wet|law|legally|required)\b/i;

/** What a privacy statement says of the points that an enrichment needs. */
export interface PrivacyCheck {
  /** How many sentences were read; none means that there was no text. */
  readonly sentences: number;
  /** Every point once, in the order of `PRIVACY_POINTS`. */
  readonly points: readonly PrivacyPointResult[];
}

/**
 * Looks which points a privacy statement has: by its words, sentence by sentence, in Dutch or English, as text or HTML. It reads as a hurried reader does, and is no
 * legal advice: a point that is found may be wrong, one that is missing may stand there in words that nobody thought of. Never throws; takes time in
 * proportion to the text.
 */
export function checkPrivacyStatement(source: string): PrivacyCheck {
  const sentences = splitSentences(plainText(source));
  return { sentences: sentences.length, points: PRIVACY_POINTS.map((point) => checkPoint(point, sentences)) };
}

function checkPoint(point: PrivacyPoint, sentences: readonly StatementSentence[]): PrivacyPointResult {
  const rules = POINT_RULES[point];
  let shown: StatementSentence | undefined;
  let denied: StatementSentence | undefined;
  // What a sentence says by itself is better to quote than what it says under its heading; a heading alone says little.
  for (const read of [alone, underHeading]) {
    for (const sentence of sentences) {
      const text = read(sentence, rules);
      if (text === undefined) continue;
      const verdict = judge(withoutAccents(text), rules);
      if (verdict === 'shows') shown ??= sentence;
      if (verdict === 'denies') denied ??= sentence;
      if (shown !== undefined && denied !== undefined) break;
    }
    if (shown !== undefined) break;
  }
  const status = shown !== undefined ? 'found' : denied === undefined ? 'missing' : 'contradicted';
  return { point, status, sentence: quote(shown), contradiction: quote(denied) };
}

function alone({ text }: StatementSentence): string | undefined {
  // A question asks, and a title names: neither says it.
  return text.endsWith('?') || isTitle(text) ? undefined : text;
}

function underHeading({ text, heading, isFirst }: StatementSentence, rules: PointRules): string | undefined {
  if (heading === '') return undefined;
  // What has all the words by itself says nothing of every sentence below it.
  if (!isFirst && judge(withoutAccents(heading), rules) !== undefined) return undefined;
  return `${heading} ${text}`;
}

/** One to four words without an end; items and addresses that are as short say something only under their heading. */
function isTitle(text: string): boolean {
  return text.length < 40 && !/[.!:;@]/.test(text) && text.split(' ').length <= 4;
}

function judge(text: string, rules: PointRules): 'shows' | 'denies' | undefined {
  if (rules.denies.some((all) => has(text, all))) return 'denies';
  if (!rules.turnsWithNegation) return rules.shows.some((all) => has(text, all)) ? 'shows' : undefined;
  const bare = text.replace(HARMLESS, ' ');
  if (!NEGATION.test(bare)) return rules.shows.some((all) => has(text, all)) ? 'shows' : undefined;
  return judgeClauses(bare, rules);
}

function judgeClauses(text: string, rules: PointRules): 'shows' | 'denies' | undefined {
  let isDenied = false;
  let isConditional = false;
  for (const clause of text.split(CLAUSE)) {
    const exception = EXCEPTION.exec(clause);
    const rest = exception === null ? '' : clause.slice(exception.index + exception[0].length);
    const own = exception === null ? clause : clause.slice(0, exception.index);
    if (NEGATION.test(own)) {
      isDenied ||= rules.shows.some((all) => has(clause, all));
      isConditional ||= /\b(?:zonder|without)\b.{0,40}\b(?:toestemming|consent)\b/i.test(own);
    } else if (rules.shows.some((all) => has(clause, all))) return 'shows';
    if (rest === '') continue;
    // The exception takes its verb from the clause: "we share nothing, except with suppliers".
    if (WITH_CONSENT.test(rest)) isConditional = true;
    else if (rules.shows.some((all) => has(clause, all))) return 'shows';
  }
  return isDenied && !isConditional ? 'denies' : undefined;
}

function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}

function has(text: string, all: readonly RegExp[]): boolean {
  return all.every((pattern) => pattern.test(text));
}

function quote(sentence: StatementSentence | undefined): string | null {
  if (sentence === undefined) return null;
  const { text } = sentence;
  return text.length <= LONGEST_QUOTE ? text : `${text.slice(0, LONGEST_QUOTE - 1).toWellFormed()}…`;
}
