import type { Cell } from '../cells/cell-batch.ts';
import { CellKind } from '../cells/cell-batch.ts';

/**
 * A house-number cell as text, so that a reader of the text finds all that a reader of the cell finds: a spreadsheet's
 * dates, times, fractions and E-notation keep a form by which `readAddress` knows the damage ("2026-01-03", "12:01", "1,2",
 * "1,2E+02"). A whole number is its digits; text stays as it is.
 */
export function shownText({ kind, text }: Cell): string {
  switch (kind) {
    case CellKind.number:
    case CellKind.fraction:
      return shownNumber(text);
    case CellKind.scientific:
      return shownScientific(text);
    case CellKind.date:
      return text.slice(0, 'yyyy-mm-dd'.length);
    default:
      return text;
  }
}

/** "12.0" is 12 and "1.2" is 1,2, as people here see it; a literal in digits keeps its zeros. */
function shownNumber(literal: string): string {
  if (/^[0-9]+$/.test(literal)) return literal;
  const value = Number(literal);
  // What JavaScript itself writes with an exponent is no house number either way.
  const text = String(value);
  return Number.isFinite(value) && /^-?[0-9]+(?:\.[0-9]+)?$/.test(text) ? text.replace('.', ',') : literal;
}

/** With all its digits, where a spreadsheet would show two. */
function shownScientific(literal: string): string {
  const value = Number(literal);
  if (!Number.isSafeInteger(value) || value < 0) return literal;
  const [mantissa, exponent] = value.toExponential().split('e+') as [string, string];
  return `${mantissa.replace('.', ',')}E+${exponent.padStart(2, '0')}`;
}
