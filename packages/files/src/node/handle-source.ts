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

/** What is to be known of a file that is read. */
export interface FileSourceOptions {
  /**
   * Whether `sha256` will be asked for; it is when not given, and what is read in order is then hashed while it passes.
   * When it is asked for nevertheless, the file is read again.
   */
  readonly hash?: boolean;
}

/** A source on an open file, which it closes. */
export class HandleSource implements FileSource {
  readonly name: string;
  readonly size: number;
  private readonly handle: FileHandle;
  private readonly hash = createHash('sha256');
  private hashed = 0;
  private isHashing: boolean;
  private digest: string | undefined;

  constructor(handle: FileHandle, name: string, size: number, options: FileSourceOptions = {}) {
    this.handle = handle;
    this.name = name;
    this.size = size;
    this.isHashing = options.hash !== false;
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
    if (this.isHashing && offset === this.hashed) {
      this.hash.update(target.subarray(0, filled));
      this.hashed += filled;
    }
    return filled;
  }

  async sha256(): Promise<string> {
    if (this.digest !== undefined) return this.digest;
    this.isHashing = true;
    const chunk = Buffer.allocUnsafe(1 << 20);
    while ((await this.readInto(this.hashed, chunk)) > 0);
    this.isHashing = false;
    this.digest = this.hash.digest('hex');
    return this.digest;
  }

  async close(): Promise<void> {
    await this.handle.close();
  }
}
