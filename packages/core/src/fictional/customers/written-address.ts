import type { PostcodeIndex } from '../../address/postcode.ts';
import { formatPostcode } from '../../address/postcode.ts';
import { CellKind, EMPTY_CELL } from '../../cells/cell-batch.ts';
import type { Cell } from '../../cells/cell-batch.ts';
import { CUSTOMER_MESS } from './customer-mess.ts';
import type { FictionalSuffix, SuffixManner } from '../fictional-suffix.ts';
import type { RandomNumbers } from '../random-numbers.ts';

const NBSP = '\u00a0';
const MONTHS = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];

/** Ways to write a postcode, from digits and letters; those that come most often stand there most often. */
const POSTCODE_MANNERS: readonly ((digits: string, letters: string) => string)[] = [
  ...Array.from({ length: 11 }, () => (digits: string, letters: string) => `${digits}${letters}`),
  ...Array.from({ length: 6 }, () => (digits: string, letters: string) => `${digits} ${letters}`),
  (digits, letters) => `${digits}${letters.toLowerCase()}`,
  (digits, letters) => `${digits} ${letters.toLowerCase()}`,
  (digits, letters) => `NL-${digits} ${letters}`,
  (digits, letters) => `${digits}${NBSP}${letters}`,
  (digits, letters) => `${digits}${letters} `,
  (digits, letters) => `${digits.replace('0', 'O')}${letters}`,
];

/** What stands between number and suffix when only trivial things differ. */
const SEPARATORS = ['', '', '', ' ', ' ', '-', '/', NBSP];

/** `{n}` is the number, `{x}` the suffix in lower case, `{X}` as the register has it; the others stand below. */
const LOCAL_SPELLINGS: Readonly<Record<SuffixManner, readonly string[]>> = {
  letter: ['{n}{x}', '{n} {x}', '{n}-{X}', '{n} {X}.'],
  'ground-floor': ['{n} hs', '{n}hs', '{n}-hs', '{n} huis', '{n} HS', '{n}-H', '{n} bg'],
  floor: ['{n}-{X}', '{n}/{X}', '{n} {X} hoog', '{n} {X}hg', '{n} {roman}', '{n}-{roman}'],
  bis: ['{n} bis', '{n}bis', '{n}-bis', '{n} Bis'],
  colour: ['{n} {word}', '{n}{word}', '{n}-{X}', '{n} {x}'],
  'above-below': ['{n} {word}', '{n}-{word}', '{n} {x}'],
  flat: ['{n}-{X}', '{n}/{X}', '{n} app. {X}', '{n} {X}'],
  compound: ['{n}-{X}', '{n} {x}', '{n}{x}', '{n} {letter}-{addition}'],
};
const WORDS: Readonly<Record<string, string>> = { RD: 'rood', ZW: 'zwart', BEN: 'beneden', BOV: 'boven' };
const ROMAN: Readonly<Record<string, string>> = { 1: 'I', 2: 'II', 3: 'III', 4: 'IV' };

/** A postcode as somebody may have typed it. */
export function writePostcode(postcode: PostcodeIndex, random: RandomNumbers): Cell {
  const text = formatPostcode(postcode);
  return { kind: CellKind.text, text: random.pick(POSTCODE_MANNERS)(text.slice(0, 4), text.slice(4)) };
}

/** A house number with its suffix as somebody may have typed it, and a spreadsheet may have kept it. */
export function writeHouse(number: number, suffix: FictionalSuffix, random: RandomNumbers): Cell {
  const { manner } = suffix;
  if (manner === undefined || random.chance(CUSTOMER_MESS.suffixLeftOut)) return writeBareNumber(number, random);
  const date = spreadsheetDate(number, suffix.addition);
  if (date !== undefined && suffix.letter === '' && random.chance(CUSTOMER_MESS.spreadsheetDate)) return textCell(date);
  const plain = suffix.letter + suffix.addition;
  if (!random.chance(CUSTOMER_MESS.localSpelling)) {
    // Digits need something between them, or they are another number.
    const separator = /^\d/.test(plain) ? random.pick(['-', '/', ' ', NBSP]) : random.pick(SEPARATORS);
    return textCell(`${number}${separator}${plain}`);
  }
  return textCell(spellLocally(String(number), suffix, manner, random));
}

/** A house number and its suffix, as often as not each in a cell of its own. */
export function writeHouseAndAddition(
  number: number,
  suffix: FictionalSuffix,
  random: RandomNumbers,
): readonly [Cell, Cell] {
  const { manner } = suffix;
  if (manner === undefined || random.chance(0.5)) return [writeHouse(number, suffix, random), EMPTY_CELL];
  const house = writeBareNumber(number, random);
  if (random.chance(CUSTOMER_MESS.suffixLeftOut)) return [house, EMPTY_CELL];
  if (!random.chance(CUSTOMER_MESS.localSpelling)) return [house, textCell(suffix.letter + suffix.addition)];
  return [house, textCell(spellLocally('', suffix, manner, random).replace(/^[ /-]/, ''))];
}

/** The suffix behind `number` as people in the region write it. */
function spellLocally(number: string, suffix: FictionalSuffix, manner: SuffixManner, random: RandomNumbers): string {
  const plain = suffix.letter + suffix.addition;
  const parts: Readonly<Record<string, string>> = {
    n: number,
    x: plain.toLowerCase(),
    X: plain,
    roman: ROMAN[plain] ?? plain,
    word: WORDS[plain] ?? plain,
    letter: suffix.letter,
    addition: suffix.addition,
  };
  return random.pick(LOCAL_SPELLINGS[manner]).replace(/\{(\w+)\}/g, (_, part: string) => parts[part]!);
}

function writeBareNumber(number: number, random: RandomNumbers): Cell {
  const manner = random.below(40);
  if (manner === 0) return textCell(`nr. ${number}`);
  if (manner === 1) return textCell(` ${number} `);
  if (manner === 2) return textCell(`0${number}`);
  return manner < 10 ? textCell(String(number)) : { kind: CellKind.number, text: String(number) };
}

/** "2-jan" for house 2, addition 1: what a Dutch Excel leaves in a CSV. */
function spreadsheetDate(number: number, addition: string): string | undefined {
  const month = /^\d{1,2}$/.test(addition) ? MONTHS[Number(addition) - 1] : undefined;
  return month === undefined || number > 28 ? undefined : `${number}-${month}`;
}

function textCell(value: string): Cell {
  return value === '' ? EMPTY_CELL : { kind: CellKind.text, text: value };
}
