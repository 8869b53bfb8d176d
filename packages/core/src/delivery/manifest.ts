import { VerrijkError } from '../findings/verrijk-error.ts';

/** Why a row of the export is not in the delivery. A row that could be left out for several reasons counts under the first. */
export const LEFT_OUT_REASONS = [
  'foreign',
  'po-box',
  'incomplete',
  'invalid',
  'double',
  'inactive',
  'personal-data',
] as const;
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

/** A file that the delivery consists of, as it was written. */
export interface DeliveredFile {
  /** Without its folder. */
  readonly name: string;
  /** Hexadecimal. */
  readonly sha256: string;
}

/**
 * What was delivered, counted and fingerprinted: goes beside the delivery file and is read again when the file comes home.
 * Never holds an address or an ID. Days are ISO ("2026-11-22").
 */
export interface DeliveryManifest {
  readonly format: 'verrijk-manifest';
  readonly formatVersion: 1;
  /** Of the product: its rules decide what is read as what. */
  readonly version: string;
  readonly createdOn: string;
  readonly organisation: string;
  readonly selection: string;
  readonly period: string;
  /** Customers who were not active since this day were left out. */
  readonly activeSince?: string;
  readonly file: DeliveredFile & { readonly bytes: number };
  /** Headers of the delivery file, left to right; the first is that of the customer ID or its pseudonym. */
  readonly columns: readonly string[];
  readonly pseudonymised: boolean;
  /** The file that leads from pseudonyms to customer IDs; it stays at home. */
  readonly key?: DeliveredFile;
  readonly rows: {
    readonly in: number;
    /** `in` less all that was left out. */
    readonly out: number;
    readonly leftOut: Readonly<Record<LeftOutReason, number>>;
  };
  readonly ids: {
    /** Different IDs in the delivery file. */
    readonly different: number;
    /** 16 hexadecimal digits over the IDs of all delivered rows, whatever their order (see `IdDigest`). */
    readonly digest: string;
  };
  /** How many cells each rule repaired. */
  readonly repairs: Readonly<Record<string, number>>;
  /** The day on which the receiver has to have deleted the delivery. */
  readonly purgeOn: string;
}

/** The manifest as a JSON file. */
export function formatManifest(manifest: DeliveryManifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/**
 * Reads a manifest file. Fields that this version does not know are passed over.
 * @throws VerrijkError `manifest.invalid` with the `field` that is missing or wrong; for a later form that is `formatVersion`
 */
export function parseManifest(json: string): DeliveryManifest {
  let value: unknown;
  try {
    value = JSON.parse(json.replace(/^\ufeff/, ''));
  } catch (cause) {
    throw new VerrijkError('manifest.invalid', { field: 'JSON' }, { cause });
  }
  const manifest = record(value, 'JSON');
  if (manifest['format'] !== 'verrijk-manifest') throw invalid('format');
  if (manifest['formatVersion'] !== 1) throw invalid('formatVersion');
  const file = record(manifest['file'], 'file');
  const ids = record(manifest['ids'], 'ids');
  const { activeSince, key, pseudonymised } = manifest;
  if (typeof pseudonymised !== 'boolean') throw invalid('pseudonymised');
  return {
    format: 'verrijk-manifest',
    formatVersion: 1,
    version: text(manifest['version'], 'version'),
    createdOn: day(manifest['createdOn'], 'createdOn'),
    organisation: text(manifest['organisation'], 'organisation'),
    selection: text(manifest['selection'], 'selection'),
    period: text(manifest['period'], 'period'),
    ...(activeSince !== undefined && { activeSince: day(activeSince, 'activeSince') }),
    file: { ...deliveredFile(file, 'file'), bytes: count(file['bytes'], 'file.bytes') },
    columns: parseColumns(manifest['columns']),
    pseudonymised,
    ...(key !== undefined && { key: deliveredFile(record(key, 'key'), 'key') }),
    rows: parseRows(manifest['rows']),
    ids: { different: count(ids['different'], 'ids.different'), digest: hex(ids['digest'], 16, 'ids.digest') },
    repairs: counts(manifest['repairs'], 'repairs'),
    purgeOn: day(manifest['purgeOn'], 'purgeOn'),
  };
}

function parseColumns(value: unknown): readonly string[] {
  if (!Array.isArray(value) || value.length === 0) throw invalid('columns');
  return value.map((column: unknown, at) => text(column, `columns[${at}]`));
}

function parseRows(value: unknown): DeliveryManifest['rows'] {
  const rows = record(value, 'rows');
  const [into, out] = [count(rows['in'], 'rows.in'), count(rows['out'], 'rows.out')];
  const leftOut = counts(rows['leftOut'], 'rows.leftOut');
  // A reason that is not named left nothing out; the sum below sees to it.
  const known = Object.fromEntries(
    LEFT_OUT_REASONS.map((reason) => [reason, count(leftOut[reason] ?? 0, `rows.leftOut.${reason}`)]),
  ) as Record<LeftOutReason, number>;
  if (into !== out + Object.values(known).reduce((sum, each) => sum + each, 0)) throw invalid('rows');
  return { in: into, out, leftOut: known };
}

function deliveredFile(file: Readonly<Record<string, unknown>>, at: string): DeliveredFile {
  return { name: text(file['name'], `${at}.name`), sha256: hex(file['sha256'], 64, `${at}.sha256`) };
}

function counts(value: unknown, at: string): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(record(value, at)).map(([key, each]) => [key, count(each, `${at}.${key}`)]));
}

function record(value: unknown, at: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalid(at);
  return value as Readonly<Record<string, unknown>>;
}

function text(value: unknown, at: string): string {
  if (typeof value !== 'string' || value.trim() === '') throw invalid(at);
  return value;
}

function day(value: unknown, at: string): string {
  if (typeof value !== 'string' || !/^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$/.test(value))
    throw invalid(at);
  return value;
}

function hex(value: unknown, digits: number, at: string): string {
  if (typeof value !== 'string' || value.length !== digits || !/^[0-9a-f]+$/.test(value)) throw invalid(at);
  return value;
}

function count(value: unknown, at: string): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) throw invalid(at);
  return value;
}

function invalid(field: string): VerrijkError {
  return new VerrijkError('manifest.invalid', { field });
}
