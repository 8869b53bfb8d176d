import type { EngineTask } from './engine-task.ts';

/** What a process may use before it is ended. */
export interface EngineLimits {
  /** Of the whole process, heap and buffers together, in bytes. */
  readonly memory: number;
  /** Time that it computes from its first input on, all threads together, in milliseconds; while others compute it does not run on. */
  readonly computing: number;
  /** Time on the clock, in milliseconds; waiting for whoever sends and receives does count. */
  readonly time: number;
}

const MB = 1024 * 1024;
const SECOND = 1000;

/**
 * What a task with inputs of so many bytes may use. Looking at a delivery is the first thing that happens to what a stranger sent: 2
 * seconds and 256 MB, and four times what a file of that size takes when it is what it says: a processor that serves others at the same
 * moment takes twice as long over the same work, and a slower one twice that.
 */
export function engineLimits(kind: EngineTask['kind'], inputBytes: number): EngineLimits {
  const megabytes = inputBytes / MB;
  switch (kind) {
    case 'inspect':
      return {
        memory: 224 * MB + 6 * inputBytes,
        computing: 2 * SECOND + megabytes * 1.25 * SECOND,
        // Far more than it computes: it stands back where the machine is busy with other things.
        time: 60 * SECOND + megabytes * 4 * SECOND,
      };
    case 'enrich':
      return {
        memory: 512 * MB + 4 * inputBytes,
        computing: 60 * SECOND + megabytes * 3 * SECOND,
        time: 300 * SECOND + megabytes * 10 * SECOND,
      };
    case 'render':
      return { memory: 1024 * MB, computing: 120 * SECOND, time: 600 * SECOND };
    case 'build':
      return {
        memory: 1536 * MB,
        computing: 120 * SECOND + megabytes * SECOND,
        time: 900 * SECOND + megabytes * 10 * SECOND,
      };
    case 'statement':
      return { memory: 320 * MB, computing: 5 * SECOND, time: 60 * SECOND };
    case 'verify':
      return { memory: 192 * MB + 3 * inputBytes, computing: 20 * SECOND + megabytes * 100, time: 120 * SECOND };
  }
}
