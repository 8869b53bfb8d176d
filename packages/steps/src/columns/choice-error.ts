import { VerrijkError } from '@verrijk/core';
import type { ColumnCandidate } from '@verrijk/core';
import type { TableFile } from '@verrijk/files';
import { headerCells, listColumns } from './settle-columns.ts';

/** A choice of one column that did not come to one. */
interface OpenChoice {
  readonly kind: 'several' | 'none' | 'unknown';
  readonly candidates: readonly ColumnCandidate[];
}

/** What the column is for, the option that says which it is, and what the user gave that. */
interface ChosenColumn {
  readonly role: 'date' | 'email' | 'group';
  readonly flag: string;
  readonly asked?: string | undefined;
}

const CODES = { several: 'column.choose', none: 'column.missing', unknown: 'column.unknown' } as const;

/** The reason for which a run stops; all columns are listed where none comes near. `name` is the file's in messages. */
export function choiceError(
  { kind, candidates }: OpenChoice,
  { file, name }: { readonly file: TableFile; readonly name: string },
  { sheet, headerRow }: { readonly sheet: number; readonly headerRow: number | undefined },
  { role, flag, asked = '' }: ChosenColumn,
): VerrijkError {
  const shown = candidates.length === 0 ? headerCells(file.sheets[sheet]!, headerRow) : candidates;
  return new VerrijkError(CODES[kind], {
    file: name,
    role,
    flag,
    ...(kind === 'unknown' && { column: asked }),
    candidates: listColumns(shown),
  });
}
