import { COLUMN_ROLES, findNamedColumns, formatColumnLetter } from '@verrijk/core';
import type { ColumnRole } from '@verrijk/core';
import type { AskedColumns } from '@verrijk/steps';
import type { ColumnsFound, OpenedTable, SheetView } from '../../local/local-engine.ts';

/** What a column can be: a role of core, or the day on which a customer was last active. */
export const CHOSEN_ROLES = [...COLUMN_ROLES, 'date'] as const;
export type ChosenRole = ColumnRole | 'date';

/** What somebody said of the columns of an export; what is not said is found out. Names of columns, and never what is in them. */
export interface ColumnChoice {
  readonly sheet?: string | undefined;
  readonly noHeader?: boolean | undefined;
  /** By header or letter; '' for what the file has not. */
  readonly roles: Readonly<Partial<Record<ChosenRole, string>>>;
}

export const NOTHING_CHOSEN: ColumnChoice = { roles: {} };

/** A choice as the local engine asks for it. */
export function askedColumns({ sheet, noHeader = false, roles }: ColumnChoice): AskedColumns {
  const { date: _, ...overrides } = roles;
  return { overrides, sheet, noHeader };
}

/** The header of each column, on one line; empty where there is none. */
export function headersOf(sheet: SheetView, headerRow: number | undefined): readonly string[] {
  const width = Math.max(0, ...sheet.rows.map(({ cells }) => cells.length));
  const cells = sheet.rows.find(({ rowNumber }) => rowNumber === headerRow)?.cells ?? [];
  return Array.from({ length: width }, (_, column) => (cells[column] ?? '').replace(/\s+/g, ' ').trim());
}

/** What points at a column and at no other: its header where that is its own, else its letter. */
export function nameColumn(column: number, headers: readonly string[]): string {
  const header = headers[column] ?? '';
  const found = header === '' ? [] : findNamedColumns(header, headers);
  return found.length === 1 && found[0] === column ? header : formatColumnLetter(column);
}

/** Which column is what, by position, as it was found and chosen. */
export type RolesByColumn = ReadonlyMap<number, ChosenRole>;

/**
 * The column of last activity: the one that was chosen; where nothing was said of it, that of a check, by its letter. Undefined where there is none,
 * or the file has nothing of that name.
 */
export function dateColumnOf(
  { roles: { date: chosen } }: ColumnChoice,
  headers: readonly string[],
  checked: string | undefined,
): number | undefined {
  if (chosen !== undefined) return findNamedColumns(chosen, headers)[0];
  const column = headers.findIndex((_, each) => formatColumnLetter(each) === checked);
  return column === -1 ? undefined : column;
}

/** `date` is what `dateColumnOf` says. */
export function rolesByColumn(found: ColumnsFound, date: number | undefined): RolesByColumn {
  const roles = new Map<number, ChosenRole>();
  for (const role of COLUMN_ROLES) {
    const column = found.detection.columns[role];
    if (column !== undefined) roles.set(column, role);
  }
  if (date !== undefined && !roles.has(date)) roles.set(date, 'date');
  return roles;
}

/** Gives a column a role, or none. Whatever had that role loses it; what the column was before is found out anew. */
export function giveRole(
  choice: ColumnChoice,
  { column, role }: { readonly column: number; readonly role: ChosenRole | undefined },
  headers: readonly string[],
  before: RolesByColumn,
): ColumnChoice {
  const name = nameColumn(column, headers);
  const was = before.get(column);
  const kept = Object.entries(choice.roles).filter(([each, asked]) => each !== was && asked !== name);
  const roles: Partial<Record<ChosenRole, string>> = Object.fromEntries(kept);
  if (role !== undefined) roles[role] = name;
  // Only when it is said that there is none, it is not found again.
  else if (was !== undefined) roles[was] = '';
  return { ...choice, roles };
}

/** What is remembered for next year: the headers of the columns that were used. A column without a header would be a guess. */
export function columnsToRemember(
  choice: ColumnChoice,
  found: ColumnsFound,
  { headers, date }: { readonly headers: readonly string[]; readonly date: string | undefined },
): ColumnChoice['roles'] {
  const used = [...rolesByColumn(found, dateColumnOf(choice, headers, date))].flatMap(([column, role]) => {
    const name = nameColumn(column, headers);
    return name === headers[column] ? [[role, name] as const] : [];
  });
  const missing = CHOSEN_ROLES.filter((role) => choice.roles[role] === '').map((role) => [role, ''] as const);
  return Object.fromEntries([...missing, ...used]);
}

/** Of what was remembered, the part that fits this file: each header is there, once. */
export function rememberedHere(remembered: ColumnChoice['roles'], headers: readonly string[]): ColumnChoice['roles'] {
  const fits = CHOSEN_ROLES.filter((role) => {
    const name = remembered[role];
    return name !== undefined && name !== '' && headers.includes(name) && findNamedColumns(name, headers).length === 1;
  });
  return Object.fromEntries(fits.map((role) => [role, remembered[role]!]));
}

/** The sheet that is meant, by its position. */
export function sheetOf(table: OpenedTable, found: ColumnsFound): SheetView {
  return table.sheets[found.sheet]!;
}
