import type { ByteSink } from '../bytes/byte-sink.ts';
import type { ByteSource } from '../bytes/byte-source.ts';
import type { Compression } from '../bytes/compression.ts';
import { ZipArchive } from './zip-archive.ts';
import { ZipWriter } from './zip-writer.ts';

/**
 * All parts of a small zip by name, in its order, without entries for folders. Throws `file.zip-damaged` for what is no
 * zip, `file.zip-bomb` for a part of more than `largest` bytes.
 */
export async function readZipParts(
  source: ByteSource,
  compression: Compression,
  largest: number,
): Promise<Map<string, Uint8Array>> {
  const archive = await ZipArchive.open(source, compression);
  const parts = new Map<string, Uint8Array>();
  for (const entry of archive.entries) {
    if (!entry.name.endsWith('/')) parts.set(entry.name, await archive.whole(entry, largest));
  }
  return parts;
}

/** Writes parts as a zip, without dates. Does not commit the sink. */
export async function writeZipParts(
  parts: ReadonlyMap<string, Uint8Array>,
  sink: ByteSink,
  compression: Compression,
): Promise<void> {
  const zip = new ZipWriter(sink, compression);
  for (const [name, bytes] of parts) await zip.add(name, bytes);
  await zip.finish();
}

/** As much of a file as is in memory. */
const PIECE = 1 << 20;

/** Writes files of any size as a zip, by path, without dates; piece by piece. Paths are ASCII. Does not commit the sink. */
export async function writeZipFiles(
  files: ReadonlyMap<string, ByteSource>,
  sink: ByteSink,
  compression: Compression,
): Promise<void> {
  const zip = new ZipWriter(sink, compression);
  for (const [path, source] of files) {
    const part = zip.open(path, source.size);
    for (let at = 0; at < source.size; at += PIECE) await part.write(await source.read(at, PIECE));
    await part.close();
  }
  await zip.finish();
}
