import { setTimeout as wait } from 'node:timers/promises';
import { testCounts } from '../support/orders.ts';
import type { Chance } from './chance.ts';
import type { PatientClient } from './chaos-client.ts';
import type { ChaosDelivery } from './chaos-world.ts';

/** What somebody was told of an order, and so must be true ever after. */
export interface KnownOrder {
  /** Unique: an order that was made twice shows. */
  readonly purpose: string;
  id: string;
  /** Steps of which an answer said that they were taken. */
  readonly steps: string[];
  /** The upload that was delivered. */
  upload: string;
  delivered: boolean;
  ready: boolean;
  purged: boolean;
  /** Why the service said that it could not, if it did. */
  failures: string[];
}

export interface Road {
  readonly organisation: PatientClient;
  readonly provider: PatientClient;
  readonly delivery: ChaosDelivery;
  readonly chance: Chance;
  /** Something is not as it must be. */
  readonly wrong: (what: string) => void;
}

/** Takes an order along the whole road, however often anything is away, and compares what comes back. */
export async function takeRoad(road: Road, order: KnownOrder): Promise<void> {
  const { organisation, provider, delivery, chance } = road;
  const body = {
    purpose: order.purpose,
    selection: 'Kaartkopers (fictief)',
    period: '2025',
    product: 'records',
  } as const;
  order.id = (await organisation.call('orders.create', { body })).id;
  const params = { order: order.id };
  const { quoteVersion } = await organisation.call('orders.count', { params, body: testCounts(delivery.records) });
  order.steps.push('count');
  const quoted = await provider.call('orders.quote', { params, body: { version: quoteVersion } });
  order.steps.push('quote');
  await organisation.call('orders.accept', { params, body: { version: quoted.quoteVersion } });
  order.steps.push('accept');
  await sign(road, order);
  order.upload = await upload(road, order);
  await organisation.call('orders.deliver', { params, body: { upload: order.upload } });
  order.steps.push('deliver');
  order.delivered = true;
  await untilReady(road, order);
  await compareResult(road, order);
  if (!chance.is(0.3)) return;
  await purge(road, order);
}

async function sign({ organisation, provider }: Road, order: KnownOrder): Promise<void> {
  const params = { order: order.id };
  const { agreement } = await organisation.call('agreement.read', { params });
  for (const side of [organisation, provider]) {
    const body = { name: 'Iemand (fictief)', role: 'directeur', sha256: agreement!.sha256, agrees: true } as const;
    await side.call('agreement.sign', { params, body });
  }
  order.steps.push('agree');
}

/** Sends the file in pieces, each where the service says that it is; what it acknowledged may not be gone. */
async function upload({ organisation, delivery, chance, wrong }: Road, order: KnownOrder): Promise<string> {
  const { bytes, sha256, name } = delivery;
  const body = { bytes: bytes.length, sha256, name, mediaType: 'text/csv' };
  const begun = await organisation.call('uploads.create', { params: { order: order.id }, body });
  const params = { upload: begun.upload };
  const piece = 1 + Math.ceil(bytes.length / (1 + chance.below(5)));
  for (let known = 0; known < bytes.length;) {
    const answer = await organisation.open('uploads.append', async () => {
      const asked = await organisation.open('uploads.offset', async () => ({ params }));
      const offset = offsetOf(asked);
      if (offset < known) wrong(`order ${order.id}: ${known} bytes were acknowledged, and ${offset} are there`);
      if (offset >= bytes.length) return { params, headers: headersAt(offset), bytes: new Uint8Array() };
      const sent = bytes.subarray(offset, offset + piece);
      return { params, headers: headersAt(offset), bytes: Uint8Array.from(sent) };
    });
    known = offsetOf(answer);
  }
  return begun.upload;
}

const headersAt = (offset: number): Record<string, string> => ({
  'content-type': 'application/offset+octet-stream',
  'upload-offset': String(offset),
  'tus-resumable': '1.0.0',
});

function offsetOf(answer: Response): number {
  return Number(answer.headers.get('upload-offset'));
}

async function untilReady({ organisation }: Road, order: KnownOrder): Promise<void> {
  const params = { order: order.id };
  for (;;) {
    const { state } = await organisation.call('orders.progress', { params });
    if (state === 'ready') break;
    if (state === 'failed') {
      const { failure } = await organisation.call('orders.read', { params });
      order.failures.push(failure?.code ?? 'none');
      await organisation.call('orders.retry', { params });
    }
    await wait(200);
  }
  order.ready = true;
}

/** There is one result, and it is what enriching the same file directly gives. */
async function compareResult({ organisation, delivery, wrong }: Road, order: KnownOrder): Promise<void> {
  const { files } = await organisation.call('files.list', { params: { order: order.id } });
  const results = files.filter(({ purpose }) => purpose === 'result');
  if (results.length !== 1) wrong(`order ${order.id} has ${results.length} results`);
  for (const { id } of results) {
    // A download that breaks off is begun anew.
    const bytes = await wholeOf(organisation, id);
    if (!bytes.equals(delivery.result)) wrong(`order ${order.id}: the result is not what enriching it directly gives`);
  }
}

async function wholeOf(organisation: PatientClient, file: string): Promise<Buffer> {
  for (;;) {
    const answer = await organisation.open('files.download', async () => ({ params: { file } }));
    const bytes = await answer.arrayBuffer().catch(() => undefined);
    if (bytes !== undefined) return Buffer.from(bytes);
  }
}

export async function purge({ organisation, wrong }: Road, order: KnownOrder): Promise<void> {
  const { receipt } = await organisation.call('orders.purge', { params: { order: order.id } });
  order.purged = true;
  const results = receipt.files.filter(({ purpose }) => purpose === 'result');
  if (results.length !== 1) wrong(`order ${order.id}: the receipt speaks of ${results.length} results`);
}
