import { extname } from 'node:path';
import { FictionalCountry, VerrijkError, buildFictionalReference, generateFictionalCustomers } from '@verrijk/core';
import { createFileSink, nodeCompression } from '@verrijk/files/node';
import { writeReference } from '../reference/write-reference.ts';
import type { WrittenReference } from '../reference/write-reference.ts';
import { writeCustomersCsv } from './write-customers-csv.ts';
import { writeCustomersWorkbook } from './write-customers-workbook.ts';

export interface FictionalRequest {
  readonly addresses: number;
  readonly customers: number;
  readonly seed: number;
  readonly referencePath: string;
  /** A name that ends in .csv or .xlsx; undefined makes no customers. */
  readonly customersPath: string | undefined;
  readonly force: boolean;
  readonly signal: AbortSignal;
}

export interface FictionalFiles {
  readonly reference: WrittenReference['output'] & { readonly addresses: number };
  readonly customers?: {
    readonly path: string;
    readonly sha256: string;
    readonly bytes: number;
    readonly rows: number;
  };
}

/** Makes a fictional household reference and customers who live in it. @throws VerrijkError `usage.option-value` or `file.*` */
export async function makeFictional(request: FictionalRequest): Promise<FictionalFiles> {
  const { addresses, seed, force, customersPath } = request;
  const form = customersPath === undefined ? undefined : customersForm(customersPath);
  const country = new FictionalCountry({ addresses, seed });
  const sinks = [await createFileSink(request.referencePath, { force })];
  if (customersPath !== undefined) sinks.push(await createFileSink(customersPath, { force }));
  try {
    const built = buildFictionalReference(country);
    const sink = sinks[1];
    const customers = untilAborted(
      generateFictionalCustomers({ customers: request.customers, seed, country }),
      request.signal,
    );
    if (sink !== undefined && form === 'csv') await writeCustomersCsv(customers, sink);
    if (sink !== undefined && form === 'xlsx') await writeCustomersWorkbook(customers, sink, nodeCompression());
    const written = await writeReference(built, request.referencePath, sinks[0]!);
    const reference = { ...written.output, addresses: built.header.addresses };
    if (sink === undefined || customersPath === undefined) return { reference };
    await sink.commit();
    const { bytes } = sink;
    return { reference, customers: { path: customersPath, sha256: sink.sha256(), bytes, rows: request.customers } };
  } catch (error) {
    await Promise.all(sinks.map((sink) => sink.abort()));
    throw error;
  }
}

function customersForm(path: string): 'csv' | 'xlsx' {
  const extension = extname(path).toLowerCase();
  if (extension === '.csv') return 'csv';
  if (extension === '.xlsx') return 'xlsx';
  throw new VerrijkError('usage.option-value', { option: '--customers-output', value: path, expected: '.csv, .xlsx' });
}

function* untilAborted<Item>(items: Iterable<Item>, signal: AbortSignal): Generator<Item> {
  for (const item of items) {
    if (signal.aborted) throw signal.reason;
    yield item;
  }
}
