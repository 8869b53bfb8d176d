import { VerrijkError } from '@verrijk/core';
import type { ColumnSampleRow, ListColumnProblem } from '@verrijk/core';
import type { TableFile } from '@verrijk/files';
import { listColumns } from '@verrijk/steps';
import type { NamedTable } from '@verrijk/steps';

/** What a search through the sample of a list comes to. */
interface ListColumns {
  readonly headerRow: number | undefined;
  readonly problems: readonly ListColumnProblem<string>[];
}

/** Which sheet of a list is meant, and how the user can say so. */
export interface AskedSheet {
  readonly sheet: string | undefined;
  readonly flag: string;
}

/**
 * The sheet of a list and its columns: the sheet asked for by name or number, else the only visible one whose columns are settled, else
 * the only visible one with rows. @throws VerrijkError `sheet.*`, `column.*` or `file.empty` with the candidates
 */
export function settleList<Columns extends ListColumns>(
  { file, name }: NamedTable,
  asked: AskedSheet,
  detect: (rows: readonly ColumnSampleRow[]) => Columns,
): { readonly sheet: number; readonly columns: Columns } {
  const sheet = settleListSheet(file, name, asked, (rows) => detect(rows).problems.length === 0);
  const { rows } = file.sheets[sheet]!;
  const columns = detect(rows);
  const [problem] = columns.problems;
  if (problem === undefined && rows.some(({ rowNumber }) => rowNumber > (columns.headerRow ?? 0))) {
    return { sheet, columns };
  }
  if (problem === undefined) throw new VerrijkError('sheet.no-rows', { file: name });
  const { code, role, flag, candidates } = problem;
  throw new VerrijkError(code, {
    file: name,
    role,
    flag,
    ...(problem.asked !== undefined && { column: problem.asked }),
    candidates: listColumns(candidates),
  });
}

function settleListSheet(
  { kind, sheets }: TableFile,
  name: string,
  { sheet: asked, flag }: AskedSheet,
  isSettled: (rows: readonly ColumnSampleRow[]) => boolean,
): number {
  const stop = (code: 'sheet.choose' | 'sheet.unknown' | 'file.empty', among: readonly number[]): VerrijkError => {
    const candidates = among.map((sheet) => `“${sheets[sheet]!.name}”`).join(', ');
    return new VerrijkError(code, { file: name, sheet: asked ?? '', candidates, flag });
  };
  const every = [...sheets.keys()];
  if (asked !== undefined && kind === 'xlsx') {
    const isSame = (text: string): boolean => text.trim().toLowerCase() === asked.trim().toLowerCase();
    const named = every.filter((sheet) => isSame(sheets[sheet]!.name));
    const numbered = /^[1-9]\d*$/.test(asked) ? every.filter((sheet) => sheet === Number(asked) - 1) : [];
    const [found] = named.length > 0 ? named : numbered;
    if (found === undefined) throw stop('sheet.unknown', every);
    return found;
  }
  const filled = every.filter((sheet) => sheets[sheet]!.visible && sheets[sheet]!.rows.length > 0);
  const settled = filled.filter((sheet) => isSettled(sheets[sheet]!.rows));
  const possible = settled.length > 0 ? settled : filled;
  if (possible.length === 0) throw stop('file.empty', []);
  if (possible.length > 1) throw stop('sheet.choose', possible);
  return possible[0]!;
}
