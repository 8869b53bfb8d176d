import type { TextStream } from './text-stream.ts';

/** What is kept free before a large piece, so that the cut-off row of the piece before fits without moving the piece. */
const MOST_ROOM = 1 << 16;

/**
 * The part of a text that is being looked at, in one buffer. Two buffers take turns: while the one is looked at, the
 * other is being filled.
 */
export class TextWindow {
  bytes: Uint8Array = new Uint8Array(1);
  /** The part is `bytes[start..end)`; a line feed stands at `end`, so that scanning for a line end always stops. */
  start = 0;
  end = 0;
  /** The text ends at `end`. */
  isLast = false;
  private readonly stream: TextStream;
  private readonly pieceSize: number;
  private readonly room: number;
  private spare: Uint8Array;
  private inUse: Uint8Array;
  private filling: Promise<number>;

  private constructor(stream: TextStream, pieceSize: number) {
    this.stream = stream;
    this.pieceSize = pieceSize;
    this.room = Math.min(MOST_ROOM, pieceSize);
    // Eight bytes more than needed at the end: rows are copied eight bytes at a time.
    this.spare = new Uint8Array(this.room + pieceSize + 8);
    this.inUse = new Uint8Array(this.room + pieceSize + 8);
    this.filling = this.fillSpare();
  }

  /** The window on the first `pieceSize` bytes of a text. */
  static async open(stream: TextStream, pieceSize: number = 1 << 20): Promise<TextWindow> {
    const text = new TextWindow(stream, pieceSize);
    await text.advance(0);
    return text;
  }

  /** Drops what is before `from` and brings in the next piece. Not to be called when `isLast`. */
  async advance(from: number): Promise<void> {
    const length = await this.filling;
    const piece = this.spare;
    const tail = this.end - from;
    if (tail <= this.room) {
      piece.set(this.bytes.subarray(from, this.end), this.room - tail);
      this.bytes = piece;
      this.start = this.room - tail;
    } else {
      const larger = new Uint8Array(tail + length + 8);
      larger.set(this.bytes.subarray(from, this.end));
      larger.set(piece.subarray(this.room, this.room + length), tail);
      this.bytes = larger;
      this.start = 0;
    }
    this.end = this.start + tail + length;
    this.bytes[this.end] = 0x0a;
    this.isLast = length < this.pieceSize;
    this.spare = this.inUse;
    this.inUse = piece;
    if (!this.isLast) this.filling = this.fillSpare();
  }

  /** Waits for the read that is under way and lets go of the stream. */
  async close(): Promise<void> {
    await this.filling.catch(() => 0);
    await this.stream.close();
  }

  private fillSpare(): Promise<number> {
    const filling = this.stream.readInto(this.spare.subarray(this.room, this.room + this.pieceSize));
    // A failed read is reported where it is awaited, which may be never when the run stops for another reason.
    filling.catch(() => undefined);
    return filling;
  }
}
