import { setTimeout as wait } from 'node:timers/promises';
import { ApiProblem } from '@verrijk/server/contract';
import type { ApiClient } from '@verrijk/server/contract';
import { countWaiting, upload } from './deliver.ts';
import type { Delivery } from './fictional-delivery.ts';
import { percentile } from './percentile.ts';
import type { Serving } from './serving.ts';
import { watchMemory } from './watch-memory.ts';
import type { PeakMemory } from './watch-memory.ts';
import { watchStatus } from './watch-status.ts';

/** An order of an organisation that waits for its file. */
export interface AgreedOrder {
  readonly organisation: ApiClient;
  readonly order: string;
}

/** What came of everybody delivering at once; times in seconds from the first byte, those of the status in milliseconds. */
export interface UploadsOutcome {
  readonly uploaded: number;
  readonly delivered: number;
  readonly ready: number;
  readonly serverErrors: number;
  /** Answers that say no for another reason, connections that broke, orders that failed. */
  readonly otherProblems: readonly string[];
  readonly memory: PeakMemory;
  readonly status: { readonly asked: number; readonly p50: number; readonly p95: number; readonly p99: number };
}

const STATUS_PER_SECOND = 20;
const LOOK_EVERY = 500;

/** Uploads and delivers for all orders at the same moment, and waits for every result while others ask how theirs stands. */
export async function uploadAtOnce(
  serving: Serving,
  orders: readonly AgreedOrder[],
  deliveries: readonly Delivery[],
): Promise<UploadsOutcome> {
  const { server, museumToken, museum, provider } = serving;
  const ofMuseum = orders.filter(({ organisation }) => organisation === museum).map(({ order }) => order);
  const memory = watchMemory(serving);
  const status = watchStatus({ server, token: museumToken, orders: ofMuseum, timesPerSecond: STATUS_PER_SECOND });
  const problems: string[] = [];
  const started = performance.now();
  const seconds = (): number => (performance.now() - started) / 1000;
  let uploaded = 0;
  await Promise.all(
    orders.map(async ({ organisation, order }, at) => {
      try {
        const id = await upload(organisation, order, deliveries[at % deliveries.length]!);
        uploaded = seconds();
        await organisation.call('orders.deliver', { params: { order }, body: { upload: id } });
      } catch (error) {
        problems.push(describe(error));
      }
    }),
  );
  const delivered = seconds();
  while ((await countWaiting(provider)) > 0) await wait(LOOK_EVERY);
  const ready = seconds();
  const { times, failures } = await status.stop();
  problems.push(...failures);
  for (const { organisation, order } of orders) {
    const { state } = await organisation.call('orders.progress', { params: { order } });
    if (state !== 'ready') problems.push(`order ${state}`);
  }
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => percentile(times, share));
  return {
    ...{ uploaded, delivered, ready, memory: memory.stop() },
    serverErrors: problems.filter((each) => /^5\d\d/.test(each)).length,
    otherProblems: problems.filter((each) => !/^5\d\d/.test(each)),
    status: { asked: times.length, p50: p50!, p95: p95!, p99: p99! },
  };
}

function describe(error: unknown): string {
  if (error instanceof ApiProblem) return `${error.problem.status} ${error.problem.code}`;
  const cause = error instanceof Error ? error.cause : undefined;
  return `${String(error)}${cause instanceof Error ? `: ${cause.message}` : ''}`;
}
