import type { ByteSink } from '../../src/bytes/byte-sink.ts';
import type { ByteSource } from '../../src/bytes/byte-source.ts';

export function memorySource(name: string, bytes: Uint8Array): ByteSource {
  return {
    name,
    size: bytes.length,
    // A copy: whoever reads may not count on the file staying in memory, nor change it.
    read: async (offset, length) => bytes.slice(offset, offset + length),
  };
}

/** Keeps what is written; as a file does, or as a pipe does, which cannot rewrite. */
export class MemorySink implements ByteSink {
  private readonly chunks: Uint8Array[] = [];
  private readonly rewrites: [offset: number, bytes: Uint8Array][] = [];
  state: 'open' | 'committed' | 'aborted' = 'open';
  rewrite?: (offset: number, bytes: Uint8Array) => Promise<void>;

  constructor(kind: 'file' | 'pipe') {
    if (kind === 'file') this.rewrite = async (offset, bytes) => void this.rewrites.push([offset, bytes.slice()]);
  }

  async write(bytes: Uint8Array): Promise<void> {
    if (this.state !== 'open') throw new Error(`write after ${this.state}`);
    this.chunks.push(bytes);
  }

  async commit(): Promise<void> {
    this.state = 'committed';
  }

  async abort(): Promise<void> {
    this.state = 'aborted';
  }

  bytes(): Buffer {
    const all = Buffer.concat(this.chunks);
    for (const [offset, bytes] of this.rewrites) {
      if (offset + bytes.length > all.length) throw new Error(`rewrite past the end at ${offset}`);
      all.set(bytes, offset);
    }
    return all;
  }
}
