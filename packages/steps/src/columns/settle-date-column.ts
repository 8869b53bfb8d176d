import { VerrijkError, detectDateColumn } from '@verrijk/core';
import type { DateColumnChoice } from '@verrijk/core';
import type { TableFile } from '@verrijk/files';
import { headerCells, listColumns } from './settle-columns.ts';
import type { SettledColumns } from './settle-columns.ts';

/** The column of last activity. */
export type SettledDateColumn = Extract<DateColumnChoice, { kind: 'one' }>;

const CODES = { several: 'column.choose', none: 'column.missing', unknown: 'column.unknown' } as const;

/** Which column says when a customer was last active, for a run that cannot do without. @throws VerrijkError `column.*` with the candidates */
export function settleDateColumn(
  file: TableFile,
  name: string,
  { sheet, detection }: SettledColumns,
  asked: string | undefined,
): SettledDateColumn {
  const choice = detectDateColumn(file.sheets[sheet]!.rows, detection.headerRow, {
    ...(asked !== undefined && { asked }),
    taken: Object.values(detection.columns),
  });
  if (choice.kind === 'one') return choice;
  const all = headerCells(file.sheets[sheet]!, detection.headerRow);
  throw new VerrijkError(CODES[choice.kind], {
    file: name,
    role: 'date',
    flag: '--date-column',
    ...(choice.kind === 'unknown' && { column: asked ?? '' }),
    candidates: listColumns(choice.candidates.length === 0 ? all : choice.candidates),
  });
}
