import { detectDateColumn } from '@verrijk/core';
import type { DateColumnChoice, VerrijkError } from '@verrijk/core';
import type { TableFile } from '@verrijk/files';
import { choiceError } from './choice-error.ts';
import type { SettledColumns } from './settle-columns.ts';

/** The column of last activity. */
export type SettledDateColumn = Extract<DateColumnChoice, { kind: 'one' }>;

/** Which column says when a customer was last active, for a run that cannot do without. @throws VerrijkError `column.*` with the candidates */
export function settleDateColumn(
  file: TableFile,
  name: string,
  settled: SettledColumns,
  asked: string | undefined,
): SettledDateColumn {
  const choice = findDateColumn(file, settled, asked);
  if (choice.kind === 'one') return choice;
  throw dateColumnError(choice, file, name, settled, asked);
}

/** The same for a run that can do without: stops only where the user named a column that is not one. @throws VerrijkError `column.*` */
export function settleAnyDateColumn(
  file: TableFile,
  name: string,
  settled: SettledColumns,
  asked: string | undefined,
): DateColumnChoice {
  const choice = findDateColumn(file, settled, asked);
  if (choice.kind === 'unknown' || (choice.kind === 'several' && asked !== undefined)) {
    throw dateColumnError(choice, file, name, settled, asked);
  }
  return choice;
}

function findDateColumn(
  file: TableFile,
  { sheet, detection }: SettledColumns,
  asked: string | undefined,
): DateColumnChoice {
  return detectDateColumn(file.sheets[sheet]!.rows, detection.headerRow, {
    ...(asked !== undefined && { asked }),
    taken: Object.values(detection.columns),
  });
}

function dateColumnError(
  choice: Exclude<DateColumnChoice, SettledDateColumn>,
  file: TableFile,
  name: string,
  { sheet, detection: { headerRow } }: SettledColumns,
  asked: string | undefined,
): VerrijkError {
  return choiceError(choice, { file, name }, { sheet, headerRow }, { role: 'date', flag: '--date-column', asked });
}
