const ZERO = 0x30;
const LONGEST_NUMBER = 16;
const WORTH_A_CALL = 48;

/** Bytes being put end to end in an array that grows. */
export class ByteBuilder {
  length = 0;
  private bytes: Uint8Array;

  constructor(capacity: number) {
    this.bytes = new Uint8Array(capacity);
  }

  /** What has been put so far; overwritten after `clear`. */
  view(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }

  clear(): void {
    this.length = 0;
  }

  putBytes(source: Uint8Array): void {
    this.putRange(source, 0, source.length);
  }

  putRange(source: Uint8Array, start: number, end: number): void {
    const count = end - start;
    if (this.length + count > this.bytes.length) this.grow(count);
    const { bytes } = this;
    let to = this.length;
    if (count > WORTH_A_CALL) bytes.set(source.subarray(start, end), to);
    else for (let from = start; from < end;) bytes[to++] = source[from++]!;
    this.length += count;
  }

  putByte(byte: number): void {
    if (this.length === this.bytes.length) this.grow(1);
    this.bytes[this.length++] = byte;
  }

  /** A whole number in digits. */
  putNumber(number: number): void {
    if (this.length + LONGEST_NUMBER > this.bytes.length) this.grow(LONGEST_NUMBER);
    let size = 1;
    for (let bound = 10; number >= bound; bound *= 10) size++;
    let rest = number;
    for (let at = this.length + size - 1; at >= this.length; at--) {
      const tenth = Math.floor(rest / 10);
      this.bytes[at] = ZERO + rest - tenth * 10;
      rest = tenth;
    }
    this.length += size;
  }

  private grow(more: number): void {
    const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.length + more));
    larger.set(this.bytes.subarray(0, this.length));
    this.bytes = larger;
  }
}
