/** Different households, each known by its entry in the reference: one bit an entry. */
export class HouseholdSet {
  readonly words: Uint32Array;

  constructor(entries: number) {
    this.words = new Uint32Array(Math.ceil(entries / 32));
  }

  add(entry: number): void {
    this.words[entry >>> 5]! |= 1 << (entry & 31);
  }

  /** How many households are in both. */
  overlap({ words }: HouseholdSet): number {
    let count = 0;
    for (let at = 0; at < words.length; at++) {
      for (let rest = this.words[at]! & words[at]!; rest !== 0; rest &= rest - 1) count++;
    }
    return count;
  }

  /** Calls back for every household from `first` up to `end`, in order. */
  each(first: number, end: number, take: (entry: number) => void): void {
    for (let word = first >>> 5; word << 5 < end; word++) {
      for (let rest = this.words[word]!; rest !== 0; rest &= rest - 1) {
        const entry = (word << 5) + 31 - Math.clz32(rest & -rest);
        if (entry >= first && entry < end) take(entry);
      }
    }
  }
}
