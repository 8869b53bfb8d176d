import { Worker } from 'node:worker_threads';
import type { Watched } from './status-thread.ts';

/** What asking how an order stands took, in milliseconds, and how often it was answered otherwise. */
export interface StatusTimes {
  readonly times: readonly number[];
  readonly failures: readonly string[];
}

/** Asks again and again how one of the orders stands, from a thread that does nothing else, until it is told to stop. */
export function watchStatus(watched: Watched): { stop(): Promise<StatusTimes> } {
  const thread = new Worker(new URL('status-thread.ts', import.meta.url), { workerData: watched });
  return {
    stop: async () => {
      const answer = new Promise<StatusTimes>((resolve, reject) => {
        thread.once('message', resolve);
        thread.once('error', reject);
      });
      thread.postMessage('stop');
      const times = await answer;
      await thread.terminate();
      return times;
    },
  };
}
