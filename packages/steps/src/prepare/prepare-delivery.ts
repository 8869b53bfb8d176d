import { EMPTY_CELL, Pseudonyms, VerrijkError, formatColumnLetter, repeatsNumber } from '@verrijk/core';
import type {
  AddressCells,
  ColumnRole,
  Day,
  DeliveryManifest,
  FindingCode,
  LeftOutReason,
  PersonalDataHit,
  RuleName,
} from '@verrijk/core';
import { createDelimitedWriter, createWorkbookWriter } from '@verrijk/files';
import type { ByteSink, Compression, TableFile } from '@verrijk/files';
import { listColumns, settleColumns } from '../columns/settle-columns.ts';
import type { AskedColumns, SettledColumns } from '../columns/settle-columns.ts';
import { settleDateColumn } from '../columns/settle-date-column.ts';
import type { SettledDateColumn } from '../columns/settle-date-column.ts';
import { EARLIER_NAMES } from '../enrich/earlier-groups.ts';
import { passControl } from '../step-control.ts';
import type { StepControl } from '../step-control.ts';
import { deliveryColumns, rolesRead, sourceColumns } from './delivery-columns.ts';
import type { DeliveryForm } from './delivery-columns.ts';
import { DeliveryRows } from './delivery-rows.ts';
import { RepairList } from './repair-list.ts';

/** What goes out, and how. */
export interface PreparationRequest extends StepControl {
  readonly columns: AskedColumns;
  /** Name of the sheet in the delivery file. */
  readonly selection: string;
  /** Who was not active since stays at home; `column` is what the user said of the column with the dates. */
  readonly activity?: { readonly since: Day; readonly column: string | undefined };
  /** Kinds of rows that stay at home. */
  readonly drop: readonly LeftOutReason[];
  readonly isSplit: boolean;
  /** For a report alone: no customer IDs go out, and a file without any will do. */
  readonly withoutIds: boolean;
  readonly compression: Compression;
}

/** Where it all goes. The caller commits: the key first, so that no pseudonym is ever out without it. */
export interface PreparationSinks {
  readonly delivery: ByteSink;
  /** When given, IDs are replaced by pseudonyms, and this becomes the list of which is which. */
  readonly key?: { readonly sink: ByteSink; readonly randomBytes: (length: number) => Uint8Array };
  /** When given, what can be repaired for certain is, in all rows but those of `butRows`, and this becomes the list of it. */
  readonly repairs?: {
    readonly sink: ByteSink;
    readonly describeRule: (rule: RuleName) => string;
    /** As a person counts: 1 is the first row of the sheet. */
    readonly butRows?: ReadonlySet<number>;
  };
}

/** What a preparation came to: counts, and nothing of any row. */
export interface PreparationFacts {
  /** Name of the sheet that was read; empty for CSV. */
  readonly sheet: string;
  readonly columns: Readonly<
    Partial<Record<ColumnRole | 'date', { readonly letter: string; readonly header: string }>>
  >;
  /** Headers of the delivery file. */
  readonly headers: readonly string[];
  readonly pseudonymised: boolean;
  readonly rows: DeliveryManifest['rows'];
  readonly ids: DeliveryManifest['ids'];
  readonly repairs: Readonly<Partial<Record<RuleName, number>>>;
  /** About the rows that went out. */
  readonly findings: Readonly<Partial<Record<FindingCode, number>>>;
}

/**
 * Writes the delivery file in one pass over the export: customer ID (unless without), postcode and house number as text, and nothing else. Does
 * not commit the sinks.
 * @throws VerrijkError `delivery.personal-data` when there is any in what would go out, `delivery.empty` when no row is left,
 * and whatever settling columns, reading and writing throw
 */
export async function prepareDelivery(
  file: TableFile,
  name: string,
  sinks: PreparationSinks,
  request: PreparationRequest,
): Promise<PreparationFacts> {
  const { activity, isSplit, withoutIds } = request;
  const form = { isSplit, withoutIds };
  const idRequired = !withoutIds;
  const settled = settleColumns(file, name, { ...request.columns, idRequired, groupNames: EARLIER_NAMES });
  const roles = rolesRead(settled.detection, withoutIds);
  const date = activity && settleDateColumn(file, name, settled, activity.column);
  const rows = new DeliveryRows({
    roles,
    ...(date && { activity: { order: date.order, since: activity.since } }),
    drop: new Set(request.drop),
    ...form,
    repeatsNumber: repeatsNumber(sampledAddresses(file, settled, roles)),
    isRepaired: sinks.repairs !== undefined,
    ...(sinks.repairs?.butRows && { leftUnrepaired: sinks.repairs.butRows }),
    ...(sinks.key && { pseudonyms: new Pseudonyms(sinks.key.randomBytes) }),
  });
  const isPseudonym = sinks.key !== undefined;
  const writers = await openWriters(sinks, request, settled);
  const plan = {
    sheet: settled.sheet,
    headerRow: settled.detection.headerRow,
    columns: [...roles.map((role) => settled.detection.columns[role]!), ...(date ? [date.column] : [])],
    ...passControl(request),
  };
  await file.read(plan, async (batch) => {
    rows.fill(batch);
    await writers.write(rows);
  });
  const { hits } = rows.personalData;
  if (hits.length > 0) throw personalDataError(hits, name, settled, form);
  if (rows.rowsOut === 0) throw new VerrijkError('delivery.empty', { file: name, rows: rows.rowsIn });
  await writers.finish();
  return factsOf(rows, writers.repairs, file, settled, date, { ...form, isPseudonym });
}

function sampledAddresses(
  file: TableFile,
  { sheet, detection }: SettledColumns,
  roles: readonly ColumnRole[],
): readonly AddressCells[] {
  const { headerRow = 0 } = detection;
  const rows = file.sheets[sheet]!.rows.filter(({ rowNumber }) => rowNumber > headerRow);
  return rows.map(({ cells }) =>
    Object.fromEntries(roles.map((role) => [role, cells[detection.columns[role]!] ?? EMPTY_CELL])),
  );
}

async function openWriters(
  { delivery, key, repairs }: PreparationSinks,
  request: PreparationRequest,
  settled: SettledColumns,
) {
  const workbook = await createWorkbookWriter(delivery, request.compression, {
    sheetName: request.selection,
    columns: deliveryColumns(request).map(({ header }) => ({ header, width: Math.max(18, header.length + 3) })),
  });
  const keys =
    key &&
    createDelimitedWriter(key.sink, {
      headers: ['Pseudoniem', 'Klant-ID'],
      separator: ';',
      lineEnd: '\r\n',
      byteOrderMark: false,
    });
  const list = repairs && new RepairList(repairs.sink, repairs.describeRule, settled.detection);
  return {
    repairs: list?.counts ?? {},
    async write(rows: DeliveryRows): Promise<void> {
      await workbook.writeBatch(rows.batch);
      if (rows.newKeys.rows > 0) await keys?.writeBatch(rows.newKeys);
      if (rows.repairs.length > 0) await list?.write(rows.repairs);
    },
    async finish(): Promise<void> {
      await workbook.finish();
      await keys?.finish();
      await list?.finish();
    },
  };
}

function personalDataError(
  hits: readonly PersonalDataHit[],
  file: string,
  { detection }: SettledColumns,
  form: DeliveryForm,
): VerrijkError {
  const details = hits.flatMap(({ role, kind, count, rows }, at): [string, string | number][] => [
    [`column${at + 1}`, listColumns(sourceColumns(role, detection, form))],
    [`kind${at + 1}`, kind],
    [`count${at + 1}`, count],
    [`rows${at + 1}`, rows.join(', ')],
  ]);
  const isOfIds = hits.some(({ role }) => role === 'id') ? 1 : 0;
  const isOfAddresses = hits.some(({ role }) => role !== 'id') ? 1 : 0;
  return new VerrijkError('delivery.personal-data', { file, isOfIds, isOfAddresses, ...Object.fromEntries(details) });
}

function factsOf(
  rows: DeliveryRows,
  repairs: PreparationFacts['repairs'],
  file: TableFile,
  { sheet, detection }: SettledColumns,
  date: SettledDateColumn | undefined,
  { isPseudonym, ...form }: DeliveryForm & { readonly isPseudonym: boolean },
): PreparationFacts {
  const named = rolesRead(detection, form.withoutIds).map((role) => {
    const place = { letter: formatColumnLetter(detection.columns[role]!), header: detection.headers[role] ?? '' };
    return [role, place] as const;
  });
  return {
    sheet: file.sheets[sheet]!.name,
    columns: { ...Object.fromEntries(named), ...(date && { date: { letter: date.letter, header: date.header } }) },
    headers: deliveryColumns(form).map(({ header }) => header),
    pseudonymised: isPseudonym,
    rows: { in: rows.rowsIn, out: rows.rowsOut, leftOut: rows.leftOut },
    ids: { different: rows.differentIds, digest: rows.idDigest },
    repairs,
    findings: rows.findings,
  };
}
