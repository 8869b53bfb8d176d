import { parseHouseNumber } from '../address/house-number.ts';
import { damagedTexts, repairHouseNumber } from '../address/repair-cell.ts';
import type { RuleName } from '../address/rule-name.ts';
import type { Cell } from '../cells/cell-batch.ts';
import type { CheckFindingCode } from '../findings/check-finding.ts';

/** A house number that a spreadsheet changed, and what may have been typed. */
export interface HouseNumberRepair {
  readonly code: CheckFindingCode;
  /** Never empty. */
  readonly texts: readonly string[];
  /** Whether the only text is what was typed, and means one house. */
  readonly isCertain: boolean;
}

const CODES: Readonly<Partial<Record<RuleName, CheckFindingCode>>> = {
  'spreadsheet-date': 'cell.house-number-date',
  'spreadsheet-time': 'cell.house-number-date',
  'spreadsheet-scientific': 'cell.house-number-scientific',
  'spreadsheet-decimal': 'cell.house-number-decimal',
};

/** What was done to a house-number cell by a spreadsheet; undefined when nothing shows. */
export function houseNumberRepair(cell: Cell): HouseNumberRepair | undefined {
  const possible = damagedTexts(cell);
  const code = possible.map(({ rule }) => rule && CODES[rule]).find((found) => found !== undefined);
  if (code === undefined) return undefined;
  const texts = new Map<string, string>();
  for (const text of possible.flatMap((each) => withLostZero(each.text, code))) {
    const reading = parseHouseNumber(text).find(({ rule }) => rule === undefined);
    const key = reading === undefined ? undefined : `${reading.number} ${reading.suffix}`;
    if (key !== undefined && !texts.has(key)) texts.set(key, text);
  }
  if (texts.size === 0) return undefined;
  return { code, texts: [...texts.values()], isCertain: repairHouseNumber(cell) !== undefined };
}

/** A number has lost the zeros at its end: 12,5 may have been 12,50. Where a zero still stands none was lost. */
function withLostZero(text: string, code: CheckFindingCode): readonly string[] {
  return code === 'cell.house-number-decimal' && !text.endsWith('0') ? [text, `${text}0`] : [text];
}
