import { parentPort, workerData } from 'node:worker_threads';
import type { ThreadAnswer } from './run-in-thread.ts';

/** Does the work of a thread that `runInThread` started, and answers. */
export async function answerInThread<Result>(work: (data: unknown) => Promise<Result> | Result): Promise<void> {
  if (parentPort === null) throw new Error('This module runs in a thread only');
  const answer = await attempt(work);
  parentPort.postMessage(answer);
}

async function attempt<Result>(work: (data: unknown) => Promise<Result> | Result): Promise<ThreadAnswer<Result>> {
  try {
    return { kind: 'done', result: await work(workerData) };
  } catch (error) {
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}
