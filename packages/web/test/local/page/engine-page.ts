import type { LocalEngine } from '../../../src/local/local-engine.ts';
import { saveFile } from '../../../src/local/save-file.ts';
import { startWorkerEngine } from '../../../src/local/worker-engine.ts';

/** What tests find on the page. */
export interface EnginePage {
  readonly engine: LocalEngine;
  readonly saveFile: typeof saveFile;
  /** Fetches a file of the test and opens it in the worker. */
  readonly open: (name: string) => Promise<number>;
  readonly blob: (name: string) => Promise<Blob>;
  /** Runs something and says how long the longest frame lasted meanwhile, in milliseconds. */
  readonly watchFrames: (run: () => Promise<unknown>) => Promise<{ readonly took: number; readonly longest: number }>;
}

declare global {
  interface Window {
    local: EnginePage;
  }
}

const engine = startWorkerEngine();
const blob = async (name: string): Promise<Blob> => await (await fetch(`/files/${name}`)).blob();

window.local = {
  engine,
  saveFile,
  blob,
  open: async (name) => (await engine.open(await blob(name), name)).id,
  watchFrames: async (run) => {
    const started = performance.now();
    let last = started;
    let longest = 0;
    let isDone = false;
    const watch = (now: number): void => {
      longest = Math.max(longest, now - last);
      last = now;
      if (!isDone) requestAnimationFrame(watch);
    };
    requestAnimationFrame((now) => {
      last = now;
      requestAnimationFrame(watch);
    });
    await run();
    isDone = true;
    return { took: performance.now() - started, longest };
  },
};
