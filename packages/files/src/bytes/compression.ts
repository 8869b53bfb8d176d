/** What the platform does better than we: DEFLATE and CRC-32. Node brings threads to it, a browser its streams. */
export interface Compression {
  /**
   * Inflates a raw DEFLATE stream, reading ahead of whoever consumes it. `size` is what it should become, if known: a
   * hint, not a limit. A chunk is good until the next is asked for. Throws on damaged data.
   */
  inflate(compressed: AsyncIterable<Uint8Array>, size?: number): AsyncIterable<Uint8Array>;
  /**
   * Makes one raw DEFLATE stream; where the platform allows it, blocks are compressed side by side. Somebody must be
   * reading `compressed` while `write` is called; it ends after `close`.
   */
  deflate(): Deflater;
  /** CRC-32 (IEEE), continued from `seed`. */
  crc32(bytes: Uint8Array, seed: number): number;
}

/** One raw DEFLATE stream in the making. */
export interface Deflater {
  /** Resolves when more may be sent, which bounds what is in flight; from then on the caller may reuse the bytes. */
  write(bytes: Uint8Array): Promise<void>;
  close(): Promise<void>;
  readonly compressed: AsyncIterable<Uint8Array>;
}
