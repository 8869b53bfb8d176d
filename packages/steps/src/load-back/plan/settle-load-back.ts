import { VerrijkError, detectColumns, detectEmailColumn, detectGroupColumn, formatColumnLetter } from '@verrijk/core';
import type { ColumnCandidate, ColumnDetection, ColumnRole } from '@verrijk/core';
import type { TableFile } from '@verrijk/files';
import { choiceError } from '../../columns/choice-error.ts';
import { KNOWN_GROUP_NAMES } from '../../columns/known-group-names.ts';
import { columnError, headerCells, optionsOf, settleSheet } from '../../columns/settle-columns.ts';
import type { AskedColumns, ColumnRequest } from '../../columns/settle-columns.ts';

/** An opened file with the name that it has in messages. */
export interface NamedTable {
  readonly file: TableFile;
  readonly name: string;
}

/** What the user said about columns: first of all those of the own export. */
export interface LoadBackColumns extends AskedColumns {
  readonly oldGroup: string | undefined;
  readonly email: string | undefined;
  /** Of the enriched file. */
  readonly enrichedSheet: string | undefined;
  readonly enrichedId: string | undefined;
  readonly group: string | undefined;
}

/** Where a file holds what a load-back needs; positions are those in the file. */
export interface SettledTable {
  readonly sheet: number;
  readonly headerRow: number | undefined;
  readonly headers: readonly string[];
  readonly id: ColumnCandidate;
  /** In the export the old group, in the enriched file the new one. */
  readonly group: ColumnCandidate | undefined;
  /** The columns of the address by role; undefined when the file has none that can be read. */
  readonly address: Readonly<Partial<Record<ColumnRole, number>>> | undefined;
}

/**
 * Which columns of the own export are meant. An address is not needed, so doubts about it stop nothing.
 * @throws VerrijkError `sheet.*`, `column.*` or `file.empty` with the candidates
 */
export function settleExport(table: NamedTable, request: LoadBackColumns): SettledTable {
  const columns = requestOf(request);
  const sheet = settleSheet(table.file, table.name, columns);
  return settleTable(table, sheet, columns, { id: '--id', group: '--old-group', asked: request.oldGroup });
}

/** Which columns of the enriched file are meant: the customer ID and the new group. @throws VerrijkError as `settleExport` does */
export function settleEnriched(table: NamedTable, request: LoadBackColumns): SettledTable {
  const columns = requestOf({
    overrides: request.enrichedId === undefined ? {} : { id: request.enrichedId },
    sheet: request.enrichedSheet,
    // A delivery has headers, also when the export has none; that a file has none shows by itself.
    noHeader: false,
  });
  const sheet = enrichedSheet(table, columns);
  const flags = { id: '--enriched-id', group: '--group', asked: request.group };
  const settled = settleTable(table, sheet, columns, flags);
  if (settled.group !== undefined) return settled;
  throw choiceError({ kind: 'none', candidates: [] }, table, settled, { role: 'group', flag: '--group' });
}

/** Which column of the own export holds e-mail addresses. @throws VerrijkError `column.*` with the candidates */
export function settleEmail(table: NamedTable, settled: SettledTable, asked: string | undefined): ColumnCandidate {
  const choice = detectEmailColumn(table.file.sheets[settled.sheet]!.rows, settled.headerRow, {
    ...(asked !== undefined && { asked }),
    taken: [settled.id.column],
  });
  if (choice.kind === 'one') return choice;
  throw choiceError(choice, table, settled, { role: 'email', flag: '--email', asked });
}

function requestOf(told: AskedColumns): ColumnRequest {
  return { ...told, idRequired: true, groupNames: KNOWN_GROUP_NAMES };
}

/** Of the visible sheets the only one with groups, else the one with customers. */
function enrichedSheet({ file, name }: NamedTable, request: ColumnRequest): number {
  if (request.sheet !== undefined) return settleSheet(file, name, request, '--enriched-sheet');
  const withGroups = [...file.sheets.entries()].filter(([, sheet]) => {
    if (!sheet.visible || sheet.rows.length === 0) return false;
    return detectColumns(sheet.rows, optionsOf(request)).previousResults.length > 0;
  });
  return withGroups.length === 1 ? withGroups[0]![0] : settleSheet(file, name, request, '--enriched-sheet');
}

interface TableFlags {
  readonly id: string;
  readonly group: string;
  /** What the user said of the group's column. */
  readonly asked: string | undefined;
}

function settleTable(table: NamedTable, sheet: number, request: ColumnRequest, flags: TableFlags): SettledTable {
  const sample = table.file.sheets[sheet]!;
  const detection = detectColumns(sample.rows, optionsOf(request));
  const { headerRow, columns, headers } = detection;
  refuseProblems(detection, table, headerCells(sample, headerRow), flags.id);
  const id = columns.id!;
  const settled: SettledTable = {
    sheet,
    headerRow,
    headers: sample.rows.find(({ rowNumber }) => rowNumber === headerRow)?.cells.map(({ text }) => text) ?? [],
    id: { column: id, letter: formatColumnLetter(id), header: headers.id ?? '' },
    group: undefined,
    address: addressColumns(detection),
  };
  const choice = detectGroupColumn(sample.rows, headerRow, {
    ...(flags.asked !== undefined && { asked: flags.asked }),
    results: detection.previousResults,
    isEnriched: flags.group === '--group',
  });
  if (choice.kind === 'one' && choice.column === id) {
    throw new VerrijkError('usage.option-value', { option: flags.group, value: flags.asked ?? choice.letter });
  }
  if (choice.kind === 'one') return { ...settled, group: choice };
  if (choice.kind === 'none') return settled;
  throw choiceError(choice, table, settled, { role: 'group', flag: flags.group, asked: flags.asked });
}

/** Doubts about the ID, and columns that were asked for and are not there. */
function refuseProblems(
  { problems }: ColumnDetection,
  { name }: NamedTable,
  named: ReturnType<typeof headerCells>,
  idFlag: string,
): void {
  for (const problem of problems) {
    if (problem.code === 'sheet.no-rows') throw columnError(problem, name);
    if (problem.role === 'id') throw columnError({ ...problem, flag: idFlag }, name, named);
    if (problem.code === 'column.unknown') throw columnError(problem, name, named);
  }
}

function addressColumns({ columns, problems }: ColumnDetection): SettledTable['address'] {
  const isWhole =
    (columns.postcode !== undefined && columns.houseNumber !== undefined) || columns.address !== undefined;
  if (!isWhole || problems.length > 0) return undefined;
  // A street beside a house number tells nothing more of where somebody lives.
  const parts: readonly ColumnRole[] =
    columns.houseNumber === undefined
      ? ['postcode', 'address']
      : ['postcode', 'houseNumber', 'houseLetter', 'addition'];
  const found = parts.filter((role) => columns[role] !== undefined);
  return Object.fromEntries(found.map((role) => [role, columns[role]!]));
}
