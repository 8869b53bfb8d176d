import type { StepControl } from '@verrijk/steps';
import type { LocalEngine } from './local-engine.ts';
import { uncarryError } from './local-messages.ts';
import type { PageMessage, WorkerMessage } from './local-messages.ts';
import type { TaskAnswer, TaskAsked, TaskName } from './local-tasks.ts';

/** An engine in a worker of its own, which starts when something is asked. */
export function startWorkerEngine(): LocalEngine {
  const ask = askWorker();
  return {
    open: (blob, name) => ask('open', { blob, name }),
    openReference: (blob, name) => ask('openReference', { blob, name }),
    close: (id) => ask('close', { id }),
    findColumns: (table, columns, { idRequired }) => ask('findColumns', { table, columns, idRequired }),
    check: (asked, control) => ask('check', asked, control),
    writeErrors: (asked, language, control) => ask('writeErrors', { asked, language }, control),
    prepare: (asked, control) => ask('prepare', asked, control),
    enrich: (asked, control) => ask('enrich', asked, control),
    planLoadBack: (asked, control) => ask('planLoadBack', asked, control),
    writeLoadBack: (asked, control) => ask('writeLoadBack', asked, control),
    report: (asked, control) => ask('report', asked, control),
    behaviour: (asked, control) => ask('behaviour', asked, control),
    writeReport: (report, form, language) => ask('writeReport', { report, form, language }),
  };
}

type Ask = <Name extends TaskName>(
  task: Name,
  asked: TaskAsked<Name>,
  control?: StepControl,
) => Promise<TaskAnswer<Name>>;

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (reason: unknown) => void;
  readonly onProgress: StepControl['onProgress'];
}

function askWorker(): Ask {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let last = 0;
  const hear = ({ data }: MessageEvent<WorkerMessage>): void => {
    const asker = waiting.get(data.run);
    if (data.kind === 'progress') asker?.onProgress?.(data.share, data.rows);
    else if (data.kind === 'answer') asker?.resolve(data.answer);
    else asker?.reject(uncarryError(data.failure));
  };
  // Only a worker that could not be loaded says this: whatever a task throws comes as a message. The next asking tries again.
  const fail = ({ message }: ErrorEvent): void => {
    worker?.terminate();
    worker = undefined;
    for (const { reject } of waiting.values()) reject(new Error(`the worker could not be started ${message ?? ''}`));
  };
  const start = (): Worker => {
    const started = new Worker(new URL('./local-worker.ts', import.meta.url), { type: 'module', name: 'verrijk' });
    started.addEventListener('message', hear);
    started.addEventListener('error', fail);
    return started;
  };
  const say = (message: PageMessage): void => (worker ??= start()).postMessage(message);
  return async (task, asked, { onProgress, signal } = {}) => {
    signal?.throwIfAborted();
    const run = ++last;
    const stop = (): void => {
      say({ kind: 'stop', run });
      waiting.get(run)?.reject(signal?.reason);
    };
    try {
      return await new Promise<TaskAnswer<typeof task>>((resolve, reject) => {
        waiting.set(run, { resolve: resolve as Waiting['resolve'], reject, onProgress });
        signal?.addEventListener('abort', stop);
        say({ kind: 'start', run, task, asked });
      });
    } finally {
      waiting.delete(run);
      signal?.removeEventListener('abort', stop);
    }
  };
}
