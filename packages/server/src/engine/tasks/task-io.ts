import type { ByteSink } from '@verrijk/files';
import { encodeFrame, Frame, jsonBytes, pieces } from '../frames.ts';
import type { ReceivedFrame } from '../frames.ts';
import type { ProducedFile } from '../engine-task.ts';

const SHORTEST_PAUSE = 100;

/** How a task gets its inputs and gives its outputs, in the process of the engine. */
export class TaskIo {
  private readonly frames: AsyncIterator<ReceivedFrame>;
  private readonly sizes: Iterator<number>;
  private toldAt = 0;
  private hasAsked = false;

  /** `sizes` is how many bytes each input has, and at most. */
  constructor(frames: AsyncIterator<ReceivedFrame>, sizes: readonly number[]) {
    this.frames = frames;
    this.sizes = sizes.values();
  }

  /** The next input, chunk by chunk; all of it must be taken before the one behind it. */
  input(): AsyncGenerator<Uint8Array> {
    this.nextSize();
    return this.chunks();
  }

  private nextSize(): number {
    if (!this.hasAsked) void send(Frame.ready, new Uint8Array(0));
    this.hasAsked = true;
    return this.sizes.next().value ?? 0;
  }

  private async *chunks(): AsyncGenerator<Uint8Array> {
    for (;;) {
      const { value, done } = await this.frames.next();
      if (done === true) throw new Error('The input was cut off');
      if (value.kind === Frame.inputEnd) return;
      yield value.bytes;
    }
  }

  /** The next input as a whole, in memory of its own. */
  async whole(): Promise<Uint8Array<ArrayBuffer>> {
    // Where it will be, at once: a second copy of a large file is memory that a task does not have.
    const bytes = new Uint8Array(this.nextSize());
    let at = 0;
    for await (const chunk of this.chunks()) {
      bytes.set(chunk, at);
      at += chunk.length;
    }
    return at === bytes.length ? bytes : bytes.slice(0, at);
  }

  /** A file to write to. There is one at a time; `commit` ends it. */
  async openFile(file: ProducedFile): Promise<ByteSink> {
    await send(Frame.fileBegin, jsonBytes(file));
    return {
      async write(bytes) {
        for (const piece of pieces(bytes)) await send(Frame.fileBytes, piece);
      },
      commit: () => send(Frame.fileEnd, new Uint8Array(0)),
      async abort() {},
    };
  }

  /** A file that is there as a whole. */
  async writeFile(file: ProducedFile, bytes: Uint8Array): Promise<void> {
    const sink = await this.openFile(file);
    await sink.write(bytes);
    await sink.commit();
  }

  /** Tells how far it is, now and then. */
  readonly onProgress = (share: number, rows: number): void => {
    const now = performance.now();
    if (now - this.toldAt < SHORTEST_PAUSE) return;
    this.toldAt = now;
    void send(Frame.progress, jsonBytes([Math.min(1, Math.max(0, share)), rows]));
  };
}

/** Resolves when the other side has room for more. */
export async function send(kind: Parameters<typeof encodeFrame>[0], bytes: Uint8Array): Promise<void> {
  const buffers = encodeFrame(kind, bytes);
  // The last is done when all are; who writes goes on with its memory from then.
  for (const buffer of buffers.slice(0, -1)) process.stdout.write(buffer);
  await new Promise<void>((resolve, reject) => {
    process.stdout.write(buffers.at(-1)!, (error) => (error ? reject(error) : resolve()));
  });
}
