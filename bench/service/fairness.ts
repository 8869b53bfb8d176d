import { makeAgreedOrders } from './agreed-orders.ts';
import { countWaiting, timeToReady, upload } from './deliver.ts';
import type { Delivery } from './fictional-delivery.ts';
import { median } from './percentile.ts';
import type { Serving } from './serving.ts';
import { startServing } from './serving.ts';

/** Seconds from delivering a single order to its result: medians. */
export interface Fairness {
  readonly idle: number;
  readonly beside: number;
  /** Orders of the other organisation that waited when the first single one was delivered, and when the last was ready. */
  readonly waitingFirst: number;
  readonly waitingLast: number;
}

const SINGLES = 5;

/**
 * Times single orders of one organisation on a server that has nothing else to do, and then where a hundred orders of another wait. Starts servers of its
 * own: one that works at nothing takes the hundred in.
 */
export async function measureFairness(
  folder: string,
  workers: number,
  delivery: Delivery,
  many: number,
): Promise<Fairness> {
  const { orders, singles, idle } = await during(startServing(folder, workers), async (serving) => {
    const { museum, theater } = serving;
    const all = await makeAgreedOrders(serving, theater, 2 * SINGLES + 1, delivery.rows);
    // The first one finds nothing warm.
    await timeToReady(theater, all[0]!, delivery);
    return {
      orders: await makeAgreedOrders(serving, museum, many, delivery.rows),
      singles: all.slice(SINGLES + 1),
      idle: await timeEach(serving, all.slice(1, SINGLES + 1), delivery),
    };
  });
  await during(startServing(folder, 0), async ({ museum }) => {
    for (const order of orders) {
      const id = await upload(museum, order, delivery);
      await museum.call('orders.deliver', { params: { order }, body: { upload: id } });
    }
  });
  return during(startServing(folder, workers), async (serving) => {
    const waitingFirst = await countWaiting(serving.museum);
    const beside = await timeEach(serving, singles, delivery);
    return {
      idle: median(idle),
      beside: median(beside),
      waitingFirst,
      waitingLast: await countWaiting(serving.museum),
    };
  });
}

/** One after the other. */
async function timeEach({ theater }: Serving, orders: readonly string[], delivery: Delivery): Promise<number[]> {
  const times = [];
  for (const order of orders) times.push(await timeToReady(theater, order, delivery));
  return times;
}

export async function during<T>(starting: Promise<Serving>, work: (serving: Serving) => Promise<T>): Promise<T> {
  const serving = await starting;
  try {
    return await work(serving);
  } finally {
    await serving.stop();
  }
}
