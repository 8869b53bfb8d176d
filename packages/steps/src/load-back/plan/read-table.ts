import { VerrijkError } from '@verrijk/core';
import type { ColumnRole } from '@verrijk/core';
import type { ReadPlan } from '@verrijk/files';
import { passControl } from '../../step-control.ts';
import type { StepControl } from '../../step-control.ts';
import type { NamedTable, SettledTable } from './settle-load-back.ts';

/** Which columns are read, and where the batches hold what. */
export interface BatchLayout {
  readonly columns: readonly number[];
  readonly positions: {
    readonly id: number;
    readonly group?: number;
    readonly address?: Readonly<Partial<Record<ColumnRole, number>>>;
  };
}

/** Reads the ID, the group where there is one, and the address where it is asked for. */
export function layOut({ id, group, address }: SettledTable, withAddress: boolean): BatchLayout {
  const columns = [id.column, ...(group === undefined ? [] : [group.column])];
  const parts = withAddress ? Object.entries(address ?? {}) : [];
  return {
    columns: [...columns, ...parts.map(([, column]) => column)],
    positions: {
      id: 0,
      ...(group !== undefined && { group: 1 }),
      ...(withAddress && { address: Object.fromEntries(parts.map(([role], at) => [role, columns.length + at])) }),
    },
  };
}

/** Passes over one of the two files; `part` is 0 for the enriched one and 1 for the other. */
export async function readTable(
  { file, name }: NamedTable,
  { sheet, headerRow }: SettledTable,
  { columns }: BatchLayout,
  control: StepControl,
  part: 0 | 1,
  add: Parameters<NamedTable['file']['read']>[1],
): Promise<void> {
  const plan: ReadPlan = {
    sheet,
    headerRow,
    columns,
    ...passControl(control, part, 2),
  };
  try {
    await file.read(plan, add);
  } catch (error) {
    if (!(error instanceof VerrijkError) || error.code !== 'load-back.not-groups') throw error;
    throw new VerrijkError(error.code, { ...error.details, file: name, flag: part === 0 ? '--group' : '--old-group' });
  }
}
