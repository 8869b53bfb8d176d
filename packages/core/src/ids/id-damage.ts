import type { CellColumn } from '../cells/cell-batch.ts';
import { CellKind } from '../cells/cell-batch.ts';
import type { FindingCode } from '../findings/finding.ts';

/** Excel keeps fifteen digits of a number and makes the rest zeros. */
const MAX_EXACT_DIGITS = 15;

/** What can be seen of an ID that a spreadsheet changed. */
type IdDamage = Extract<FindingCode, 'id.error-value' | 'id.scientific' | 'id.too-long-number'>;

/** What a spreadsheet has probably done to the ID of a row; undefined when nothing shows. */
export function damageOfId(column: CellColumn, row: number): IdDamage | undefined {
  const kind = column.kinds[row]!;
  if (kind === CellKind.error) return 'id.error-value';
  if (kind === CellKind.scientific) return 'id.scientific';
  const { bytes } = column;
  const end = column.ends[row]!;
  let digits = 0;
  let exponent = 0;
  let hasPoint = false;
  for (let at = column.start(row); at < end; at++) {
    const byte = bytes[at]!;
    if (byte >= 48 && byte <= 57) digits++;
    else if ((byte | 32) === 101 && digits > 0 && exponent === 0) exponent = at;
    else if (byte === 46 || byte === 44) hasPoint = true;
    else if (byte !== 43 && byte !== 32) return undefined;
  }
  // "1,2E+15" and "1E+15" are what a spreadsheet leaves of a long number; "12E1" may well be an ID.
  if (exponent > 0 && (hasPoint || kind === CellKind.number || bytes[exponent + 1] === 43)) return 'id.scientific';
  return kind === CellKind.number && digits > MAX_EXACT_DIGITS ? 'id.too-long-number' : undefined;
}
