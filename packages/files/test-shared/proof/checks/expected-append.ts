import type { SheetContent } from '../reader/sheet-content.ts';

/** What was asked and what the callback answered, by which the output is judged. */
export interface ExpectedAppend {
  readonly sheetPart: string;
  /** Undefined when there is none, and then no header is written. */
  readonly headerRow: number | undefined;
  readonly headers: readonly string[];
  /** Labels by row number, one for each appended column; '' writes nothing. */
  readonly labels: ReadonlyMap<number, readonly string[]>;
}

/** Rows after the header in which something stands, as the independent reader sees them. */
export function dataRows(sheet: SheetContent, headerRow: number | undefined): number[] {
  return filledRows(sheet).filter((number) => number > (headerRow ?? 0));
}

/** Rows with a value or a formula. */
export function filledRows(sheet: SheetContent): number[] {
  return sheet.rows
    .filter((row) => row.cells.some((cell) => cell.hasValue || cell.hasFormula))
    .map((row) => row.number);
}
