/** Splitmix on 32 bits: small, fast, and the same on every platform, since it only multiplies and shifts integers. */
export class RandomNumbers {
  private state: number;

  constructor(seed: number) {
    this.state = seed | 0;
  }

  /** Starts again at the numbers that belong to `seed` and `stream`. */
  reset(seed: number, stream: number): void {
    this.state = mix((mix(seed >>> 0) + Math.imul(stream + 1, 0x9e3779b9)) | 0) | 0;
  }

  /** 0 .. 2^32 - 1. */
  next(): number {
    this.state = (this.state + 0x9e3779b9) | 0;
    return mix(this.state);
  }

  /** 0 .. count - 1. */
  below(count: number): number {
    return Math.floor((this.next() * count) / 0x100000000);
  }

  /** True in `share` of the cases. */
  chance(share: number): boolean {
    return this.next() < share * 0x100000000;
  }

  pick<Item>(items: readonly Item[]): Item {
    return items[this.below(items.length)]!;
  }
}

function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x21f0aaad);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}
