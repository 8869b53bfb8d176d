const CHUNK = 256 * 1024;
const LONGEST_NUMBER = 8;

/** Numbers and runs of bytes written once and read once in the same order; what is read is let go. */
export class ByteLog {
  private readonly chunks: Uint8Array[] = [];
  private chunk = new Uint8Array(0);
  private at = 0;
  /** Bytes held. */
  size = 0;

  /** A whole number from 0; small ones take a byte. */
  writeNumber(number: number): void {
    if (this.at + LONGEST_NUMBER > this.chunk.length) this.grow(LONGEST_NUMBER);
    const chunk = this.chunk;
    let rest = number;
    while (rest >= 0x80) {
      chunk[this.at++] = (rest % 0x80) | 0x80;
      rest = rest < 0x80000000 ? rest >>> 7 : Math.floor(rest / 0x80);
    }
    chunk[this.at++] = rest;
  }

  writeBytes(source: Uint8Array, start: number, end: number): void {
    const length = end - start;
    if (this.at + length > this.chunk.length) this.grow(length);
    this.chunk.set(source.subarray(start, end), this.at);
    this.at += length;
  }

  /** Ends writing. */
  read(): ByteLogReader {
    this.closeChunk();
    return new ByteLogReader(this.chunks);
  }

  private grow(needed: number): void {
    this.closeChunk();
    this.chunk = new Uint8Array(Math.max(CHUNK, needed));
    this.at = 0;
  }

  private closeChunk(): void {
    this.size += this.at;
    if (this.at > 0) this.chunks.push(this.chunk.subarray(0, this.at));
    this.at = 0;
    this.chunk = new Uint8Array(0);
  }
}

/** Reads what a ByteLog holds; the reader knows what comes next. */
export class ByteLogReader {
  /** Where `readBytes` leaves the bytes. */
  chunk: Uint8Array = new Uint8Array(0);
  private readonly chunks: Uint8Array[];
  private at = 0;

  constructor(chunks: Uint8Array[]) {
    this.chunks = chunks.reverse();
  }

  get done(): boolean {
    return this.at === this.chunk.length && this.chunks.length === 0;
  }

  readNumber(): number {
    if (this.at === this.chunk.length) this.nextChunk();
    const chunk = this.chunk;
    let byte = chunk[this.at++]!;
    if (byte < 0x80) return byte;
    let number = byte & 0x7f;
    for (let unit = 0x80; ; unit *= 0x80) {
      byte = chunk[this.at++]!;
      number += (byte & 0x7f) * unit;
      if (byte < 0x80) return number;
    }
  }

  /** Passes `length` bytes and returns where in `chunk` they start. */
  readBytes(length: number): number {
    if (this.at === this.chunk.length && length > 0) this.nextChunk();
    this.at += length;
    return this.at - length;
  }

  private nextChunk(): void {
    this.chunk = this.chunks.pop() ?? new Uint8Array(0);
    this.at = 0;
  }
}
