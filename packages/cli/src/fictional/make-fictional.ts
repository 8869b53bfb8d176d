import { extname } from 'node:path';
import { CellKind, FictionalCountry, VerrijkError, buildFictionalReference } from '@verrijk/core';
import type { Cell, Day } from '@verrijk/core';
import type { ByteSink } from '@verrijk/files';
import { createFileSink, nodeCompression } from '@verrijk/files/node';
import { writeReference } from '../reference/write-reference.ts';
import type { WrittenReference } from '../reference/write-reference.ts';
import { FICTIONAL_TABLES } from './fictional-table.ts';
import type { FictionalTable, FictionalTableName } from './fictional-table.ts';
import { writeFictionalCsv } from './write-fictional-csv.ts';
import { writeFictionalWorkbook } from './write-fictional-workbook.ts';

export interface FictionalRequest {
  readonly addresses: number;
  readonly customers: number;
  readonly seed: number;
  readonly today: Day;
  readonly referencePath: string;
  /** Which files of customers to make, under names that end in .csv or .xlsx. */
  readonly tablePaths: Readonly<Record<FictionalTableName, string | undefined>>;
  readonly force: boolean;
  readonly signal: AbortSignal;
}

interface FictionalFile {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly rows: number;
}

export interface FictionalFiles extends Readonly<Partial<Record<FictionalTableName, FictionalFile>>> {
  readonly reference: WrittenReference['output'] & { readonly addresses: number };
}

/** Makes a fictional household reference and customers who live in it. @throws VerrijkError `usage.option-value` or `file.*` */
export async function makeFictional(request: FictionalRequest): Promise<FictionalFiles> {
  const { addresses, seed, force, signal } = request;
  const asked = (Object.keys(FICTIONAL_TABLES) as FictionalTableName[]).flatMap((name) => {
    const path = request.tablePaths[name];
    return path === undefined ? [] : [{ name, path, form: formOf(name, path) }];
  });
  const country = new FictionalCountry({ addresses, seed });
  const counts: Partial<Record<FictionalTableName, number>> = {};
  const sinks: Awaited<ReturnType<typeof createFileSink>>[] = [];
  try {
    for (const path of [request.referencePath, ...asked.map((table) => table.path)]) {
      sinks.push(await createFileSink(path, { force }));
    }
    const [referenceSink, ...tableSinks] = sinks;
    const built = buildFictionalReference(country);
    for (const [at, { name, form }] of asked.entries()) {
      const { headers, rows } = FICTIONAL_TABLES[name]({ ...request, country });
      const counted = { headers, rows: untilAborted(counting(rows, name, counts), signal) };
      await WRITERS[form](counted, tableSinks[at]!);
    }
    const written = await writeReference(built, request.referencePath, referenceSink!);
    const files: Partial<Record<FictionalTableName, FictionalFile>> = {};
    for (const [at, { name, path }] of asked.entries()) {
      const sink = tableSinks[at]!;
      await sink.commit();
      files[name] = { path, sha256: sink.sha256(), bytes: sink.bytes, rows: counts[name] ?? 0 };
    }
    return { reference: { ...written.output, addresses: built.header.addresses }, ...files };
  } catch (error) {
    await Promise.all(sinks.map((sink) => sink.abort()));
    throw error;
  }
}

const WRITERS: Readonly<Record<'.csv' | '.xlsx', (table: FictionalTable, sink: ByteSink) => Promise<void>>> = {
  '.csv': writeFictionalCsv,
  '.xlsx': (table, sink) => writeFictionalWorkbook(table, sink, nodeCompression()),
};

function formOf(name: FictionalTableName, path: string): '.csv' | '.xlsx' {
  const extension = extname(path).toLowerCase();
  if (extension === '.csv' || extension === '.xlsx') return extension;
  throw new VerrijkError('usage.option-value', { option: `--${name}-output`, value: path, expected: '.csv, .xlsx' });
}

/** Counts the rows that have something in them; they are told by the time that all are written. */
function* counting(
  rows: Iterable<readonly Cell[]>,
  name: FictionalTableName,
  counts: Partial<Record<FictionalTableName, number>>,
): Generator<readonly Cell[]> {
  for (const cells of rows) {
    if (cells.some(({ kind }) => kind !== CellKind.empty)) counts[name] = (counts[name] ?? 0) + 1;
    yield cells;
  }
}

function* untilAborted<Item>(items: Iterable<Item>, signal: AbortSignal): Generator<Item> {
  for (const item of items) {
    if (signal.aborted) throw signal.reason;
    yield item;
  }
}
