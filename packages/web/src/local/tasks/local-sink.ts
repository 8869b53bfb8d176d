import { BlobSink } from '@verrijk/files';
import type { MeasuredSink } from '@verrijk/steps';
import type { LocalFile } from '../local-engine.ts';

/**
 * Collects a file in parts that a browser may keep on disk, and knows its fingerprint when it is complete. The fingerprint is made of the whole
 * at once, for that is all a browser's own SHA-256 can do and one written here is several times slower: a delivery is a few megabytes, an
 * enriched file of a million customers some eighty, and they are in memory for a moment only.
 */
export class LocalSink extends BlobSink implements MeasuredSink {
  private fingerprint = '';

  get bytes(): number {
    return this.blob?.size ?? 0;
  }

  sha256(): string {
    return this.fingerprint;
  }

  override async commit(): Promise<void> {
    await super.commit();
    this.fingerprint = await sha256Of(this.blob!);
  }

  /** The file, once it is committed. */
  asFile(name: string): LocalFile {
    return { name, blob: this.blob!, sha256: this.fingerprint };
  }
}

/** A file of a text or of bytes. */
export async function localFile(name: string, content: string | Uint8Array): Promise<LocalFile> {
  const sink = new LocalSink();
  await sink.write(typeof content === 'string' ? new TextEncoder().encode(content) : content);
  await sink.commit();
  return sink.asFile(name);
}

async function sha256Of(blob: Blob): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer()));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
