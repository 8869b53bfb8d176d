import type { DeliveryEnrichment, EnrichmentOutcome, TakeFile } from '../../src/engine/run-engine.ts';
import type { OrderEngine } from '../../src/processing/enrich-order.ts';

/** What an output of the fake engine is made of: the delivery, once for each piece. */
const PIECES = 3;

/**
 * An engine that copies: the result is the delivery PIECES times over. `reach` hears how far it is, and may wait or throw there. Every provider's
 * active reference is the newest file of its own.
 */
export function fakeEngine(reach: (place: 'enriching' | 'made') => Promise<void> = async () => undefined): OrderEngine {
  return {
    activeReference: async (tx, provider) => {
      const { rows } = await tx.$client.query<{ id: string; file: string; name: string; sha256: string }>(
        `select file.id, file.id as file, '' as name, '' as sha256 from file join data_key on data_key.id = file.data_key
         where data_key.party = $1 and sealed_at is not null order by sealed_at desc limit 1`,
        [provider],
      );
      return rows[0];
    },
    readReference: async ({ vault }, provider, { file }) => ({ bytes: vault.read(provider, file), size: 9 }),
    noteDamage: async () => undefined,
    enrichDelivery: (request, take) => copy(request, take, reach),
  };
}

async function copy(
  { delivery, reference, product, name, onProgress }: DeliveryEnrichment,
  take: TakeFile,
  reach: (place: 'enriching' | 'made') => Promise<void>,
): Promise<EnrichmentOutcome> {
  const customers = await whole(delivery.bytes);
  await whole(reference.bytes);
  const takeResult =
    product === 'records' ? take({ purpose: 'result', name: `${name}.csv`, mediaType: 'text/csv' }) : undefined;
  for (let piece = 1; piece <= PIECES; piece += 1) {
    await takeResult?.(customers);
    onProgress?.(piece / PIECES, piece * 100);
    if (piece === 1) await reach('enriching');
  }
  await take({ purpose: 'report-data', name: `${name}.json`, mediaType: 'application/json' })(Buffer.from('{}'));
  await take({ purpose: 'report-html', name: `${name}.html`, mediaType: 'text/html' })(Buffer.from('<p>'));
  await reach('made');
  return {
    rows: 300,
    enriched: 200,
    households: 150,
    outcomes: {},
    groups: {},
    findings: {},
    fictional: true,
    hasMunicipality: false,
  };
}

async function whole(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  return Buffer.concat(chunks);
}
