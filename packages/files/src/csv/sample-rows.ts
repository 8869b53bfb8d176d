import { type Cell, CellKind, EMPTY_CELL, VerrijkError } from '@verrijk/core';
import type { SampleRow } from '../table/table-file.ts';
import { fieldEnd, isBlankText, stopBytes } from './csv-field.ts';
import type { RowForm } from './csv-form.ts';
import { FieldDecoder } from './field-decoder.ts';
import { RowScanner } from './row-scanner.ts';
import { overlongRow, scanRows } from './scan-rows.ts';
import { decodeUtf8 } from '../text/utf8.ts';
import type { TextWindow } from '../text/text-window.ts';

const SAMPLE_ROWS = 200;
/** Fewer rows when they are very long. */
const SAMPLE_BYTES = 1 << 22;
/** A file with nothing but blanks up to here is taken for empty: a gigabyte of blank lines must not cost minutes. */
const BLANK_BYTES = 1 << 24;
/** What a sheet can hold, up to XFD. */
const MOST_COLUMNS = 16_384;

/**
 * The first filled rows of a text, at most 200, in full. Reads no further than needed and closes the window.
 * Errors: `file.too-many-columns`, and those of `scanRows`.
 */
export async function readSampleRows(text: TextWindow, form: RowForm): Promise<SampleRow[]> {
  const rows: SampleRow[] = [];
  const scanner = new RowScanner(form, { headerRow: 0, columns: [], width: 0 });
  let size = 0;
  let blankBytes = 0;
  await scanRows(text, scanner, (from, to) => {
    for (let row = 0; row < scanner.batch.rows; row++) {
      const start = scanner.rowStarts[row]!;
      const rowNumber = scanner.batch.rowNumbers[row]!;
      rows.push({ rowNumber, cells: splitRow(text.bytes, start, to, rowNumber, form) });
      size += (scanner.rowStarts[row + 1] ?? to) - start;
      if (rows.length === SAMPLE_ROWS || size > SAMPLE_BYTES) return false;
    }
    if (rows.length === 0) blankBytes += to - from;
    return blankBytes < BLANK_BYTES;
  });
  return rows;
}

/**
 * The first filled row in the window as it stands; undefined in a text without one. Errors: those of `scanRows`, for a
 * row that does not end in the window.
 */
export function firstFilledRow(text: TextWindow, form: RowForm): SampleRow | undefined {
  const scanner = new RowScanner(form, { headerRow: 0, columns: [], width: 0 });
  for (let at = text.start; scanner.batch.rows === 0;) {
    scanner.clear();
    const next = scanner.scan(text.bytes, at, text.end, text.isLast);
    if (next === at) {
      if (text.isLast) return undefined;
      throw overlongRow(scanner);
    }
    at = next;
  }
  const rowNumber = scanner.batch.rowNumbers[0]!;
  return { rowNumber, cells: splitRow(text.bytes, scanner.rowStarts[0]!, text.end, rowNumber, form) };
}

/** All cells of the row at `start`, which ends before `to` or there. */
function splitRow(bytes: Uint8Array, start: number, to: number, row: number, form: RowForm): Cell[] {
  const stops = stopBytes(form.separator);
  const decoder = new FieldDecoder(form);
  const cells: Cell[] = [];
  for (let at = start; ; at++) {
    const end = fieldEnd(bytes, at, to, stops);
    const length = decoder.decode(bytes, at, end);
    const isBlank = isBlankText(decoder.text, 0, length);
    cells.push(isBlank ? EMPTY_CELL : { kind: CellKind.text, text: decodeUtf8(decoder.text.subarray(0, length)) });
    if (cells.length > MOST_COLUMNS)
      throw new VerrijkError('file.too-many-columns', { file: form.file, row, limit: MOST_COLUMNS });
    at = end;
    if (at >= to || bytes[at] !== form.separator) return cells;
  }
}
