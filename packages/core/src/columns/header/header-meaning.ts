import type { ColumnRole } from '../column-role.ts';
import { GENERIC_HEADER, HEADER_WORDS } from './header-words.ts';
import type { HeaderWord } from './header-words.ts';

/** Which of a customer's addresses a column belongs to; `plain` when the header does not say. */
export type AddressSet = 'plain' | 'main' | 'post' | 'invoice' | 'delivery' | 'work' | 'other' | 'old';

/** 1: the header says so plainly. 2: it may mean so. 3: only when the content insists. */
export type HeaderRank = 1 | 2 | 3;

/** What a header says about its column. */
export interface HeaderMeaning {
  /** `none`: no header, or one that a program made up. `unknown`: words that are none of our business. */
  readonly kind: 'known' | 'unknown' | 'none';
  readonly roles: Readonly<Partial<Record<ColumnRole, HeaderRank>>>;
  readonly set: AddressSet;
  /** True for a header of results of an earlier enrichment. */
  readonly result: boolean;
}

const NONE: HeaderMeaning = { kind: 'none', roles: {}, set: 'plain', result: false };
const UNKNOWN: HeaderMeaning = { ...NONE, kind: 'unknown' };
const SETS: readonly HeaderWord[] = ['main', 'post', 'invoice', 'delivery', 'work', 'other', 'old'];
const PARTS: readonly HeaderWord[] = [
  ...(['postcode', 'number', 'letter', 'addition', 'numberAddition', 'suffix'] as const),
  ...(['street', 'address', 'place', 'country'] as const),
];

/** Lower case, no accents, "nummer" and "number" as "nr", blanks gone. */
function normalizeHeaderWord(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '')
    .replace(/nummer|number|numer/g, 'nr');
}

const WORDS: ReadonlyMap<string, HeaderWord> = new Map(
  (Object.entries(HEADER_WORDS) as [HeaderWord, readonly string[]][]).flatMap(([meaning, words]) =>
    words.map((word): [string, HeaderWord] => [normalizeHeaderWord(word), meaning]),
  ),
);
const LONGEST_WORD = Math.max(...[...WORDS.keys()].map((word) => word.length));

/** Longer texts are remarks or data. */
const LONGEST_HEADER = 100;

/** What a header means. Text in parentheses counts when it is understood ("(incl. toev.)") and not otherwise ("(verplicht)"). */
export function parseHeader(header: string): HeaderMeaning {
  if (header.length > LONGEST_HEADER) return UNKNOWN;
  const text = header.replace(/[\s\u200b-\u200d\ufeff]+/g, ' ').trim();
  if (text === '' || GENERIC_HEADER.test(text)) return NONE;
  const words = headerWords(text) ?? headerWords(text.replace(/\([^)]*\)|\[[^\]]*\]/g, ' '));
  return words === undefined ? UNKNOWN : interpret(words);
}

/** The words of a header, or undefined when some of it is in no list. */
function headerWords(header: string): HeaderWord[] | undefined {
  const tokens = header
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/\be\.\s?v\./gi, ' ev ')
    .replace(/#/g, ' nr ')
    .replace(/[+&/,;|]/g, ' en ')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map(normalizeHeaderWord)
    .filter((token) => token !== '');
  const words: HeaderWord[] = [];
  let run: string[] = [];
  for (const token of [...tokens, '']) {
    const joins = WORDS.get(token) === 'joiner';
    if (token !== '' && !joins) {
      run.push(token);
      continue;
    }
    const found = segment(run);
    if (found === undefined) return undefined;
    words.push(...found);
    if (joins) words.push('joiner');
    run = [];
  }
  return words.length > 0 ? words : undefined;
}

/** Cuts tokens, taken as one text, into the fewest listed words. */
function segment(tokens: readonly string[]): HeaderWord[] | undefined {
  const text = tokens.join('');
  const edges = new Set<number>([0]);
  let edge = 0;
  for (const token of tokens) edges.add((edge += token.length));
  const best: (HeaderWord[] | undefined)[] = [[]];
  for (let end = 1; end <= text.length; end++) {
    for (let start = Math.max(0, end - LONGEST_WORD); start < end; start++) {
      const before = best[start];
      if (before === undefined) continue;
      const word = text.slice(start, end);
      const meaning = WORDS.get(word);
      if (meaning === undefined || !mayStand(word, edges.has(start), edges.has(end))) continue;
      const shortest = best[end];
      if (shortest === undefined || before.length + 1 < shortest.length) best[end] = [...before, meaning];
    }
  }
  return best[text.length];
}

/** Short words inside a longer one are chance, but for those at its edges and for "id" and "nr" at its end. */
function mayStand(word: string, startsToken: boolean, endsToken: boolean): boolean {
  if (word.length > 3 || /^\d$/.test(word)) return true;
  if (word === 'id' || word === 'nr') return endsToken;
  return word.length === 3 ? startsToken || endsToken : startsToken && endsToken;
}

function interpret(words: readonly HeaderWord[]): HeaderMeaning {
  const has = (word: HeaderWord): boolean => words.includes(word);
  const set = (SETS.find((candidate) => has(candidate)) ?? 'plain') as AddressSet;
  if (has('result')) return { kind: 'known', roles: {}, set, result: true };
  const parts = new Set(words.filter((word) => PARTS.includes(word)));
  // "Bezoekadres postcode" is a postcode, "adres, postcode" is both.
  if (parts.size > 1 && !has('joiner')) parts.delete('address');
  const roles = parts.size === 0 ? identifierRoles(has, set) : addressRoles(parts, has);
  return Object.keys(roles).length === 0 ? UNKNOWN : { kind: 'known', roles, set, result: false };
}

function identifierRoles(has: (word: HeaderWord) => boolean, set: AddressSet): HeaderMeaning['roles'] {
  if (set !== 'plain' && set !== 'main') return {};
  const named = has('party');
  if (has('nr') || has('identifier')) {
    if (named && !has('vague')) return { id: set === 'plain' ? 1 : 2 };
    // Bare "nr" is the customer's or the house's; bare "code" can be anything.
    if (!has('identifier') && !has('vague')) return { id: 2, houseNumber: 2 };
    return { id: 2 };
  }
  return named ? { id: 3 } : {};
}

function addressRoles(parts: ReadonlySet<HeaderWord>, has: (word: HeaderWord) => boolean): HeaderMeaning['roles'] {
  const only = (...allowed: readonly HeaderWord[]): boolean => [...parts].every((part) => allowed.includes(part));
  // "Postbus" is cut into post and bus.
  if (has('identifier') || (has('post') && parts.has('suffix'))) return {};
  if (parts.has('postcode')) {
    if (has('nr') || !only('postcode', 'place', 'country')) return { address: 1 };
    return { postcode: parts.size === 1 ? 1 : 2 };
  }
  if (parts.has('address') || (parts.has('street') && (parts.size > 1 || has('nr')))) return { address: 1 };
  if (parts.has('street')) return { address: 2 };
  const number = parts.has('number') || has('nr');
  const additions = only('number', 'letter', 'addition', 'suffix', 'numberAddition');
  // "Toevoeging huisnr" and "huisnummertoevoeging": the addition of a number, or both.
  if (parts.has('numberAddition') || (number && additions && !only('number') && !has('joiner'))) {
    return additions ? { addition: 1, houseNumber: 2 } : {};
  }
  if (number) return additions ? { houseNumber: 1 } : {};
  if (only('place')) return { place: 1 };
  if (only('country')) return { country: 1 };
  if (only('letter')) return { houseLetter: 1 };
  if (only('suffix')) return { addition: 2 };
  return additions ? { addition: 1 } : {};
}
