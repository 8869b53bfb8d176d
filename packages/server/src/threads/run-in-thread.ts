import { Worker } from 'node:worker_threads';
import { ServerProblem } from '../problems/server-problem.ts';

/** Work that may take a while of a core, in a thread of its own, so that nobody else's request waits for it. */
export interface ThreadWork {
  /** A module that answers its `workerData` with one message (`answerInThread`). */
  readonly module: URL;
  /** Milliseconds after which the thread is ended. */
  readonly timeLimit: number;
  /** Of the JavaScript heap. */
  readonly memoryMegabytes: number;
}

/** What a thread answers: the outcome, or a failure by its code. */
export type ThreadAnswer<Result> =
  { readonly kind: 'done'; readonly result: Result } | { readonly kind: 'failed'; readonly message: string };

/** Why a thread did not answer. */
class ThreadFailure extends Error {
  readonly reason: 'time' | 'memory' | 'failed';

  constructor(reason: ThreadFailure['reason'], message: string) {
    super(message);
    this.name = 'ThreadFailure';
    this.reason = reason;
  }
}

const MOST_AT_ONCE = 2;
/** Beyond this they are asked to come back. */
const MOST_WAITING = 4;
const COME_BACK_AFTER = 3;
const waiting: (() => void)[] = [];
let busy = 0;

/**
 * Runs a module in a new thread and returns what it answers; at most two at once in this process. The thread has no environment.
 * @throws an Error when it fails, takes too long or needs too much memory.
 * @throws ServerProblem `request.too-many` when several wait already.
 */
export async function runInThread<Result>(work: ThreadWork, data: unknown): Promise<Result> {
  if (busy >= MOST_AT_ONCE) {
    if (waiting.length >= MOST_WAITING) {
      throw new ServerProblem('request.too-many', {}, { retryAfter: COME_BACK_AFTER });
    }
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else busy++;
  try {
    return await runAlone<Result>(work, data);
  } finally {
    // Who waits takes over the place.
    const next = waiting.shift();
    if (next === undefined) busy--;
    else next();
  }
}

async function runAlone<Result>({ module, timeLimit, memoryMegabytes }: ThreadWork, data: unknown): Promise<Result> {
  const worker = new Worker(module, {
    workerData: data,
    env: {},
    stdin: false,
    // What a library prints may quote what it reads.
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: memoryMegabytes },
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    const answer = await new Promise<ThreadAnswer<Result>>((resolve, reject) => {
      timer = setTimeout(() => reject(new ThreadFailure('time', `no answer within ${timeLimit} ms`)), timeLimit);
      worker.once('message', resolve);
      worker.once('error', (error: Error & { readonly code?: string }) => {
        const isMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
        reject(new ThreadFailure(isMemory ? 'memory' : 'failed', error.message));
      });
      worker.once('exit', () => reject(new ThreadFailure('failed', 'the thread ended without an answer')));
    });
    if (answer.kind === 'failed') throw new ThreadFailure('failed', answer.message);
    return answer.result;
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
