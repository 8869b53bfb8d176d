import { parentPort, workerData } from 'node:worker_threads';
import type { StatusTimes } from './watch-status.ts';

/** What to ask for, and whom. */
export interface Watched {
  readonly server: string;
  readonly token: string;
  readonly orders: readonly string[];
  readonly timesPerSecond: number;
}

const { server, token, orders, timesPerSecond } = workerData as Watched;
const times: number[] = [];
const failures: string[] = [];
const underWay = new Set<Promise<void>>();
let asked = 0;

async function ask(): Promise<void> {
  const order = orders[asked++ % orders.length]!;
  const started = performance.now();
  try {
    const answer = await fetch(`${server}/api/orders/${order}/progress`, {
      headers: { authorization: `Bearer ${token}` },
    });
    await answer.text();
    times.push(performance.now() - started);
    if (!answer.ok) failures.push(String(answer.status));
  } catch (error) {
    failures.push(String(error));
  }
}

// At a fixed pace, however slow the answers are: who waits for each answer asks least when it is slowest.
const timer = setInterval(() => {
  const asking = ask();
  underWay.add(asking);
  void asking.finally(() => underWay.delete(asking));
}, 1000 / timesPerSecond);

parentPort!.once('message', () => {
  clearInterval(timer);
  void Promise.all(underWay).then(() => parentPort!.postMessage({ times, failures } satisfies StatusTimes));
});
