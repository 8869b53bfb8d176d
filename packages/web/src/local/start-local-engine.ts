import type { LocalEngine } from './local-engine.ts';

let engine: Promise<LocalEngine> | undefined;

/** The one worker of this page, started when it is first needed. */
export function localEngine(): Promise<LocalEngine> {
  engine ??= import('./worker-engine.ts').then(({ startWorkerEngine }) => startWorkerEngine());
  return engine;
}
