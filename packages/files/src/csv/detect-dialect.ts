import { fieldEnd, nextRowStart, QUOTE, stopBytes } from './csv-field.ts';
import type { Quoting } from './csv-form.ts';

/** In order of preference: Dutch Excel writes semicolons. */
const SEPARATORS = [0x3b, 0x09, 0x2c, 0x7c];
const COMMA = 0x2c;
const ROWS_LOOKED_AT = 200;

/**
 * The byte that separates the cells, judged by how many rows it splits and how alike: the start of a text, `isWhole`
 * when that is all of it. A semicolon when nothing separates.
 */
export function detectSeparator(head: Uint8Array, isWhole: boolean): number {
  let best = SEPARATORS[0]!;
  let bestScore = 0;
  for (const separator of SEPARATORS) {
    const score = separatorScore(head, isWhole, separator);
    if (score > bestScore) [best, bestScore] = [separator, score];
  }
  return best;
}

function separatorScore(head: Uint8Array, isWhole: boolean, separator: number): number {
  const widths: number[] = [];
  const counts = new Map<number, number>();
  let [separators, beforeBlank] = [0, 0];
  eachRow(head, isWhole, separator, (ends, start) => {
    if (ends.length === 1 && ends[0] === 0) return;
    widths.push(ends.length);
    counts.set(ends.length, (counts.get(ends.length) ?? 0) + 1);
    separators += ends.length - 1;
    for (let cell = 0; cell < ends.length - 1; cell++) if (head[start + ends[cell]! + 1] === 0x20) beforeBlank++;
  });
  const split = widths.filter((width) => width > 1);
  if (split.length === 0) return 0;
  const alike = Math.max(...[...counts].map(([width, count]) => (width > 1 ? count : 0))) / split.length;
  const meanWidth = split.reduce((sum, width) => sum + width, 0) / split.length;
  let score = (split.length / widths.length) * (0.3 + 0.7 * alike) * Math.log2(meanWidth + 1);
  // A header without the separator: more likely a character that occurs in the values.
  if (widths[0] === 1) score *= 0.5;
  // A comma in a sentence or in "Street 1, Town".
  if (separator === COMMA && beforeBlank > separators * 0.8) score *= 0.6;
  return score;
}

/** How the file quotes, judged by its first rows. */
export function detectQuoting(head: Uint8Array, isWhole: boolean, separator: number): Quoting {
  let [quoted, bareText, bareOther] = [0, 0, 0];
  eachRow(head, isWhole, separator, (ends, start) => {
    if (ends.length === 1 && ends[0] === 0) return;
    let at = start;
    for (const length of ends) {
      const end = start + length;
      if (head[at] === QUOTE) quoted++;
      else if (isNumberOrEmpty(head, at, end)) bareOther++;
      else bareText++;
      at = end + 1;
    }
  });
  if (quoted === 0 || bareText > 0) return 'needed';
  return bareOther > 0 ? 'text' : 'all';
}

function isNumberOrEmpty(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const byte = bytes[at]!;
    const isDigit = byte >= 0x30 && byte <= 0x39;
    if (!isDigit && byte !== 0x2e && byte !== 0x2c && byte !== 0x2d && byte !== 0x20) return false;
  }
  return true;
}

/** Calls back for the first rows with where each field ends, counted from the row's start. */
function eachRow(
  head: Uint8Array,
  isWhole: boolean,
  separator: number,
  each: (ends: readonly number[], start: number) => void,
): void {
  const stops = stopBytes(separator);
  let start = 0;
  for (let rows = 0; rows < ROWS_LOOKED_AT && start < head.length; rows++) {
    const ends: number[] = [];
    let at = start;
    for (;;) {
      at = fieldEnd(head, at, head.length, stops);
      if (at < 0) return;
      ends.push(at - start);
      if (head[at] !== separator) break;
      at++;
    }
    const next = nextRowStart(head, at, head.length, isWhole);
    if (next < 0) return;
    each(ends, start);
    start = next;
  }
}

/**
 * The first line when it is one for Excel only: `sep=;`. It counts as no row, because Excel does not show it.
 * Undefined when there is none, or when it names something that cannot separate.
 */
export function detectSeparatorLine(
  head: Uint8Array,
): { readonly separator: number; readonly length: number } | undefined {
  const line = /^("?)sep=([^\w\r\n" ])\1(\r\n|\n|\r)/i.exec(String.fromCharCode(...head.subarray(0, 16)));
  if (line === null || line[2]!.charCodeAt(0) >= 0x80) return undefined;
  return { separator: line[2]!.charCodeAt(0), length: line[0].length };
}
