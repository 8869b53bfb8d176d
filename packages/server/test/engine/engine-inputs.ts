import {
  buildFictionalReference,
  FICTIONAL_CUSTOMER_HEADERS,
  FictionalCountry,
  generateFictionalCustomers,
} from '@verrijk/core';
import { BlobSink, openTableFile } from '@verrijk/files';
import { nodeCompression } from '@verrijk/files/node';
import { prepareDelivery } from '@verrijk/steps';
import { memorySource } from '../../src/engine/tasks/memory-source.ts';
import type { EngineInput } from '../../src/engine/run-engine.ts';

const ASKED = { overrides: {}, sheet: undefined, noHeader: false } as const;

/** A fictional country, its household reference, and customers who live in it. */
export function fictionalReference(addresses = 3000): {
  readonly country: FictionalCountry;
  readonly reference: Uint8Array<ArrayBuffer>;
} {
  const country = new FictionalCountry({ addresses, seed: 1 });
  return { country, reference: new Uint8Array(Buffer.concat(buildFictionalReference(country).parts)) };
}

/** An export of fictional customers as CSV. */
export function fictionalExport(country: FictionalCountry, customers: number): Uint8Array {
  const lines = [FICTIONAL_CUSTOMER_HEADERS.join(';')];
  for (const row of generateFictionalCustomers({ country, customers, seed: 2 })) {
    lines.push(row.map(({ text }) => (/[;"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join(';'));
  }
  return Buffer.from(lines.join('\r\n'));
}

/** What `verrijk prepare` makes of an export. */
export async function prepared(exported: Uint8Array, isSplit = false): Promise<Uint8Array> {
  const file = await openTableFile(memorySource(exported), nodeCompression());
  const delivery = new BlobSink();
  await prepareDelivery(
    file,
    'export.csv',
    { delivery },
    {
      columns: ASKED,
      selection: 'Totaal Museum X 2024',
      drop: ['personal-data', 'foreign', 'po-box', 'incomplete', 'invalid'],
      isSplit,
      withoutIds: false,
      compression: nodeCompression(),
    },
  );
  await delivery.commit();
  return new Uint8Array(await delivery.blob!.arrayBuffer());
}

/** Bytes as the engine takes them, in pieces. */
export function inputOf(bytes: Uint8Array, piece = 100_000): EngineInput {
  return {
    size: bytes.length,
    bytes: (async function* () {
      for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
    })(),
  };
}
