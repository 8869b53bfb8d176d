import {
  COLUMN_ROLES,
  CustomerCheck,
  findPersonalDataIn,
  formatColumnLetter,
  PersonalDataSearch,
  VerrijkError,
} from '@verrijk/core';
import type { CellBatch, ColumnRole, DeliveredRole } from '@verrijk/core';
import { listWorkbookContents, openTableFile } from '@verrijk/files';
import type { TableFile } from '@verrijk/files';
import { nodeCompression } from '@verrijk/files/node';
import { KNOWN_GROUP_NAMES, listColumns, settleColumns } from '@verrijk/steps';
import type { SettledColumns } from '@verrijk/steps';
import type { RefusalReason } from '../../contract/orders/refusal.ts';
import type { Product, TaskResult } from '../engine-task.ts';
import { findOtherColumns } from './find-other-columns.ts';
import { memorySource } from './memory-source.ts';
import type { TaskIo } from './task-io.ts';
import { TooHeavyError } from './too-heavy-error.ts';

type Inspection = TaskResult<'inspect'>;
type Refusal = Inspection['refusals'][number];

/** What the columns of a delivery may be, and as what their cells are searched for personal data. */
const SEARCHED_AS: Readonly<Partial<Record<ColumnRole, DeliveredRole>>> = {
  id: 'id',
  postcode: 'postcode',
  houseNumber: 'houseNumber',
  houseLetter: 'addition',
  addition: 'addition',
};
const LONGEST_HEADER = 80;
/** Bytes of text: the cells of a real row have some thirty, and 300 with the longest ID that a customer system allows; those of one made to keep us busy have tens of thousands. */
const MOST_TEXT = { perRow: 512, more: 1024 * 1024 };

/**
 * Counts a delivery and says all that in it does not belong there.
 * @throws VerrijkError for what cannot be read; TooHeavyError when its cells hold more text than customers have
 */
export async function inspectTask(io: TaskIo, { product }: { readonly product: Product }): Promise<Inspection> {
  const source = memorySource(await io.whole());
  const file = await openTableFile(source, nodeCompression());
  const refusals: Refusal[] = [];
  if (file.kind === 'xlsx') {
    const contents = await listWorkbookContents(source, nodeCompression());
    for (const { kind, what } of contents) refusals.push(refusal(kind, what));
  }
  const settled = settle(file);
  if ('reason' in settled) {
    return { form: file.kind, rows: 0, billable: 0, ids: 0, columns: [], refusals: [...refusals, settled] };
  }
  return inspectRows(io, file, settled, product, refusals);
}

/** Which columns are what, or why that cannot be told: where there is a choice, there is more than is needed. */
function settle(file: TableFile): SettledColumns | Refusal {
  try {
    return settleColumns(file, '', {
      overrides: {},
      sheet: undefined,
      noHeader: false,
      idRequired: false,
      groupNames: KNOWN_GROUP_NAMES,
    });
  } catch (error) {
    if (!(error instanceof VerrijkError)) throw error;
    const { code, details } = error;
    if (code === 'column.choose') return refusal('columns', String(details['candidates'] ?? ''));
    if (code === 'sheet.choose') return refusal('sheets', String(details['candidates'] ?? ''));
    throw error;
  }
}

async function inspectRows(
  io: TaskIo,
  file: TableFile,
  { sheet, detection }: SettledColumns,
  product: Product,
  refusals: Refusal[],
): Promise<Inspection> {
  const { columns, headerRow, headers } = detection;
  const roles = COLUMN_ROLES.filter((role) => columns[role] !== undefined && SEARCHED_AS[role] !== undefined);
  const plan = { sheet, headerRow, columns: roles.map((role) => columns[role]!), onProgress: io.onProgress };
  const check = new CustomerCheck({ roles });
  const search = new PersonalDataSearch();
  let room = MOST_TEXT.more;
  const read = await file.read(plan, (batch) => {
    room += batch.rows * MOST_TEXT.perRow - textBytes(batch);
    if (room < 0) throw new TooHeavyError();
    check.add(batch);
    searchBatch(batch, roles, search);
  });
  const { classes, identity } = check.result();
  const named = roles.map((role) => ({
    role,
    letter: formatColumnLetter(columns[role]!),
    header: (headers[role] ?? '').slice(0, LONGEST_HEADER),
  }));
  if (read.rows === 0) refusals.push(refusal('rows-missing'));
  const isHeaded = headerRow !== undefined && named.every(({ header }) => header.trim() !== '');
  if (!isHeaded) refusals.push(refusal('header-missing'));
  if (product === 'records' && columns.id === undefined) refusals.push(refusal('id-missing'));
  if (product === 'report' && columns.id !== undefined) {
    refusals.push(refusal('id-present', listColumns(named.filter(({ role }) => role === 'id'))));
  }
  const above = file.sheets[sheet]!.rows.some(({ rowNumber }) => headerRow !== undefined && rowNumber < headerRow);
  if (above) refusals.push(refusal('texts-elsewhere', 'A1'));
  const others = await findOtherColumns(file, plan, read.width);
  if (others !== '') refusals.push(refusal('columns', others));
  for (const { role, kind, count, rows } of search.hits) {
    const columnsOfRole = named.filter((one) => SEARCHED_AS[one.role] === role);
    refusals.push({
      reason: 'personal-data',
      what: `${listColumns(columnsOfRole).slice(0, 400)}|${kind}`,
      count,
      rows: rows.join(', '),
    });
  }
  return {
    form: file.kind,
    rows: read.rows,
    billable: classes.billable,
    ids: identity.customers,
    columns: named,
    refusals,
  };
}

function textBytes({ columns, rows }: CellBatch): number {
  return rows === 0 ? 0 : columns.reduce((sum, { ends }) => sum + ends[rows - 1]!, 0);
}

function searchBatch(batch: CellBatch, roles: readonly ColumnRole[], search: PersonalDataSearch): void {
  for (const [position, role] of roles.entries()) {
    const column = batch.columns[position]!;
    const searched = SEARCHED_AS[role]!;
    for (let row = 0; row < batch.rows; row++) {
      const kind = findPersonalDataIn(searched, column, row);
      if (kind !== undefined) search.add(searched, kind, batch.rowNumbers[row]!);
    }
  }
}

function refusal(reason: RefusalReason, what = ''): Refusal {
  return { reason, what: what.slice(0, 500), count: 0, rows: '' };
}
