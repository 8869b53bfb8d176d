import type { StepControl } from '@verrijk/steps';
import { OpenFiles } from './blobs/open-files.ts';
import { carryError } from './local-messages.ts';
import type { PageMessage, WorkerMessage } from './local-messages.ts';
import { LOCAL_TASKS } from './local-tasks.ts';

// Inside a worker `self` is a worker's scope, whatever the type library of a page says.
const scope = self as unknown as {
  addEventListener: (name: 'message', listener: (event: MessageEvent<PageMessage>) => void) => void;
  postMessage: (message: WorkerMessage) => void;
};

/** Milliseconds between two words about progress: more often nobody sees. */
const PROGRESS_PAUSE = 100;

const files = new OpenFiles();
const running = new Map<number, AbortController>();

scope.addEventListener('message', ({ data }) => {
  if (data.kind === 'stop') {
    running.get(data.run)?.abort();
    return;
  }
  const { run } = data;
  start(data).then(
    (answer) => scope.postMessage({ kind: 'answer', run, answer }),
    (error: unknown) => scope.postMessage({ kind: 'failure', run, failure: carryError(error) }),
  );
});

async function start({ run, task, asked }: Extract<PageMessage, { kind: 'start' }>): Promise<unknown> {
  const stopper = new AbortController();
  running.set(run, stopper);
  const control: StepControl = { signal: stopper.signal, onProgress: progressOf(run) };
  // The name and what is asked came in one message, made from the types of the tasks.
  const perform = LOCAL_TASKS[task] as (files: OpenFiles, asked: unknown, control: StepControl) => Promise<unknown>;
  try {
    return await perform(files, asked, control);
  } finally {
    running.delete(run);
  }
}

function progressOf(run: number): NonNullable<StepControl['onProgress']> {
  let last = -PROGRESS_PAUSE;
  return (share, rows) => {
    const now = performance.now();
    if (share < 1 && now - last < PROGRESS_PAUSE) return;
    last = now;
    scope.postMessage({ kind: 'progress', run, share, rows });
  };
}
