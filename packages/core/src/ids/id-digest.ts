import type { CellColumn } from '../cells/cell-batch.ts';
import { IdHash } from './id-hash.ts';

const WORD = 2 ** 32;

/**
 * A fingerprint of all IDs of a file in which the order does not count, but how often each ID stands there does: the sum
 * (mod 2^64) of their 64-bit hashes. Equal digests prove that the same IDs came back.
 */
export class IdDigest {
  private readonly hash = new IdHash();
  private low = 0;
  private high = 0;

  /** Takes a row's ID; a cell without one changes nothing. */
  add(column: CellColumn, row: number): void {
    if (this.hash.read(column, row)) this.addHash(this.hash.low, this.hash.high);
  }

  /** As `add`, for an ID of which only the hash is known. */
  addHash(low: number, high: number): void {
    const sum = this.low + (low >>> 0);
    this.low = sum % WORD;
    this.high = (this.high + (high >>> 0) + (sum >= WORD ? 1 : 0)) % WORD;
  }

  /** Sixteen hexadecimal digits. */
  hex(): string {
    return [this.high, this.low].map((word) => word.toString(16).padStart(8, '0')).join('');
  }
}
