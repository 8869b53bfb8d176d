import { findColumns, KNOWN_GROUP_NAMES } from '@verrijk/steps';
import type { AskedColumns } from '@verrijk/steps';
import type { OpenFiles } from '../blobs/open-files.ts';
import type { ColumnsFound } from '../local-engine.ts';

/** Which columns are asked about. */
export interface ColumnsAsked {
  readonly table: number;
  readonly columns: AskedColumns;
  readonly idRequired: boolean;
}

/** Which column is what by the first rows. @throws VerrijkError `sheet.*` or `file.empty` */
export async function findTableColumns(
  files: OpenFiles,
  { table, columns, idRequired }: ColumnsAsked,
): Promise<ColumnsFound> {
  const { file, name } = files.table(table);
  return findColumns(file, name, { ...columns, idRequired, groupNames: KNOWN_GROUP_NAMES });
}
