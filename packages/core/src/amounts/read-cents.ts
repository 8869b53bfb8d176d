import { CellKind } from '../cells/cell-batch.ts';
import type { Cell, CellColumn } from '../cells/cell-batch.ts';

const ZERO = 48;
const MINUS = 45;
const POINT = 46;
const COMMA = 44;
/** Longer texts are remarks. */
const LONGEST = 40;
/** Digits of a thousand: no money has three decimals. */
const GROUP = 3;

/**
 * The amount in a cell, in whole cents; NaN for an empty cell and for whatever is no amount. Dutch and English notation are
 * told apart by the amount itself: the last of two kinds of separator is the decimal one, and so is a lone one, unless three digits
 * follow ("1.234" is a thousand and more, "0.125" is not). In a workbook's own numbers the point is always decimal. A currency
 * sign, blanks, ",-", and a minus on either side or parentheses are understood. Parts of a cent are rounded.
 */
export function readCents(column: CellColumn, row: number): number {
  const kind = column.kinds[row] as CellKind;
  if (!mayBeAmount(kind)) return NaN;
  const start = column.start(row);
  const end = column.ends[row]!;
  const plain = readPlain(column.bytes, start, end, kind !== CellKind.text);
  if (!Number.isNaN(plain) || end === start || end - start > LONGEST) return plain;
  return parseWrittenCents(column.cell(row).text, kind !== CellKind.text);
}

/** The same for a cell on its own. */
export function parseCents({ kind, text }: Cell): number {
  return !mayBeAmount(kind) || text.length > LONGEST ? NaN : parseWrittenCents(text, kind !== CellKind.text);
}

function mayBeAmount(kind: CellKind): boolean {
  return (
    kind === CellKind.text || kind === CellKind.number || kind === CellKind.fraction || kind === CellKind.scientific
  );
}

/** Digits and separators, with nothing else around them than blanks and a minus in front. */
function readPlain(bytes: Uint8Array, start: number, end: number, isNumber: boolean): number {
  let at = start;
  let last = end;
  while (at < last && bytes[at]! <= 32) at++;
  while (last > at && bytes[last - 1]! <= 32) last--;
  const isNegative = at < last && bytes[at] === MINUS;
  if (isNegative) at++;
  const first = at;
  let value = 0;
  let separator = 0;
  let separators = 0;
  let hasTwoKinds = false;
  /** Digits before the first separator, and since the last one. */
  let before = 0;
  let since = 0;
  for (; at < last; at++) {
    const byte = bytes[at]!;
    if (byte >= ZERO && byte <= ZERO + 9) {
      value = value * 10 + byte - ZERO;
      since++;
      continue;
    }
    if ((byte !== POINT && byte !== COMMA) || since === 0) return NaN;
    // What stands between two separators is a thousand, and behind the decimal one comes no other.
    if (separators > 0 && (since !== GROUP || hasTwoKinds)) return NaN;
    if (separators === 0) before = since;
    else if (byte !== separator) hasTwoKinds = true;
    separator = byte;
    separators++;
    since = 0;
  }
  if (since === 0) return NaN;
  let cents = value * 100;
  if (separators > 0) {
    const mayBeThousand = since === GROUP && before <= GROUP && bytes[first] !== ZERO && !isNumber;
    if (separators > 1 && !hasTwoKinds && !mayBeThousand) return NaN;
    if (hasTwoKinds || !mayBeThousand) cents = Math.round(value / 10 ** (since - 2));
  }
  return isNegative && cents !== 0 ? -cents : cents;
}

const CURRENCY = /€|eur(?:o|os)?\b/gi;
const DIGITS_AND_SEPARATORS = /^[\d.,]+$/;

/** "€ 1.234,50", "12,-", "(12,50)", "12,50-", "1 234,50", "1.5E3". */
function parseWrittenCents(text: string, isNumber: boolean): number {
  if (isNumber) return /^\s*-?\d/.test(text) ? Math.round(Number(text) * 100) : NaN;
  let bare = text
    .replace(CURRENCY, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\s\u202f]+/g, ' ')
    .trim();
  let isNegative = false;
  const inParentheses = /^\((.*)\)$/.exec(bare);
  if (inParentheses !== null) {
    isNegative = true;
    bare = inParentheses[1]!.trim();
  }
  bare = bare.replace(/[.,]-+$/, '');
  const signed = /^([-+]) ?(.*)$|^(.*?) ?(-)$/.exec(bare);
  if (signed !== null) {
    isNegative ||= (signed[1] ?? signed[4]) === '-';
    bare = signed[2] ?? signed[3]!;
  }
  if (/^\d{1,3}(?: \d{3})+(?:[.,]\d{1,2})?$/.test(bare)) bare = bare.replaceAll(' ', '');
  bare = bare.trim();
  if (!DIGITS_AND_SEPARATORS.test(bare)) return NaN;
  const bytes = Uint8Array.from(bare, (letter) => letter.charCodeAt(0));
  const cents = readPlain(bytes, 0, bytes.length, false);
  return isNegative && cents !== 0 ? -cents : cents;
}
