import type { LocalEngine } from './local-engine.ts';

let engine: Promise<LocalEngine> | undefined;

/** The one worker of this page, started when it is first needed. */
export function localEngine(): Promise<LocalEngine> {
  engine ??= start();
  return engine;
}

async function start(): Promise<LocalEngine> {
  try {
    const { startWorkerEngine } = await import('./worker-engine.ts');
    return startWorkerEngine();
  } catch (error) {
    // It may come the next time.
    engine = undefined;
    throw error;
  }
}
