/** More than any workbook has strings. */
const MOST = 1 << 27;

/** A set of small whole numbers. */
export class BitSet {
  private words = new Uint32Array(1024);

  /** Numbers beyond what there can be are passed over. */
  add(number: number): void {
    if (number >= MOST) return;
    const word = number >>> 5;
    if (word >= this.words.length) {
      const larger = new Uint32Array(Math.max(word + 1, this.words.length * 2));
      larger.set(this.words);
      this.words = larger;
    }
    this.words[word]! |= 1 << (number & 31);
  }

  has(number: number): boolean {
    return ((this.words[number >>> 5] ?? 0) & (1 << (number & 31))) !== 0;
  }
}
