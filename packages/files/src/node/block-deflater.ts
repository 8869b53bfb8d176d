import { constants, deflateRaw } from 'node:zlib';
import type { Deflater } from '../bytes/compression.ts';

const BLOCK = 512 * 1024;
const DICTIONARY = 32 * 1024;
const BLOCKS_IN_FLIGHT = 4;
/** An empty last block: what is left to say when every block before it ended on a byte. */
const END_OF_STREAM = Uint8Array.of(0x03, 0x00);

/**
 * One raw DEFLATE stream out of blocks compressed side by side, as pigz makes it: every block knows the 32 KB before
 * it and ends on a byte boundary, so that the results can be laid end to end.
 */
export class BlockDeflater implements Deflater {
  readonly compressed: AsyncIterable<Uint8Array>;
  private readonly level: number;
  private readonly idle: Uint8Array<ArrayBuffer>[] = [];
  private readonly jobs: Promise<Uint8Array>[] = [];
  private block = new Uint8Array(BLOCK);
  private filled = 0;
  private dictionary: Uint8Array<ArrayBuffer> | undefined;
  private closed = false;
  private wakeReader: () => void = () => undefined;
  private wakeWriter: () => void = () => undefined;

  constructor(level: number) {
    this.level = level;
    this.compressed = this.results();
  }

  async write(bytes: Uint8Array): Promise<void> {
    for (let at = 0; at < bytes.length;) {
      const take = Math.min(bytes.length - at, BLOCK - this.filled);
      this.block.set(bytes.subarray(at, at + take), this.filled);
      this.filled += take;
      at += take;
      if (this.filled === BLOCK) await this.dispatch();
    }
  }

  async close(): Promise<void> {
    if (this.filled > 0) await this.dispatch();
    this.closed = true;
    this.wakeReader();
  }

  private async dispatch(): Promise<void> {
    const block = this.block;
    const bytes = block.subarray(0, this.filled);
    const job = this.compress(bytes).finally(() => this.idle.push(block));
    // The reader awaits it in turn; a failure before that must not count as unhandled.
    job.catch(() => undefined);
    this.jobs.push(job);
    this.dictionary = bytes.slice(-DICTIONARY);
    this.filled = 0;
    this.wakeReader();
    while (this.jobs.length >= BLOCKS_IN_FLIGHT) await new Promise<void>((resolve) => (this.wakeWriter = resolve));
    this.block = this.idle.pop() ?? new Uint8Array(BLOCK);
  }

  private compress(bytes: Uint8Array): Promise<Uint8Array> {
    const options = {
      level: this.level,
      finishFlush: constants.Z_SYNC_FLUSH,
      chunkSize: BLOCK / 4,
      ...(this.dictionary && { dictionary: this.dictionary }),
    };
    return new Promise((resolve, reject) => {
      deflateRaw(bytes, options, (error, result) => (error ? reject(error) : resolve(result)));
    });
  }

  private async *results(): AsyncGenerator<Uint8Array> {
    for (;;) {
      const job = this.jobs[0];
      if (job) {
        const result = await job;
        void this.jobs.shift();
        this.wakeWriter();
        yield result;
      } else if (this.closed) {
        yield END_OF_STREAM;
        return;
      } else await new Promise<void>((resolve) => (this.wakeReader = resolve));
    }
  }
}
