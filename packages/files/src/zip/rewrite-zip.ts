import type { ByteSink } from '../bytes/byte-sink.ts';
import type { ByteSource } from '../bytes/byte-source.ts';
import type { Compression } from '../bytes/compression.ts';
import { ZipArchive } from './zip-archive.ts';
import { ZipWriter } from './zip-writer.ts';

/**
 * Writes a zip anew, without dates and without entries for folders: `change` gets each part, of at most `largest` bytes,
 * and gives what it becomes, or undefined to leave it out. Does not commit the sink. Throws `file.zip-damaged` for what
 * is no zip, `file.zip-bomb` for a larger part.
 */
export async function rewriteZip(
  source: ByteSource,
  sink: ByteSink,
  compression: Compression,
  largest: number,
  change: (name: string, bytes: Uint8Array) => Uint8Array | undefined,
): Promise<void> {
  const archive = await ZipArchive.open(source, compression);
  const zip = new ZipWriter(sink, compression);
  for (const entry of archive.entries) {
    if (entry.name.endsWith('/')) continue;
    const changed = change(entry.name, await archive.whole(entry, largest));
    if (changed !== undefined) await zip.add(entry.name, changed);
  }
  await zip.finish();
}
