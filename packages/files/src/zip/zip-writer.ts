import { VerrijkError } from '@verrijk/core';
import { encodeUtf8 } from '../text/utf8.ts';
import type { ByteSink } from '../bytes/byte-sink.ts';
import type { Compression } from '../bytes/compression.ts';
import type { ZipArchive } from './zip-archive.ts';
import { FLAG_DESCRIPTOR, FLAG_UTF8, IN_ZIP64 } from './zip-entry.ts';
import type { ZipEntry } from './zip-entry.ts';
import { centralHeader, directoryEnd, localHeader } from './zip-headers.ts';

const DEFLATED = 8;
/** 1 January 1980, the first day a zip can name: output does not depend on the clock. */
const NO_DATE = 0x00210000;

/** Writes a zip entry by entry: local headers with true sizes, no descriptors, ZIP64 only where a number needs it. */
export class ZipWriter {
  private readonly sink: ByteSink;
  private readonly compression: Compression;
  private readonly written: { readonly entry: ZipEntry; readonly zip64: boolean; readonly rank: number }[] = [];
  private offset = 0;

  constructor(sink: ByteSink, compression: Compression) {
    this.sink = sink;
    this.compression = compression;
  }

  /**
   * Copies an entry as it is stored, under a fresh header. `rank` is its place in the central directory, for archives
   * whose entries do not stand in the directory's order.
   */
  async copy(archive: ZipArchive, entry: ZipEntry, rank: number): Promise<void> {
    const zip64 = entry.size >= IN_ZIP64 || entry.compressedSize >= IN_ZIP64;
    const placed = { ...entry, flags: entry.flags & ~FLAG_DESCRIPTOR, headerOffset: this.offset };
    await this.send(localHeader(placed, zip64));
    for await (const chunk of archive.stored(entry)) await this.send(chunk);
    this.written.push({ entry: placed, zip64, rank });
  }

  /** Adds a small part. */
  async add(like: ZipEntry | string, bytes: Uint8Array, rank: number = this.written.length): Promise<void> {
    const compressed: Uint8Array[] = [];
    const deflater = this.compression.deflate();
    const collecting = collect(deflater.compressed, (chunk) => void compressed.push(chunk));
    await deflater.write(bytes);
    await deflater.close();
    await collecting;
    const entry = {
      ...freshEntry(like),
      headerOffset: this.offset,
      size: bytes.length,
      crc: this.compression.crc32(bytes, 0),
      compressedSize: compressed.reduce((sum, chunk) => sum + chunk.length, 0),
    };
    await this.send(localHeader(entry, false));
    for (const chunk of compressed) await this.send(chunk);
    this.written.push({ entry, zip64: false, rank });
  }

  /**
   * Adds a part that comes in pieces; `largest` bounds its size, so that the header can be laid out before. On a sink
   * that cannot rewrite, the compressed bytes are held back until the part is complete.
   */
  open(like: ZipEntry | string, largest: number, rank: number = this.written.length): ZipPartWriter {
    const zip64 = largest >= IN_ZIP64;
    const entry = { ...freshEntry(like), headerOffset: this.offset };
    const { sink } = this;
    const held: Uint8Array[] | undefined = sink.rewrite ? undefined : [];
    const started = held ? Promise.resolve() : this.send(localHeader(entry, zip64));
    // Awaited with the first bytes; until then a failure must not count as unhandled.
    started.catch(() => undefined);
    const take = async (chunk: Uint8Array): Promise<void> => {
      await started;
      if (held) held.push(chunk);
      else await this.send(chunk);
    };
    const finish = async (done: { size: number; compressedSize: number; crc: number }): Promise<void> => {
      await started;
      const complete = { ...entry, ...done };
      if (!zip64 && (done.size >= IN_ZIP64 || done.compressedSize >= IN_ZIP64)) {
        throw new VerrijkError('file.too-many-rows', { part: entry.name });
      }
      if (held) for (const chunk of [localHeader(complete, zip64), ...held]) await this.send(chunk);
      else await sink.rewrite?.(entry.headerOffset, localHeader(complete, zip64));
      this.written.push({ entry: complete, zip64, rank });
    };
    return new ZipPartWriter(this.compression, take, finish);
  }

  /** Writes the central directory. Does not commit the sink. */
  async finish(): Promise<void> {
    const start = this.offset;
    for (const { entry, zip64 } of this.written.toSorted((a, b) => a.rank - b.rank)) {
      await this.send(centralHeader(entry, zip64));
    }
    await this.send(directoryEnd(this.written.length, this.offset - start, start));
  }

  private async send(bytes: Uint8Array): Promise<void> {
    this.offset += bytes.length;
    await this.sink.write(bytes);
  }
}

/** A part in the making; see `ZipWriter.open`. */
export class ZipPartWriter {
  private readonly deflater: ReturnType<Compression['deflate']>;
  private readonly crc32: Compression['crc32'];
  private readonly finish: (done: { size: number; compressedSize: number; crc: number }) => Promise<void>;
  private readonly draining: Promise<void>;
  private failure: { readonly error: unknown } | undefined;
  private size = 0;
  private compressedSize = 0;
  private crc = 0;

  constructor(compression: Compression, take: (chunk: Uint8Array) => Promise<void>, finish: ZipPartWriter['finish']) {
    this.deflater = compression.deflate();
    this.crc32 = compression.crc32.bind(compression);
    this.finish = finish;
    this.draining = collect(this.deflater.compressed, async (chunk) => {
      this.compressedSize += chunk.length;
      // After a failure the rest is still drained, for `write` waits until there is room.
      if (!this.failure) await take(chunk).catch((error: unknown) => (this.failure = { error }));
    }).catch((error: unknown) => void (this.failure = { error }));
  }

  /** Resolves when more may be sent; from then on the caller may reuse the bytes. */
  async write(bytes: Uint8Array): Promise<void> {
    if (this.failure) throw this.failure.error;
    this.size += bytes.length;
    this.crc = this.crc32(bytes, this.crc);
    await this.deflater.write(bytes);
  }

  /** Completes the entry and returns the size of its content in bytes. */
  async close(): Promise<number> {
    await this.deflater.close();
    await this.draining;
    if (this.failure) throw this.failure.error;
    await this.finish({ size: this.size, compressedSize: this.compressedSize, crc: this.crc });
    return this.size;
  }
}

async function collect(
  chunks: AsyncIterable<Uint8Array>,
  take: (chunk: Uint8Array) => void | Promise<void>,
): Promise<void> {
  for await (const chunk of chunks) await take(chunk);
}

function freshEntry(like: ZipEntry | string): ZipEntry {
  const sizes = { crc: 0, size: 0, compressedSize: 0, headerOffset: 0, method: DEFLATED };
  if (typeof like !== 'string') return { ...like, ...sizes, flags: like.flags & FLAG_UTF8 };
  return {
    ...sizes,
    name: like,
    rawName: encodeUtf8(like),
    flags: 0,
    modified: NO_DATE,
    madeBy: 20,
    internalAttributes: 0,
    externalAttributes: 0,
  };
}
