import { VerrijkError } from '@verrijk/core';

const FIRST_CAPACITY = 16 * 1024;
const LARGEST = 32 * 1024 * 1024;
/** Room behind the end, so that a look a few bytes ahead stays inside the array. */
const LOOK_AHEAD = 32;

/** The stretch of a stream that is being looked at: what is not used up yet stays when more comes. */
export class ByteWindow {
  bytes: Uint8Array = new Uint8Array(FIRST_CAPACITY);
  /** First byte not used up. */
  start = 0;
  end = 0;
  /** Place in the stream of `bytes[0]`. */
  base = 0;

  /** Adds what comes next. Throws `file.row-too-long` when one row or tag outgrows every plausible size. */
  append(chunk: Uint8Array): void {
    const kept = this.end - this.start;
    const needed = kept + chunk.length;
    if (needed + LOOK_AHEAD > this.bytes.length) {
      if (needed > LARGEST) throw new VerrijkError('file.row-too-long');
      const larger = new Uint8Array(
        Math.max(needed + LOOK_AHEAD, Math.min(this.bytes.length * 2, LARGEST + LOOK_AHEAD)),
      );
      larger.set(this.bytes.subarray(this.start, this.end));
      this.bytes = larger;
    } else if (this.start > 0) this.bytes.copyWithin(0, this.start, this.end);
    this.base += this.start;
    this.start = 0;
    this.bytes.set(chunk, kept);
    this.end = needed;
  }
}
