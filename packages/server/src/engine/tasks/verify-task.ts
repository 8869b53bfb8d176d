import { crc32 } from 'node:zlib';
import { openReference } from '@verrijk/core';
import type { TaskResult } from '../engine-task.ts';
import type { TaskIo } from './task-io.ts';

/** Opens a reference, every byte checked. @throws VerrijkError `reference.*` */
export async function verifyTask(io: TaskIo): Promise<TaskResult<'verify'>> {
  const { name, edition, addresses, fictional, groups } = openReference((await io.whole()).buffer, crc32).header;
  return { name, edition, addresses, fictional, groups: groups.map((group) => group.name) };
}
