import { VerrijkError } from '@verrijk/core';
import type { EngineProblem, EngineTask } from './engine-task.ts';
import { Frame, jsonBytes, readFrames } from './frames.ts';
import { send, TaskIo } from './tasks/task-io.ts';
import { TooHeavyError } from './tasks/too-heavy-error.ts';

/** The process that parses what others sent. It has no environment, no keys and no network to speak of: see `start-process.ts`. */

const LONGEST_DETAIL = 1000;
const MOST_DETAILS = 60;
/** What V8 says when a text or an array would become larger than there can be. */
const TOO_LARGE = /allocation failed|invalid (?:string|array|array buffer|typed array) length|out of memory/i;

async function work(task: EngineTask, io: TaskIo): Promise<unknown> {
  // Each is loaded when it is asked for: an inspection need not wait for the code that draws charts.
  switch (task.kind) {
    case 'inspect':
      return (await import('./tasks/inspect-task.ts')).inspectTask(io, task);
    case 'enrich':
      return (await import('./tasks/enrich-task.ts')).enrichTask(io, task);
    case 'render':
      return (await import('./tasks/render-task.ts')).renderTask(io, task);
    case 'build':
      return (await import('./tasks/build-task.ts')).buildTask(io, task);
    case 'verify':
      return (await import('./tasks/verify-task.ts')).verifyTask(io);
    case 'statement':
      return (await import('./tasks/statement-task.ts')).statementTask(io);
  }
}

function describe(error: unknown): EngineProblem {
  if (error instanceof VerrijkError) {
    return { kind: 'problem', code: error.code, details: shownDetails(error.details) };
  }
  if (error instanceof TooHeavyError) return { kind: 'too-heavy' };
  if (error instanceof RangeError && TOO_LARGE.test(error.message)) return { kind: 'too-heavy' };
  const place =
    error instanceof Error ? (error.stack?.split('\n').find((line) => line.includes('/packages/')) ?? '') : '';
  const name = error instanceof Error ? error.name : typeof error;
  return { kind: 'failed', place: `${name} ${place.trim().replace(/\(?file:.*\/packages\//, '')}`.slice(0, 300) };
}

/** Without the file's name, which the engine was not told: sentences then say "the file". */
function shownDetails(details: VerrijkError['details']): VerrijkError['details'] {
  const shown = Object.entries(details).filter(([key, value]) => key !== 'file' || value !== '');
  return Object.fromEntries(
    shown
      .slice(0, MOST_DETAILS)
      .map(([key, value]) => [key, typeof value === 'string' ? value.slice(0, LONGEST_DETAIL) : value]),
  );
}

async function main(): Promise<void> {
  const frames = readFrames(process.stdin);
  const { value } = await frames.next();
  if (value === undefined || value.kind !== Frame.task) return;
  const { task, sizes } = JSON.parse(Buffer.from(value.bytes).toString()) as {
    readonly task: EngineTask;
    readonly sizes: readonly number[];
  };
  try {
    const result = await work(task, new TaskIo(frames, sizes));
    await send(Frame.result, jsonBytes(result));
  } catch (error) {
    await send(Frame.problem, jsonBytes(describe(error)));
  }
  // Whoever started it takes note of what it used, and ends it; when that one is gone, so is this.
  while ((await frames.next()).done !== true);
}

// A closed pipe means that nobody waits for the answer.
process.stdout.on('error', () => process.exit(1));
process.stdin.on('close', () => process.exit(0));
await main();
process.exit(0);
