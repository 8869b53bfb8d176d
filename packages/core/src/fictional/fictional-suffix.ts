import { normalizeSuffix, packSuffix } from '../address/suffix.ts';

/** How people in the region write such a suffix when they do not write it as the register does. */
export type SuffixManner = 'letter' | 'ground-floor' | 'floor' | 'bis' | 'colour' | 'above-below' | 'flat' | 'compound';

/** A suffix as the fictional register has it. */
export interface FictionalSuffix {
  /** House letter, or empty. */
  readonly letter: string;
  /** Addition, or empty. */
  readonly addition: string;
  /** The key, packed by `packSuffix`. */
  readonly packed: number;
  /** Undefined for no suffix at all. */
  readonly manner: SuffixManner | undefined;
}

function suffix(letter: string, addition: string, manner?: SuffixManner): FictionalSuffix {
  return { letter, addition, manner, packed: packSuffix(normalizeSuffix(letter + addition)) };
}

/** Of real house letters these are the first thirteen in use; I reads as 1 too easily to be handed out. */
const LETTERS = 'ABCDEFGHJKLMN'.split('');

/** All suffixes of the fictional country; batches name them by position. The first is none. */
export const FICTIONAL_SUFFIXES: readonly FictionalSuffix[] = [
  suffix('', ''),
  ...LETTERS.map((letter) => suffix(letter, '', 'letter')),
  // A good quarter of the real register's letters are in lower case.
  ...LETTERS.map((letter) => suffix(letter.toLowerCase(), '', 'letter')),
  suffix('', 'H', 'ground-floor'),
  ...['1', '2', '3', '4'].map((floor) => suffix('', floor, 'floor')),
  suffix('', 'BS', 'bis'),
  suffix('', 'RD', 'colour'),
  suffix('', 'ZW', 'colour'),
  suffix('', 'BEN', 'above-below'),
  suffix('', 'BOV', 'above-below'),
  ...Array.from({ length: 24 }, (_, flat) => suffix('', String(flat + 1), 'flat')),
  ...['A01', 'A02', 'B01', 'B02', 'D1', 'D2'].map((text) => suffix(text[0]!, text.slice(1), 'compound')),
];

/** Position in `FICTIONAL_SUFFIXES` of a suffix by how the register writes it, and by manner where that differs. */
export function suffixPosition(text: string, manner?: SuffixManner): number {
  const position = FICTIONAL_SUFFIXES.findIndex(
    (candidate) =>
      candidate.letter + candidate.addition === text && (manner === undefined || candidate.manner === manner),
  );
  if (position === -1) throw new RangeError(`suffix ${text}`);
  return position;
}
