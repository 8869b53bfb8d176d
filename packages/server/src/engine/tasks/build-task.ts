import type { BuildTask, TaskResult } from '../engine-task.ts';
import type { TaskIo } from './task-io.ts';

export async function buildTask(_io: TaskIo, _task: BuildTask): Promise<TaskResult<'build'>> {
  throw new Error('not there yet');
}
