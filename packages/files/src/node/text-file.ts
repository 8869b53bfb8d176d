import { createReadStream, type ReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { createGunzip } from 'node:zlib';
import { VerrijkError } from '@verrijk/core';
import { readingProblem, systemCode } from './file-problem.ts';

/** A text file that passes by once. */
export interface TextFile {
  /** For messages; the file's name without its folder. */
  readonly name: string;
  /** Size on disk in bytes. */
  readonly size: number;
  /** The text in chunks, unpacked. Errors: `file.not-readable`, `file.zip-damaged`. */
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Bytes of `size` that have been read, for progress. */
  readonly bytesRead: () => number;
}

/**
 * Opens a text file, plain or gzipped, whichever its first bytes say; gunzip runs on a thread beside the reader.
 * Errors: `file.not-found`, `file.not-readable`.
 */
export async function openTextFile(path: string): Promise<TextFile> {
  try {
    const handle = await open(path, 'r');
    try {
      const { size } = await handle.stat();
      const magic = Buffer.alloc(2);
      const { bytesRead } = await handle.read(magic, 0, 2, 0);
      const isGzip = bytesRead === 2 && magic[0] === 0x1f && magic[1] === 0x8b;
      return new PassingFile(path, size, isGzip);
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw readingProblem(error, path);
  }
}

class PassingFile implements TextFile {
  readonly name: string;
  readonly size: number;
  readonly chunks: AsyncIterable<Uint8Array>;
  private file: ReadStream | undefined;

  constructor(path: string, size: number, isGzip: boolean) {
    this.name = basename(path);
    this.size = size;
    this.chunks = this.open(path, isGzip);
  }

  readonly bytesRead = (): number => this.file?.bytesRead ?? 0;

  private async *open(path: string, isGzip: boolean): AsyncGenerator<Uint8Array> {
    const file = createReadStream(path, { highWaterMark: 1 << 18 });
    this.file = file;
    const text = isGzip ? file.pipe(createGunzip({ chunkSize: 1 << 20 })) : file;
    file.on('error', (error) => text.destroy(error));
    try {
      for await (const chunk of text) yield chunk as Uint8Array;
    } catch (error) {
      if (systemCode(error) !== undefined || !isGzip) throw readingProblem(error, path);
      throw new VerrijkError('file.zip-damaged', { file: this.name }, { cause: error });
    } finally {
      text.destroy();
      file.destroy();
    }
  }
}
