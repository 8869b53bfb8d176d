import { VerrijkError } from '@verrijk/core';
import type { CellBatch, ColumnSampleRow } from '@verrijk/core';
import { readDelimited } from '@verrijk/files';
import type { SourceText } from './source-text.ts';

const SAMPLE_ROWS = 200;
/** Characters that no text has, but workbooks and archives do. */
const NOT_TEXT = /[\0-\x08\x0e-\x1f]/;

/** The first rows of a CSV text, header included. @throws VerrijkError `file.*` or `reference.source-not-csv` */
export async function readSourceSample(file: SourceText): Promise<readonly ColumnSampleRow[]> {
  const rows: ColumnSampleRow[] = [];
  const enough = new Error('enough');
  try {
    await readDelimited(
      file.chunks,
      { name: file.name, hasHeader: false, onHeader: (cells) => cells.map((_, column) => column) },
      (batch) => {
        takeRows(batch, rows);
        if (rows.length === SAMPLE_ROWS) throw enough;
      },
    );
  } catch (error) {
    if (error !== enough) throw error;
  }
  if (rows[0]?.cells.some(({ text }) => NOT_TEXT.test(text)) === true) {
    throw new VerrijkError('reference.source-not-csv', { file: file.name });
  }
  return rows;
}

function takeRows(batch: CellBatch, rows: ColumnSampleRow[]): void {
  for (let row = 0; row < batch.rows && rows.length < SAMPLE_ROWS; row++) {
    rows.push({ rowNumber: batch.rowNumbers[row]!, cells: batch.columns.map((column) => column.cell(row)) });
  }
}
