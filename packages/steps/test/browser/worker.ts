import { enrichBlob } from './enrich-blob.ts';

/** What the page asks of the worker: addresses to fetch from and to bring the result to. */
export interface WorkerTask {
  readonly file: string;
  readonly reference: string;
  readonly result: string;
}

// Inside a worker `self` is a worker's scope, whatever the type library of a page says.
const scope = self as unknown as {
  addEventListener: (name: 'message', listener: (event: MessageEvent<WorkerTask>) => void) => void;
  postMessage: (message: unknown) => void;
};

scope.addEventListener('message', ({ data }) => {
  run(data).then(
    (facts) => scope.postMessage({ facts }),
    (error: unknown) => scope.postMessage({ error: String(error instanceof Error ? error.stack : error) }),
  );
});

async function run(task: WorkerTask): Promise<unknown> {
  const file = await (await fetch(task.file)).blob();
  const reference = await (await fetch(task.reference)).arrayBuffer();
  const { output, facts } = await enrichBlob(file, task.file.split('/').at(-1)!, reference);
  await fetch(task.result, { method: 'PUT', body: output });
  return facts;
}
