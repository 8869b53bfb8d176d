import { CellKind, EMPTY_CELL } from '@verrijk/core';
import type { Cell } from '@verrijk/core';
import type { CheckSentences } from '@verrijk/core/messages';
import { createDelimitedWriter, createWorkbookWriter } from '@verrijk/files';
import type { ByteSink, Compression, DelimitedWriter, WorkbookWriter } from '@verrijk/files';
import type { RowsToRepair, RowToRepair } from './rows-to-repair.ts';

/** The form of a list of rows to repair, and its words. */
export interface ErrorListRequest {
  readonly kind: 'xlsx' | 'csv';
  readonly sentences: CheckSentences;
  readonly compression: Compression;
}

/** How many rows of a list were written, and how many no sheet has room for. */
export interface WrittenErrorList {
  readonly rows: number;
  readonly left: number;
}

/** Rows of a sheet without its header. */
const SHEET_ROWS = 1_048_575;
const COLUMNS = ['row', 'id', 'postcode', 'houseNumber', 'what', 'proposal', 'advice'] as const;
const WIDTHS: Readonly<Record<(typeof COLUMNS)[number], number>> = {
  row: 10,
  id: 20,
  postcode: 14,
  houseNumber: 18,
  what: 60,
  proposal: 16,
  advice: 60,
};
/** What Excel takes for a formula in a CSV file, by its first character (OWASP, CSV injection). */
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * Writes the rows to repair, those that help most first, and lets go of them. IDs and cells are texts and exact; only in a
 * CSV file one that Excel would take for a formula gets an apostrophe in front. Does not commit the sink.
 */
export async function writeErrors(
  rows: RowsToRepair,
  sink: ByteSink,
  { kind, sentences, compression }: ErrorListRequest,
): Promise<WrittenErrorList> {
  const { list } = sentences;
  const writer: WorkbookWriter | DelimitedWriter =
    kind === 'xlsx'
      ? await createWorkbookWriter(sink, compression, {
          sheetName: list.sheet,
          columns: COLUMNS.map((name) => ({ header: list[name], width: WIDTHS[name] })),
        })
      : createDelimitedWriter(sink, {
          headers: COLUMNS.map((name) => list[name]),
          ...{ separator: ';', lineEnd: '\r\n', byteOrderMark: true },
        });
  const most = kind === 'xlsx' ? SHEET_ROWS : Infinity;
  const left = Math.max(0, rows.size - most);
  let written = 0;
  for (const row of rows.rows()) {
    if (written === most) break;
    const cells = cellsOf(row, sentences);
    await writer.writeRow(kind === 'xlsx' ? cells : cells.map(harmless));
    written++;
  }
  await writer.finish();
  return { rows: written, left };
}

function cellsOf(row: RowToRepair, sentences: CheckSentences): readonly Cell[] {
  const { label, advice } = sentences.findings[row.code];
  const about = [
    ...(row.firstRow > 0 ? [sentences.firstRow(String(row.firstRow))] : []),
    ...(row.possible.length > 0 ? [sentences.possible(row.possible)] : []),
    ...(row.additions.suffixes.length > 0 ? [sentences.additions(row.additions.suffixes, row.additions.more)] : []),
  ];
  const what = [label, ...about].join('; ');
  const texts = [row.id, row.postcode, row.houseNumber, what, row.proposal, advice].map(textCell);
  return [{ kind: CellKind.number, text: String(row.row) }, ...texts];
}

function textCell(text: string): Cell {
  return text === '' ? EMPTY_CELL : { kind: CellKind.text, text };
}

function harmless({ kind, text }: Cell): Cell {
  return { kind, text: FORMULA_START.test(text) ? `'${text}` : text };
}
