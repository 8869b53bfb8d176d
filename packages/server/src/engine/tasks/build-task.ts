import { createGunzip } from 'node:zlib';
import { Readable } from 'node:stream';
import { openReference, VerrijkError } from '@verrijk/core';
import { buildReference, countReference } from '@verrijk/steps';
import type { SourceText } from '@verrijk/steps';
import type { BuildTask, TaskResult } from '../engine-task.ts';
import type { TaskIo } from './task-io.ts';

/** Builds a reference of a source as `verrijk reference build` does, and opens it once as its readers will. @throws VerrijkError */
export async function buildTask(io: TaskIo, task: BuildTask): Promise<TaskResult<'build'>> {
  const source = new PassingSource(io.input(), task);
  const {
    built,
    source: met,
    unknownGroups,
  } = await buildReference({
    inputs: [{ path: task.file, open: () => source.open() }],
    model: undefined,
    areas: undefined,
    name: task.name,
    edition: task.edition,
    columns: {},
    builtOn: task.today,
    onProgress: io.onProgress,
  });
  const bytes = Buffer.concat(built.parts);
  const counts = countReference(openReference(Uint8Array.from(bytes).buffer));
  const { name, edition, addresses, fictional, repeated } = built.header;
  await io.writeFile(
    {
      purpose: 'reference',
      name: `${name || 'doelgroepen'}.vref`.slice(0, 200),
      mediaType: 'application/octet-stream',
    },
    bytes,
  );
  const { rows, invalidRows, invalidRowNumbers, unusedGroups } = met;
  const { contested, withoutGroup, groups, areas } = counts;
  return {
    ...{ name, edition, addresses, fictional, rows, invalidRows, invalidRowNumbers: [...invalidRowNumbers], repeated },
    ...{ contested, withoutGroup, groups, unknownGroups, unusedGroups: [...unusedGroups], areas },
  };
}

/** A source that comes once and is opened twice: what the first look took is kept for the second. */
class PassingSource {
  private readonly chunks: AsyncIterator<Uint8Array>;
  private readonly task: BuildTask;
  private readonly taken: Uint8Array[] = [];
  private opened = 0;
  private bytes = 0;

  constructor(chunks: AsyncIterator<Uint8Array>, task: BuildTask) {
    this.chunks = chunks;
    this.task = task;
  }

  async open(): Promise<SourceText> {
    const isLast = ++this.opened === 2;
    const stored = this.read(isLast);
    const first = this.taken[0] ?? (await this.take(true));
    const isGzip = first?.[0] === 0x1f && first[1] === 0x8b;
    return {
      name: this.task.file,
      size: this.task.size,
      chunks: isGzip ? unpacked(stored, this.task.file) : stored,
      bytesRead: () => this.bytes,
    };
  }

  private async *read(isLast: boolean): AsyncGenerator<Uint8Array> {
    this.bytes = 0;
    for (let at = 0; ; at++) {
      const chunk = this.taken[at] ?? (await this.take(!isLast));
      if (chunk === undefined) return;
      this.bytes += chunk.length;
      yield chunk;
    }
  }

  private async take(isKept: boolean): Promise<Uint8Array | undefined> {
    const { value, done } = await this.chunks.next();
    if (done === true) return undefined;
    if (isKept) this.taken.push(value);
    return value;
  }
}

async function* unpacked(stored: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<Uint8Array> {
  const packed = Readable.from(stored);
  const text = packed.pipe(createGunzip({ chunkSize: 1 << 20 }));
  packed.on('error', (error) => text.destroy(error));
  try {
    for await (const chunk of text) yield chunk as Uint8Array;
  } catch (cause) {
    throw new VerrijkError('file.zip-damaged', { file }, { cause });
  } finally {
    text.destroy();
    packed.destroy();
  }
}
