import type { Compression, Deflater } from './compression.ts';
import { crc32 } from '@verrijk/core';

/** The platform's own streams, as browsers have them and Node too; their level is the platform's choice (6 everywhere). */
export function webCompression(): Compression {
  return { inflate, deflate: () => new StreamDeflater(), crc32 };
}

type Bytes = Uint8Array<ArrayBuffer>;

async function* inflate(compressed: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const stream = new DecompressionStream('deflate-raw');
  const writer = stream.writable.getWriter();
  let stopped = false;
  const feeding = (async (): Promise<void> => {
    try {
      for await (const chunk of compressed) {
        if (stopped) return;
        await writer.write(chunk as Bytes);
      }
      await writer.close();
    } catch (error) {
      // The reader sees it too, except when the compressed bytes themselves could not be had.
      await writer.abort(error).catch(() => undefined);
      if (!stopped) throw error;
    }
  })();
  // Awaited below; until then a failure must not count as unhandled.
  feeding.catch(() => undefined);
  const reader = stream.readable.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      yield value;
    }
    await feeding;
  } finally {
    stopped = true;
    await reader.cancel().catch(() => undefined);
  }
}

class StreamDeflater implements Deflater {
  readonly compressed: AsyncIterable<Uint8Array>;
  private readonly writer: WritableStreamDefaultWriter<BufferSource>;

  constructor() {
    const stream = new CompressionStream('deflate-raw');
    this.writer = stream.writable.getWriter();
    this.compressed = chunksOf(stream.readable);
  }

  write(bytes: Uint8Array): Promise<void> {
    // A copy, for Node's stream resolves before it has looked at the bytes, and the caller may reuse them then.
    return this.writer.write(bytes.slice());
  }

  close(): Promise<void> {
    return this.writer.close();
  }
}

async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncIterable<Uint8Array> {
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}
