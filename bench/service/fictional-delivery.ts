import { createHash } from 'node:crypto';
import { FICTIONAL_CUSTOMER_HEADERS, FictionalCountry, generateFictionalCustomers } from '@verrijk/core';
import { BlobSink, blobSource, openTableFile } from '@verrijk/files';
import { nodeCompression } from '@verrijk/files/node';
import { prepareDelivery } from '@verrijk/steps';

/** What `verrijk order send` sends. */
export interface Delivery {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly sha256: string;
  readonly rows: number;
}

/** As the demo makes them, so that the reference knows most addresses. */
const ADDRESSES = 200_000;
const SEED = 2021;
const country = new FictionalCountry({ addresses: ADDRESSES, seed: SEED });

/** The workbook that `verrijk prepare` makes of so many fictional customers, none left out. */
export async function makeDelivery(customers: number, seed: number): Promise<Delivery> {
  const lines = [FICTIONAL_CUSTOMER_HEADERS.join(';')];
  for (const row of generateFictionalCustomers({ country, customers, seed })) {
    lines.push(row.map(({ text }) => (/[;"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join(';'));
  }
  const file = await openTableFile(blobSource(new Blob([lines.join('\r\n')]), 'export.csv'), nodeCompression());
  const delivery = new BlobSink();
  const { rows } = await prepareDelivery(
    file,
    'export.csv',
    { delivery },
    {
      columns: { overrides: {}, sheet: undefined, noHeader: false },
      selection: 'Totaal (fictief)',
      drop: [],
      isSplit: false,
      withoutIds: false,
      compression: nodeCompression(),
    },
  );
  await delivery.commit();
  const bytes = new Uint8Array(await delivery.blob!.arrayBuffer());
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex'), rows: rows.out };
}
