const BLOCK = 64;
/** The first 32 bits of the fractional parts of the cube roots of the first 64 primes (FIPS 180-4). */
const ROUNDS = Int32Array.from(primes(64), (prime) => fraction(Math.cbrt(prime)));
const START = Uint32Array.from(primes(8), (prime) => fraction(Math.sqrt(prime)));

/**
 * SHA-256 of bytes that come piece by piece. What the browser has itself is two to three times as fast, but wants all of a file in memory at once,
 * and a source of a reference has gigabytes.
 */
export class Sha256 {
  readonly #state = START.slice();
  readonly #rest = new Uint8Array(BLOCK);
  readonly #schedule = new Int32Array(64);
  #length = 0;

  add(bytes: Uint8Array): void {
    let at = 0;
    const waiting = this.#length % BLOCK;
    this.#length += bytes.length;
    if (waiting > 0) {
      at = Math.min(BLOCK - waiting, bytes.length);
      this.#rest.set(bytes.subarray(0, at), waiting);
      if (waiting + at < BLOCK) return;
      this.#mix(this.#rest, 0);
    }
    for (; at + BLOCK <= bytes.length; at += BLOCK) this.#mix(bytes, at);
    this.#rest.set(bytes.subarray(at));
  }

  /** Hexadecimal, in lower case. Nothing can be added afterwards. */
  finish(): string {
    const bits = BigInt(this.#length) * 8n;
    const waiting = this.#length % BLOCK;
    const end = new Uint8Array(waiting < 56 ? BLOCK - waiting : 2 * BLOCK - waiting);
    end[0] = 0x80;
    new DataView(end.buffer).setBigUint64(end.length - 8, bits);
    this.add(end);
    return Array.from(this.#state, (word) => word.toString(16).padStart(8, '0')).join('');
  }

  #mix(bytes: Uint8Array, from: number): void {
    const words = this.#schedule;
    for (let at = 0; at < 16; at++) {
      const byte = from + 4 * at;
      words[at] = (bytes[byte]! << 24) | (bytes[byte + 1]! << 16) | (bytes[byte + 2]! << 8) | bytes[byte + 3]!;
    }
    for (let at = 16; at < 64; at++) {
      const early = words[at - 15]!;
      const late = words[at - 2]!;
      const low = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
      const high = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
      words[at] = (words[at - 16]! + low + words[at - 7]! + high) | 0;
    }
    const state = this.#state;
    let a = state[0]! | 0;
    let b = state[1]! | 0;
    let c = state[2]! | 0;
    let d = state[3]! | 0;
    let e = state[4]! | 0;
    let f = state[5]! | 0;
    let g = state[6]! | 0;
    let h = state[7]! | 0;
    for (let at = 0; at < 64; at++) {
      const turned = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
      const first = (h + turned + ((e & f) ^ (~e & g)) + ROUNDS[at]! + words[at]!) | 0;
      const second = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + first) | 0;
      d = c;
      c = b;
      b = a;
      a = (first + second) | 0;
    }
    state[0] = state[0]! + a;
    state[1] = state[1]! + b;
    state[2] = state[2]! + c;
    state[3] = state[3]! + d;
    state[4] = state[4]! + e;
    state[5] = state[5]! + f;
    state[6] = state[6]! + g;
    state[7] = state[7]! + h;
  }
}

/** Bytes that are hashed before others get a turn: some milliseconds. */
const PIECE = 512 * 1024;

/** SHA-256 of a file of any size; a page that waits for it keeps answering. Rejects when `signal` is aborted. */
export async function sha256Of(
  file: Blob,
  { onProgress, signal }: { readonly onProgress?: (bytes: number) => void; readonly signal?: AbortSignal } = {},
): Promise<string> {
  const hash = new Sha256();
  for (let from = 0; from < file.size; from += PIECE) {
    signal?.throwIfAborted();
    hash.add(new Uint8Array(await file.slice(from, from + PIECE).arrayBuffer()));
    onProgress?.(Math.min(file.size, from + PIECE));
  }
  return hash.finish();
}

function turn(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits));
}

function fraction(root: number): number {
  return Math.floor((root - Math.floor(root)) * 2 ** 32);
}

function primes(many: number): number[] {
  const found: number[] = [];
  for (let next = 2; found.length < many; next++) if (found.every((prime) => next % prime !== 0)) found.push(next);
  return found;
}
