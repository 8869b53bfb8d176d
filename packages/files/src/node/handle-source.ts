import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import type { ByteSource } from '../bytes/byte-source.ts';
import { readingProblem } from './file-problem.ts';

/** A file that is open for reading, and what a summary says about it. */
export interface FileSource extends ByteSource {
  /** SHA-256 of the whole file in hexadecimal. Bytes that were read in order already are not read again. */
  sha256(): Promise<string>;
  close(): Promise<void>;
}

/** A source on an open file, which it closes. Hashes what is read in order, while it passes. */
export class HandleSource implements FileSource {
  readonly name: string;
  readonly size: number;
  private readonly handle: FileHandle;
  private readonly hash = createHash('sha256');
  private hashed = 0;
  private digest: string | undefined;

  constructor(handle: FileHandle, name: string, size: number) {
    this.handle = handle;
    this.name = name;
    this.size = size;
  }

  async read(offset: number, length: number): Promise<Uint8Array> {
    const bytes = Buffer.allocUnsafeSlow(Math.max(0, Math.min(length, this.size - offset)));
    return bytes.subarray(0, await this.readInto(offset, bytes));
  }

  async readInto(offset: number, target: Uint8Array): Promise<number> {
    const wanted = Math.max(0, Math.min(target.length, this.size - offset));
    let filled = 0;
    try {
      while (filled < wanted) {
        const { bytesRead } = await this.handle.read(target, filled, wanted - filled, offset + filled);
        if (bytesRead === 0) break;
        filled += bytesRead;
      }
    } catch (error) {
      throw readingProblem(error, this.name);
    }
    if (offset === this.hashed && this.digest === undefined) {
      this.hash.update(target.subarray(0, filled));
      this.hashed += filled;
    }
    return filled;
  }

  async sha256(): Promise<string> {
    while (this.digest === undefined) {
      const before = this.hashed;
      await this.read(before, 1 << 20);
      if (this.hashed === before) this.digest = this.hash.digest('hex');
    }
    return this.digest;
  }

  async close(): Promise<void> {
    await this.handle.close();
  }
}
