import { BlobSink } from '@verrijk/files';
import type { MeasuredSink } from '@verrijk/steps';
import type { LocalFile } from '../local-engine.ts';
import { sha256Of } from '../sha256.ts';

/** Collects a file in parts that a browser may keep on disk, and knows its fingerprint when it is complete. */
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
