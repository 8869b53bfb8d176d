import { readXlsx } from 'hucre/xlsx';
import type { ExpectedAppend } from './expected-append.ts';
import { formatAddress } from '../reader/cell-address.ts';
import type { ColumnRun } from './sheet-difference.ts';

type Rows = Awaited<ReturnType<typeof readXlsx>>['sheets'][number]['rows'];

/**
 * Input and output as a library reads them that somebody else wrote: old values equal, labels as given. Undefined when
 * that library cannot read the input, so that it has nothing to say.
 */
export async function compareElsewhere(
  before: Buffer,
  after: Buffer,
  sheet: string,
  columns: ColumnRun,
  expected: Pick<ExpectedAppend, 'labels'>,
): Promise<string[] | undefined> {
  const old = await rowsOf(before, sheet).catch(() => undefined);
  if (old === undefined) return undefined;
  const rows = await rowsOf(after, sheet).catch(() => undefined);
  if (rows === undefined) return ['elsewhere the output cannot be read'];
  const problems: string[] = [];
  const say = (row: number, column: number, was: string, is: string): void => {
    if (was !== is) problems.push(`elsewhere ${formatAddress(row, column)} reads ${is}, not ${was}`);
  };
  for (let row = 1; row <= Math.max(rows.length, old.length); row++) {
    const width = Math.max(rows[row - 1]?.length ?? 0, old[row - 1]?.length ?? 0);
    const labels = expected.labels.get(row);
    for (let column = 0; column < width && problems.length < 5; column++) {
      const value = shown(rows, row, column);
      const own = column >= columns.first && column <= columns.last;
      if (!own) say(row, column, shown(old, row, column), value);
      else if (labels !== undefined) say(row, column, JSON.stringify(labels[column - columns.first]), value);
    }
    labels?.forEach((label, index) => {
      if (label !== '' && columns.first + index >= width) say(row, columns.first + index, JSON.stringify(label), '""');
    });
  }
  return problems;
}

async function rowsOf(file: Buffer, sheet: string): Promise<Rows | undefined> {
  const workbook = await readXlsx(file, { sheets: [sheet] });
  return workbook.sheets.find(({ name }) => name === sheet)?.rows;
}

function shown(rows: Rows, row: number, column: number): string {
  return JSON.stringify(rows[row - 1]?.[column] ?? '');
}
