import { codeFolders } from './code-folders.ts';
import type { EngineLimits } from '../engine-limits.ts';
import type { EngineTask } from '../engine-task.ts';

const MB = 1024 * 1024;
/** In MB: with less V8 crashes before it has begun, which says nothing of what was to be done. */
const LEAST_HEAP = 32;

let folders: readonly string[] | undefined;

/**
 * What Node is started with for a task: it may read our code and nothing else, start no process and no thread, and load native code only where the form
 * of a report needs it, which is never where a customer file is.
 */
export function processFlags(kind: EngineTask['kind'], limits: EngineLimits, isSource: boolean): readonly string[] {
  folders ??= codeFolders();
  return [
    '--permission',
    ...folders.map((folder) => `--allow-fs-read=${folder}`),
    ...(kind === 'render' ? ['--allow-addons'] : []),
    ...(isSource ? ['--conditions=verrijk-source'] : []),
    '--no-warnings',
    // Young objects get megabytes rather than as much as a large machine has: a third less memory, and no slower.
    '--max-semi-space-size=8',
    '--disable-proto=delete',
    `--max-old-space-size=${Math.max(LEAST_HEAP, Math.ceil(limits.memory / MB))}`,
  ];
}
