import { VerrijkError } from '@verrijk/core';
import type { ByteSource } from '../bytes/byte-source.ts';
import type { Compression } from '../bytes/compression.ts';
import { readZipDirectory } from './zip-directory.ts';
import { LOCAL_HEADER, LOCAL_HEADER_SIZE } from './zip-entry.ts';
import type { ZipEntry } from './zip-entry.ts';

const READ_CHUNK = 256 * 1024;
/** DEFLATE cannot do better than 1,032 to 1; a declared size beyond that is a lie. */
const BEST_RATIO_POSSIBLE = 1032;
/** Real sheets reach 121 to 1; beyond this, once it is large, nobody typed it. */
const SUSPECT_RATIO = 400;
const SUSPECT_FROM = 64 * 1024 * 1024;

/** A zip opened for reading: entries by part name, their bytes as stored or inflated and checked. */
export class ZipArchive {
  readonly source: ByteSource;
  /** In the order of the central directory. */
  readonly entries: readonly ZipEntry[];
  private readonly compression: Compression;
  private readonly byName = new Map<string, ZipEntry>();

  private constructor(source: ByteSource, compression: Compression, entries: readonly ZipEntry[]) {
    this.source = source;
    this.compression = compression;
    this.entries = entries;
    for (const entry of entries) {
      const key = entry.name.toLowerCase();
      // Two entries of one name: programs differ in which they read, so nobody can say what the file holds.
      if (this.byName.has(key)) throw new VerrijkError('file.zip-damaged', { file: source.name, part: entry.name });
      this.byName.set(key, entry);
    }
  }

  /** Reads the directory only. Throws as `readZipDirectory` does. */
  static async open(source: ByteSource, compression: Compression): Promise<ZipArchive> {
    return new ZipArchive(source, compression, await readZipDirectory(source));
  }

  /** The entry of a part, whatever the case of its name and however its blanks are escaped. */
  find(name: string): ZipEntry | undefined {
    const key = name.toLowerCase();
    return this.byName.get(key) ?? this.byName.get(unescaped(key));
  }

  /** The bytes as stored, in chunks. */
  async *stored(entry: ZipEntry, progress?: (bytes: number) => void): AsyncIterable<Uint8Array> {
    const start = await this.dataOffset(entry);
    for (let done = 0; done < entry.compressedSize;) {
      const chunk = await this.source.read(start + done, Math.min(READ_CHUNK, entry.compressedSize - done));
      if (chunk.length === 0) throw this.damaged(entry);
      done += chunk.length;
      progress?.(done);
      yield chunk;
    }
  }

  /**
   * The bytes inflated, in chunks. Throws `file.zip-damaged` when size or checksum is not as declared and
   * `file.zip-bomb` when there are more than `limit` bytes or implausibly many for what is stored.
   */
  async *inflated(entry: ZipEntry, limit: number, progress?: (bytes: number) => void): AsyncIterable<Uint8Array> {
    this.checkDeclared(entry, limit);
    const stored = this.stored(entry, progress);
    let size = 0;
    let crc = 0;
    try {
      for await (const chunk of entry.method === 0 ? stored : this.compression.inflate(stored, entry.size)) {
        size += chunk.length;
        if (size > entry.size) throw this.damaged(entry);
        crc = this.compression.crc32(chunk, crc);
        yield chunk;
      }
    } catch (error) {
      throw error instanceof VerrijkError ? error : this.damaged(entry, error);
    }
    if (size !== entry.size || crc !== entry.crc) throw this.damaged(entry);
  }

  /** A small part as a whole. Throws as `inflated` does. */
  async whole(entry: ZipEntry, limit: number): Promise<Uint8Array> {
    this.checkDeclared(entry, limit);
    const bytes = new Uint8Array(entry.size);
    let size = 0;
    for await (const chunk of this.inflated(entry, limit)) {
      bytes.set(chunk, size);
      size += chunk.length;
    }
    return bytes;
  }

  private checkDeclared(entry: ZipEntry, limit: number): void {
    if (entry.method !== 0 && entry.method !== 8) throw this.damaged(entry);
    const { size, compressedSize } = entry;
    if (size > limit || (size > SUSPECT_FROM && size > compressedSize * SUSPECT_RATIO)) {
      throw new VerrijkError('file.zip-bomb', { file: this.source.name, part: entry.name });
    }
    if (entry.method === 8 && size > compressedSize * BEST_RATIO_POSSIBLE) throw this.damaged(entry);
  }

  /** The local header is only asked where the data start: everything else in it may be a lie. */
  private async dataOffset(entry: ZipEntry): Promise<number> {
    const header = await this.source.read(entry.headerOffset, LOCAL_HEADER_SIZE);
    if (header.length < LOCAL_HEADER_SIZE) throw this.damaged(entry);
    const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
    if (view.getUint32(0, true) !== LOCAL_HEADER) throw this.damaged(entry);
    const start = entry.headerOffset + LOCAL_HEADER_SIZE + view.getUint16(26, true) + view.getUint16(28, true);
    if (start + entry.compressedSize > this.source.size) throw this.damaged(entry);
    return start;
  }

  private damaged(entry: ZipEntry, cause?: unknown): VerrijkError {
    return new VerrijkError('file.zip-damaged', { file: this.source.name, part: entry.name }, { cause });
  }
}

function unescaped(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    // A stray percent sign: the name is what it is.
    return name;
  }
}
