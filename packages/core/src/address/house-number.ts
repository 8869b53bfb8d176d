import { INVISIBLE } from './postcode.ts';
import type { RuleName } from './rule-name.ts';
import type { SuffixKey } from './suffix.ts';
import { normalizeSuffix } from './suffix.ts';

/** One way to read a house number: which number, which suffix, and by which rule if it is not what is literally there. */
export interface HouseNumberReading {
  readonly number: number;
  readonly suffix: SuffixKey;
  readonly rule?: RuleName;
  /** An end of a range that a dash or a word states: stands beside the literal reading even where that exists. */
  readonly isStated?: boolean;
}

/** Highest house number that the Dutch registers allow. */
export const MAX_HOUSE_NUMBER = 99_999;

/** A second number this far above the first is an addition, not the end of a range of houses. */
const MAX_RANGE = 400;
/** Longest key that can be a suffix once known words are taken out. */
const MAX_SUFFIX_LENGTH = 10;

const BEFORE_NUMBER =
  /(?:^|[^\p{L}\p{N}])(?:NR|NO|NUM|NUMMER|HUISNR|HUISNUMMER|HNR|T\/O|TO|TEGENOVER|BIJ|BY|NAAST|ACHTER|#)\W*$/iu;
const RANGE_SEPARATOR = /^\s*(?:[-–—/+&,]|T\/M|TM|TOT|EN|\s)\s*$/iu;
/** What may stand behind a house number in a full address: a comma and a postcode, or a postcode and a place. */
const POSTCODE_AND_PLACE =
  /(?<=[0-9].*)(?:[,;]\s*[1-9][0-9]{3}\s?[A-Za-z]{2}(?![\p{L}\p{N}]).*|\s[1-9][0-9]{3}\s?[A-Za-z]{2}[\s,]+\p{L}{3}.*)$/u;
/** Words that may follow a number without being a place or a remark. */
const SUFFIX_WORDS =
  /BEGANEGROND|BEGANE|GROND|GELIJKVLOERS|PARTERRE|BOVENWONING|BENEDENWONING|BOVENHUIS|BENEDENHUIS|BENEDEN|BOVEN|ACHTER|RECHTS|LINKS|MIDDEN|VOOR|HOOG|HUIS|ROOD|ZWART|SOUTERRAIN|SOUTERAIN|SOUS|KELDER|APPARTEMENT|APPT|KAMER|UNIT|STUDIO|WONING|FLAT|VERDIEPING|VERDIEP|VERD|ETAGE|EERSTE|TWEEDE|DERDE|VIERDE|VIJFDE|TRAF|ONDERSTUK|ONDERHUIS|GARAGE|GEEN|DEUR|NUMMER|HUISNUMMER|TOEVOEGING/g;

const PO_BOX =
  /(?:^|[^\p{L}])(?:POST\s?BUS|POSTB\.|P\.?\s?O\.?\s?BOX|POST\s?BOX|ANTWOORD\s?NUMMER|ANTWOORDNR|POSTFACH)(?:[^\p{L}]|$)/iu;

/** Whether the text says that it is a box at a post office: the word decides, never the number. */
export function isPoBox(text: string): boolean {
  return PO_BOX.test(text);
}

/** Text as a person sees it: no invisible characters, one kind of blank. */
export function visibleText(text: string): string {
  return text.normalize('NFKC').replace(INVISIBLE, ' ').replace(/\s+/g, ' ').trim();
}

/**
 * All ways to read a house number, with or without a street before it. Readings without a rule are literal: the number
 * starts there and all that follows is its suffix. An empty list: there is no house number in the text.
 */
export function parseHouseNumber(text: string): readonly HouseNumberReading[] {
  const visible = visibleText(superscriptsApart(text)).replace(POSTCODE_AND_PLACE, '');
  const readings: HouseNumberReading[] = [];
  const digits = /[0-9]+/g;
  for (let run = digits.exec(visible); run !== null; run = digits.exec(visible)) {
    const number = Number(run[0]);
    if (number < 1 || number > MAX_HOUSE_NUMBER) continue;
    if (!canStartNumber(visible, run.index)) continue;
    const behind = suffixPart(withoutRemarks(visible.slice(run.index + run[0].length)));
    if (behind === undefined) continue;
    const suffix = normalizeSuffix(behind);
    addReading(readings, { number, suffix });
    addRange(readings, number, behind);
    // Without a name before it, the first number is the house's and all that follows belongs to it.
    if (!/\p{L}/u.test(visible.slice(0, run.index).replace(BEFORE_NUMBER, ''))) break;
  }
  return readings;
}

/** "Herengracht 67 ³": a raised digit is a suffix of its own, never part of the number. */
function superscriptsApart(text: string): string {
  return text.replace(/([0-9])(?=[⁰¹²³⁴-⁹₀-₉])/gu, '$1 ');
}

/** A number starts the text or follows a blank, punctuation, or the name of a street glued to it ("Hollandweg1A"). */
function canStartNumber(text: string, at: number): boolean {
  if (at === 0) return true;
  const before = /\p{L}*$/u.exec(text.slice(0, at))![0];
  return before.length === 0 || before.length >= 4 || BEFORE_NUMBER.test(text.slice(0, at));
}

/** Cuts what cannot belong to a house number: a remark in brackets, a place behind a comma, a postcode at the end. */
function withoutRemarks(text: string): string {
  return text
    .replace(/\s[1-9][0-9]{3}\s?[A-Za-z]{2}$/u, '')
    .replace(/\(([^)]*)\)?/g, (whole, inside: string) => (isSuffixLike(normalizeSuffix(inside), inside) ? whole : ' '))
    .replace(/[,;]\s*(\p{L}.*)$/u, (whole, rest: string) => (isSuffixLike(normalizeSuffix(rest), rest) ? whole : ''));
}

/**
 * What of the text behind a number can be its suffix: all of it, or the words before a name that ends the text ("hs te
 * Fictiestad"). Undefined when the number belongs to a name itself, which more numbers follow.
 */
function suffixPart(text: string): string | undefined {
  if (isSuffixLike(normalizeSuffix(text), text)) return text;
  const words = text.split(' ');
  for (let count = words.length - 1; count >= 0; count--) {
    const kept = words.slice(0, count).join(' ');
    if (/[0-9]/.test(words.slice(count).join(''))) return undefined;
    if (isSuffixLike(normalizeSuffix(kept), kept)) return kept.replace(/ (?:TE|IN)$/i, '');
  }
  return undefined;
}

/** Whether what follows a number can be a suffix rather than the rest of a street name. */
function isSuffixLike(suffix: SuffixKey, text: string): boolean {
  if (suffix === '') return true;
  const rest = suffix.replace(SUFFIX_WORDS, '');
  if (rest.length > MAX_SUFFIX_LENGTH) return false;
  const words = text.toUpperCase().replace(SUFFIX_WORDS, ' ');
  // "2e Laan" is a street: an ordinal before a word that is none of ours.
  if (/^(?:E|DE|STE)\s+\p{L}{3}/u.test(words)) return false;
  // The register has suffixes of five letters; a longer word is a name ("1e Exloermond 3" is not house 1).
  return !words.split(/[^\p{L}]+/u).some((word) => word.length > 5);
}

function addReading(readings: HouseNumberReading[], reading: HouseNumberReading): void {
  const isKnown = readings.some(({ number, suffix }) => number === reading.number && suffix === reading.suffix);
  if (!isKnown) readings.push(reading);
}

/** "12-14" may be the houses 12 up to 14 as well as 12 with addition 14: both ends become readings by the rule. */
function addRange(readings: HouseNumberReading[], first: number, behind: string): void {
  const second = /^([^0-9]+)(?:[0-9]{1,5}[-–—/+&,])*([0-9]{1,5})(?![0-9])(.*)$/su.exec(behind);
  if (second === null || !RANGE_SEPARATOR.test(second[1]!)) return;
  const last = Number(second[2]);
  // What follows the second house of a range is at most its letter: "2 4 hoog" is a floor.
  if (!/^\s*[a-z]?\s*$/i.test(second[3]!)) return;
  if (last <= first || last - first > MAX_RANGE || last > MAX_HOUSE_NUMBER) return;
  // A blank is how the register itself prints an addition; it is read as a range only where that addition is unknown.
  const isStated = second[1]!.trim() !== '';
  addReading(readings, { number: first, suffix: '', rule: 'range', isStated });
  addReading(readings, { number: last, suffix: normalizeSuffix(second[3]!), rule: 'range', isStated });
}
