import { COLUMN_ROLES, CustomerCheck, formatColumnLetter } from '@verrijk/core';
import type { ColumnRole } from '@verrijk/core';
import { openTableFile } from '@verrijk/files';
import { nodeCompression } from '@verrijk/files/node';
import { KNOWN_GROUP_NAMES, settleColumns } from '@verrijk/steps';
import type { Product, TaskResult } from '../engine-task.ts';
import { memorySource } from './memory-source.ts';
import type { TaskIo } from './task-io.ts';

/** Counts a delivery and says what in it does not belong there. @throws VerrijkError for what cannot be read */
export async function inspectTask(
  io: TaskIo,
  { product }: { readonly product: Product },
): Promise<TaskResult<'inspect'>> {
  const source = memorySource(await io.whole());
  const file = await openTableFile(source, nodeCompression());
  const { sheet, detection } = settleColumns(file, '', {
    overrides: {},
    sheet: undefined,
    noHeader: false,
    idRequired: product === 'records',
    groupNames: KNOWN_GROUP_NAMES,
  });
  const { columns, headerRow, headers } = detection;
  const roles: readonly ColumnRole[] = COLUMN_ROLES.filter((role) => columns[role] !== undefined);
  const check = new CustomerCheck({ roles });
  const read = await file.read(
    { sheet, headerRow, columns: roles.map((role) => columns[role]!), onProgress: io.onProgress },
    (batch) => check.add(batch),
  );
  const { classes, identity } = check.result();
  return {
    form: file.kind,
    rows: read.rows,
    billable: classes.billable,
    ids: identity.customers,
    columns: roles.map((role) => ({
      role,
      letter: formatColumnLetter(columns[role]!),
      header: (headers[role] ?? '').slice(0, 200),
    })),
    refusals: [],
  };
}
