import { readFileSync } from 'node:fs';
import { readXlsx } from 'hucre/xlsx';

/** A table as somebody else's reader sees it: every cell as text. */
export interface PlainTable {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Reads a file with nothing of ours: CSV by hand, workbooks with hucre. */
export async function readElsewhere(path: string, separator: string = ';'): Promise<PlainTable> {
  const [headers, ...rows] = path.endsWith('.xlsx')
    ? await readWorkbook(path)
    : parseCsv(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''), separator);
  return { headers: headers!, rows };
}

/** The position of a column by its header. */
export function columnOf({ headers }: PlainTable, header: string): number {
  const position = headers.indexOf(header);
  if (position === -1) throw new Error(`no column ${header} in ${headers.join(', ')}`);
  return position;
}

/** As RFC 4180 has it. */
function parseCsv(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  let cells: string[] = [];
  let at = 0;
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      for (at++; text[at] !== '"' || text[at + 1] === '"'; at++) {
        if (at >= text.length) throw new Error(`a quotation mark is not closed in row ${rows.length + 1}`);
        cell += text[at]!;
        if (text[at] === '"') at++;
      }
      at++;
    } else {
      const start = at;
      while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at++;
      cell = text.slice(start, at);
      if (cell.includes('"')) throw new Error(`a bare quotation mark in row ${rows.length + 1}: ${cell}`);
    }
    cells.push(cell);
    if (text[at] === separator) {
      at++;
      if (at < text.length) continue;
      cells.push('');
    } else if (at < text.length) {
      if (text[at] === '\r') at++;
      if (text[at] !== '\n') throw new Error(`text behind a quotation mark in row ${rows.length + 1}`);
      at++;
    }
    rows.push(cells);
    cells = [];
  }
  return rows;
}

async function readWorkbook(path: string): Promise<string[][]> {
  const rows = await readWorkbookCells(path);
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => Array.from({ length: width }, (_, column) => shown(row[column] ?? '')));
}

/** The cells of a workbook's only sheet, as the kind of value that they are. */
export async function readWorkbookCells(path: string): Promise<readonly (readonly unknown[])[]> {
  const { sheets } = await readXlsx(readFileSync(path));
  if (sheets.length !== 1) throw new Error(`${sheets.length} sheets`);
  return sheets[0]!.rows;
}

function shown(value: unknown): string {
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
}
