import { isFilled } from './sheet-content.ts';
import type { SheetContent } from './sheet-content.ts';

/** What was asked and what the callback answered, by which the output is judged. */
export interface ExpectedAppend {
  readonly sheetPart: string;
  readonly headerRow: number;
  readonly headers: readonly string[];
  /** Labels by row number, one for each appended column; '' writes nothing. */
  readonly labels: ReadonlyMap<number, readonly string[]>;
}

/** Rows after the header in which something stands, as the independent reader sees them. */
export function dataRows(sheet: SheetContent, headerRow: number): number[] {
  return filledRows(sheet).filter((number) => number > headerRow);
}

export function filledRows(sheet: SheetContent): number[] {
  return sheet.rows
    .filter((row) => row.cells.some((cell) => isFilled(cell) || cell.hasFormula))
    .map((row) => row.number);
}
