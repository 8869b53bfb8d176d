import { createHash, randomBytes } from 'node:crypto';
import { open, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writingProblem } from './file-problem.ts';
import { type FileSource, HandleSource } from './handle-source.ts';

/** Up to here a stream is kept in memory and never touches a disk. */
const IN_MEMORY = 1 << 24;

/**
 * Makes a source of a stream that can be read only once, such as standard input: it is read to its end first, because
 * encoding and columns show only in the whole. What is larger than 16 MiB goes to a temporary file that only the user
 * may read and that has no name any more once it is open: it is gone when the process ends, however that happens.
 */
export async function spoolStream(stream: AsyncIterable<Uint8Array>, name: string): Promise<FileSource> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const iterator = stream[Symbol.asyncIterator]();
  while (size <= IN_MEMORY) {
    const next = await iterator.next();
    if (next.done === true) return memorySource(Buffer.concat(chunks), name);
    chunks.push(next.value);
    size += next.value.length;
  }
  return spoolToFile(chunks, iterator, name);
}

async function spoolToFile(
  chunks: readonly Uint8Array[],
  rest: AsyncIterator<Uint8Array>,
  name: string,
): Promise<FileSource> {
  const path = join(tmpdir(), `verrijk-${randomBytes(12).toString('hex')}.tmp`);
  try {
    const handle = await open(path, 'wx+', 0o600);
    try {
      await unlink(path);
      let size = 0;
      const write = async (chunk: Uint8Array): Promise<void> => {
        for (let at = 0; at < chunk.length;) {
          at += (await handle.write(chunk, at, chunk.length - at, size + at)).bytesWritten;
        }
        size += chunk.length;
      };
      for (const chunk of chunks) await write(chunk);
      for (let next = await rest.next(); next.done !== true; next = await rest.next()) await write(next.value);
      return new HandleSource(handle, name, size);
    } catch (error) {
      await handle.close();
      throw error;
    }
  } catch (error) {
    throw writingProblem(error, path);
  }
}

function memorySource(bytes: Uint8Array, name: string): FileSource {
  return {
    name,
    size: bytes.length,
    read: async (offset, length) => bytes.subarray(offset, offset + length),
    sha256: async () => createHash('sha256').update(bytes).digest('hex'),
    async close() {},
  };
}
