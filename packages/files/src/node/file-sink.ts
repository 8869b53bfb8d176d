import { createHash, type Hash, randomBytes } from 'node:crypto';
import { rmSync, type Stats } from 'node:fs';
import { chmod, type FileHandle, link, open, rename, rm, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { VerrijkError } from '@verrijk/core';
import type { ByteSink } from '../bytes/byte-sink.ts';
import { systemCode, writingProblem } from './file-problem.ts';

/** What a file system answers that has no hard links, such as that of a memory stick. */
const WITHOUT_LINKS = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK', 'UNKNOWN']);

/** A sink that knows what was written, for the summary. */
export interface MeasuredSink extends ByteSink {
  /** Bytes written so far. */
  readonly bytes: number;
  /** SHA-256 of all that was written, in hexadecimal; only after `commit`, and empty when it was not asked for. */
  sha256(): string;
}

/** What may happen to a file that is there, and what is to be known of what was written. */
export interface FileSinkOptions {
  /** Replace a file that is there. */
  readonly force?: boolean;
  /** Whether `sha256` will be asked for; it is when not given. Costs a millisecond or so for each megabyte. */
  readonly hash?: boolean;
  /**
   * Permissions of the file at most, whatever those of a file that it replaces: 0o600 is for its owner alone, from the first
   * byte on. Where a file system has no permissions this changes nothing.
   */
  readonly mode?: number;
}

/**
 * A sink that makes the file `path` appear at `commit`, whole. Until then the bytes stand beside it under a name of their
 * own, which `abort` removes, and so does a process that exits by itself. Without `force` a file that is there stays, even when it came during the run: `file.exists`. With
 * `force` it is replaced, and its permissions are kept. A pipe or a device is written to as it is.
 * Errors: `file.exists`, `file.not-writable`, `file.disk-full`.
 */
export async function createFileSink(path: string, options: FileSinkOptions = {}): Promise<MeasuredSink> {
  try {
    const present = await statOrNothing(path);
    if (present !== undefined && !present.isFile()) {
      if (present.isDirectory()) throw new VerrijkError('file.not-writable', { file: path, reason: 'EISDIR' });
      return new FileSink(await open(path, 'w'), path, undefined, options);
    }
    if (present !== undefined && options.force !== true) throw new VerrijkError('file.exists', { file: path });
    const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
    const handle = await open(temporary, 'wx+', options.mode ?? 0o666);
    if (present !== undefined && options.mode === undefined) await chmod(temporary, present.mode & 0o7777);
    return new FileSink(handle, path, temporary, options);
  } catch (error) {
    throw writingProblem(error, path);
  }
}

/** What a process that exits by itself removes. One listener does it for all files, of which there may be dozens. */
const unfinished = new Set<string>();

function removeAtExit(temporary: string): void {
  if (!process.listeners('exit').includes(removeUnfinished)) process.once('exit', removeUnfinished);
  unfinished.add(temporary);
}

function removeUnfinished(): void {
  for (const temporary of unfinished) rmSync(temporary, { force: true });
}

class FileSink implements MeasuredSink {
  bytes = 0;
  /** Not for a pipe or a device: what is written there is gone. */
  readonly rewrite?: (offset: number, bytes: Uint8Array) => Promise<void>;
  private readonly handle: FileHandle;
  private readonly path: string;
  private readonly temporary: string | undefined;
  private readonly force: boolean;
  private hash: Hash | undefined;
  private isRewritten = false;
  private digest = '';
  private writing: Promise<void> = Promise.resolve();
  private isOver = false;
  private readonly lent = new Set<ArrayBufferLike>();
  private readonly returned: Uint8Array[] = [];
  constructor(handle: FileHandle, path: string, temporary: string | undefined, options: FileSinkOptions) {
    this.handle = handle;
    this.path = path;
    this.temporary = temporary;
    this.force = options.force === true;
    this.hash = options.hash === false ? undefined : createHash('sha256');
    if (temporary !== undefined) this.rewrite = (offset, bytes) => this.replace(offset, bytes);
    if (temporary !== undefined) removeAtExit(temporary);
  }

  /** One write is under way while the next bytes are made; a failure shows at the write or commit after it. */
  async write(bytes: Uint8Array): Promise<void> {
    const before = this.writing;
    const position = this.bytes;
    this.bytes += bytes.length;
    this.writing = before.then(() => this.writeAll(bytes, position));
    this.writing.catch(() => undefined);
    this.hash?.update(bytes);
    await before;
  }

  lend(length: number): Uint8Array {
    const index = this.returned.findIndex((buffer) => buffer.length >= length);
    const [buffer = Buffer.allocUnsafeSlow(length)] = index < 0 ? [] : this.returned.splice(index, 1);
    this.lent.add(buffer.buffer);
    return buffer;
  }

  async commit(): Promise<void> {
    try {
      await this.writing;
      if (this.isRewritten && this.hash !== undefined) await this.hashAgain();
      await this.handle.close();
      if (this.temporary !== undefined) await this.appear(this.temporary);
    } catch (error) {
      throw writingProblem(error, this.path);
    }
    this.end();
    this.digest = this.hash?.digest('hex') ?? '';
  }

  async abort(): Promise<void> {
    if (this.isOver) return;
    this.end();
    await this.writing.catch(() => undefined);
    await this.handle.close().catch(() => undefined);
    if (this.temporary !== undefined) await rm(this.temporary, { force: true });
  }

  sha256(): string {
    return this.digest;
  }

  private async replace(offset: number, bytes: Uint8Array): Promise<void> {
    this.isRewritten = true;
    this.writing = this.writing.then(() => this.writeAll(bytes, offset));
    this.writing.catch(() => undefined);
    await this.writing;
  }

  private async hashAgain(): Promise<void> {
    const hash = createHash('sha256');
    this.hash = hash;
    const chunk = Buffer.allocUnsafe(1 << 20);
    for (let at = 0; at < this.bytes;) {
      const { bytesRead } = await this.handle.read(chunk, 0, chunk.length, at);
      if (bytesRead === 0) return;
      hash.update(chunk.subarray(0, bytesRead));
      at += bytesRead;
    }
  }

  private end(): void {
    this.isOver = true;
    if (this.temporary !== undefined) unfinished.delete(this.temporary);
  }

  private async writeAll(bytes: Uint8Array, position: number): Promise<void> {
    try {
      // A pipe has no positions.
      for (let at = 0; at < bytes.length;) {
        const place = this.temporary === undefined ? null : position + at;
        at += (await this.handle.write(bytes, at, bytes.length - at, place)).bytesWritten;
      }
      // What others made may be in use elsewhere; our own memory can be lent again.
      if (this.lent.delete(bytes.buffer)) this.returned.push(new Uint8Array(bytes.buffer));
    } catch (error) {
      throw writingProblem(error, this.path);
    }
  }

  /** Gives the finished file its name. A link fails when the name is taken, which a rename would not. */
  private async appear(temporary: string): Promise<void> {
    if (!this.force) {
      try {
        await link(temporary, this.path);
        await unlink(temporary);
        return;
      } catch (error) {
        if (!WITHOUT_LINKS.has(systemCode(error) ?? '')) throw error;
        // Take the name first, exclusively; the rename then replaces nothing but our own empty file.
        await (await open(this.path, 'wx')).close();
      }
    }
    await rename(temporary, this.path);
  }
}

async function statOrNothing(path: string): Promise<Stats | undefined> {
  try {
    return await stat(path);
  } catch (error) {
    // Below a file there is nothing either.
    if (systemCode(error) === 'ENOENT' || systemCode(error) === 'ENOTDIR') return undefined;
    throw error;
  }
}

/** True when both names lead to the same file; false when one of them leads to none. */
export async function isSameFile(first: string, second: string): Promise<boolean> {
  const [one, other] = await Promise.all([statOrNothing(first), statOrNothing(second)]);
  return one !== undefined && other !== undefined && one.ino === other.ino && one.dev === other.dev;
}
