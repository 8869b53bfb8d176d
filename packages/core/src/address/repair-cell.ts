import type { Cell } from '../cells/cell-batch.ts';
import { CellKind } from '../cells/cell-batch.ts';
import { parseHouseNumber } from './house-number.ts';
import { parsePostcode } from './postcode.ts';
import type { RuleName } from './rule-name.ts';
import { typedTexts } from './spreadsheet-damage.ts';

/** What a cell must have been before it was damaged. */
export interface CellRepair {
  readonly text: string;
  readonly rule: RuleName;
}

const DIGITS = /[1-9](?:[^0-9A-Za-z]*[0-9Oo]){3}/;
/** What a CSV holds of a number with decimals: a comma separates nothing in a house number. */
const WITH_COMMA = /^\s*([0-9]{1,5}),([0-9]{1,4})\s*$/;

/**
 * A postcode with the letter O among its digits, where no postcode has one, as it should be; all else in the cell stays.
 * Undefined when there is nothing to repair or no repair is certain. What `verrijk check` proposes and `verrijk prepare
 * --repair` does.
 */
export function repairPostcode({ text }: Cell): CellRepair | undefined {
  const reading = parsePostcode(text);
  if (reading.kind !== 'postcode' || !reading.letterO) return undefined;
  const repaired = text.replace(DIGITS, (digits) => digits.replace(/o/gi, '0'));
  const again = parsePostcode(repaired);
  const isCertain = again.kind === 'postcode' && !again.letterO && again.index === reading.index;
  return isCertain ? { text: repaired, rule: 'postcode-letter-o' } : undefined;
}

/**
 * A house number of which a spreadsheet made a date or a time, as it was typed ("3-mrt" was 3-3, 12:05 was 12-5), where only
 * one text can have been typed and that means one house and not a range. Undefined when there is nothing to repair or
 * no repair is certain: 3 January may have been 3-1 and 1-3, and a decimal, in a workbook or as "12,5" in a CSV, may have
 * lost its last zeros. What `verrijk check` calls certain and `verrijk prepare --repair` does.
 */
export function repairHouseNumber(cell: Cell): CellRepair | undefined {
  const [typed, ...others] = damagedTexts(cell);
  if (typed?.rule === undefined || others.length > 0 || typed.rule === 'spreadsheet-decimal') return undefined;
  return parseHouseNumber(typed.text).length === 1 ? { text: typed.text, rule: typed.rule } : undefined;
}

/** What was typed if the cell is damaged; the literal text of a cell that looks damaged is not what anybody typed. */
export function damagedTexts(cell: Cell): ReturnType<typeof typedTexts> {
  const comma = cell.kind === CellKind.text ? WITH_COMMA.exec(cell.text) : null;
  if (comma !== null) return [{ text: `${comma[1]!}-${comma[2]!}`, rule: 'spreadsheet-decimal' }];
  const typed = typedTexts(cell);
  return cell.kind === CellKind.text ? typed.slice(1) : typed;
}
