const PIECE_BITS = 16;
const PIECE = 1 << PIECE_BITS;

/** A whole number of 32 bits for every slot of an `IdTable`; grows in pieces, of which a full one is never copied. */
export class SlotValues {
  private readonly initial: number;
  private readonly pieces: Int32Array[] = [];

  /** `initial` is the value of slots that were never set. */
  constructor(initial: number) {
    this.initial = initial;
  }

  get(slot: number): number {
    const piece = this.pieces[slot >>> PIECE_BITS];
    return piece === undefined ? this.initial : piece[slot & (PIECE - 1)]!;
  }

  set(slot: number, value: number): void {
    while (this.pieces.length <= slot >>> PIECE_BITS) this.pieces.push(new Int32Array(PIECE).fill(this.initial));
    this.pieces[slot >>> PIECE_BITS]![slot & (PIECE - 1)] = value;
  }
}
