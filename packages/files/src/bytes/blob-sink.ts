import type { ByteSink } from './byte-sink.ts';

/** Chunks are folded into a Blob at this many bytes: a browser may keep a Blob on disk, never an array. */
const FOLD_BYTES = 8 << 20;

type Bytes = Uint8Array<ArrayBuffer>;

/** Collects output as a Blob, which a browser can offer as a download. */
export class BlobSink implements ByteSink {
  private readonly parts: Blob[] = [];
  private chunks: Bytes[] = [];
  private chunkBytes = 0;
  private size = 0;
  private readonly rewrites: { readonly offset: number; readonly bytes: Bytes }[] = [];
  private result: Blob | undefined;

  /** What was written, once it is committed. */
  get blob(): Blob | undefined {
    return this.result;
  }

  async write(bytes: Uint8Array): Promise<void> {
    this.chunks.push(bytes as Bytes);
    this.size += bytes.length;
    this.chunkBytes += bytes.length;
    if (this.chunkBytes >= FOLD_BYTES) this.fold();
  }

  /** @throws RangeError when it reaches past what was written */
  async rewrite(offset: number, bytes: Uint8Array): Promise<void> {
    if (offset < 0 || offset + bytes.length > this.size) throw new RangeError('rewrite outside of what was written');
    this.rewrites.push({ offset, bytes: bytes.slice() });
  }

  async commit(): Promise<void> {
    this.fold();
    let blob = new Blob(this.parts);
    for (const { offset, bytes } of this.rewrites) {
      blob = new Blob([blob.slice(0, offset), bytes, blob.slice(offset + bytes.length)]);
    }
    this.result = blob;
    this.forget();
  }

  async abort(): Promise<void> {
    this.forget();
  }

  private fold(): void {
    this.parts.push(new Blob(this.chunks));
    this.chunks = [];
    this.chunkBytes = 0;
  }

  private forget(): void {
    this.parts.length = 0;
    this.chunks = [];
    this.rewrites.length = 0;
  }
}
