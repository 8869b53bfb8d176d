/** Chance that is the same in every run: a Weyl sequence, stirred. */
export class RandomNumbers {
  private state: number;

  constructor(seed: number) {
    this.state = Math.imul(seed, 0x9e3779b9);
  }

  /** 0 up to, but not 1. */
  share(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let stirred = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    stirred ^= stirred + Math.imul(stirred ^ (stirred >>> 7), stirred | 61);
    return ((stirred ^ (stirred >>> 14)) >>> 0) / 0x100000000;
  }

  /** 0 .. count - 1. */
  below(count: number): number {
    return Math.floor(this.share() * count);
  }

  chance(share: number): boolean {
    return this.share() < share;
  }
}
