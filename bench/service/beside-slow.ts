import { setTimeout as wait } from 'node:timers/promises';
import { makeAgreedOrders } from './agreed-orders.ts';
import { timeToReady, upload } from './deliver.ts';
import { makeDelivery } from './fictional-delivery.ts';
import type { Delivery } from './fictional-delivery.ts';
import { median } from './percentile.ts';
import type { Serving } from './serving.ts';
import { connectSlowly } from './slow-clients.ts';
import type { Slowness, SlowOutcome } from './slow-clients.ts';
import { watchMemory } from './watch-memory.ts';

/** A normal client without slow ones beside it, and with them: medians in milliseconds. */
export interface BesideSlow {
  readonly request: { readonly alone: number; readonly beside: number };
  readonly upload: { readonly alone: number; readonly beside: number };
  readonly connected: number;
  readonly outcomes: readonly SlowOutcome[];
  readonly serverMemory: number;
}

/** One party follows at most fifty orders at a server. */
const SLOW_CLIENTS: Readonly<Record<Slowness, number>> = { head: 150, body: 150, download: 150, events: 50 };

/** More than a connection's own buffers hold, and less than a delivery may be. */
const LARGE_ROWS = 300_000;
const REQUESTS = 150;
const UPLOADS = 15;
/** As many as an order may have open, but for the one that a normal client adds. */
const SLOW_UPLOADS = 3;
const SETTLE = 1_000;
/** Seconds; more than the longest time-out. */
const LONGEST = 180;

/** Measures a normal client, connects the slow ones, and measures it again while all of them are there. */
export async function measureBesideSlow(serving: Serving, delivery: Delivery): Promise<BesideSlow> {
  const { museum } = serving;
  const [large, order] = await makeAgreedOrders(serving, museum, 2, LARGE_ROWS);
  await timeToReady(museum, large!, await makeDelivery(LARGE_ROWS, 77));
  const { files } = await museum.call('files.list', { params: { order: large! } });
  const file = files.find(({ purpose }) => purpose === 'result')!.id;
  const params = { order: order! };
  const uploads = [];
  for (let at = 0; at < SLOW_UPLOADS; at++) {
    const { upload: id } = await museum.call('uploads.create', {
      params,
      body: { bytes: 1_000_000, sha256: '0'.repeat(64), name: 'traag.xlsx', mediaType: 'application/octet-stream' },
    });
    uploads.push({ id, bytes: 1_000_000 });
  }
  const memory = watchMemory(serving);
  await measureNormal(serving, order!, delivery);
  const alone = await measureNormal(serving, order!, delivery);
  const slow = await connectSlowly(serving, { uploads, file, order: order! }, SLOW_CLIENTS);
  await wait(SETTLE);
  const connected = slow.count();
  const beside = await measureNormal(serving, order!, delivery);
  const outcomes = await slow.untilEnded('events', LONGEST);
  return {
    request: { alone: alone.request, beside: beside.request },
    upload: { alone: alone.upload, beside: beside.upload },
    ...{ connected, outcomes, serverMemory: memory.stop().server },
  };
}

async function measureNormal({ museum }: Serving, order: string, delivery: Delivery) {
  const params = { order };
  const requests: number[] = [];
  const uploads: number[] = [];
  for (let at = 0; at < REQUESTS; at++) {
    requests.push(await time(() => museum.call('orders.progress', { params })));
  }
  for (let at = 0; at < UPLOADS; at++) {
    let id = '';
    uploads.push(await time(async () => (id = await upload(museum, order, delivery))));
    await museum.call('uploads.remove', { params: { upload: id } });
  }
  return { request: median(requests), upload: median(uploads) };
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
