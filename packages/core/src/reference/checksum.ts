const PRIME_1 = 0x9e3779b1 | 0;
const PRIME_2 = 0x85ebca77 | 0;
const PRIME_3 = 0xc2b2ae3d | 0;
const PRIME_4 = 0x27d4eb2f | 0;
const PRIME_5 = 0x165667b1 | 0;

/**
 * XXH32 with seed 0 over whole 32-bit words (Yann Collet's xxHash specification, 0.1.1). Every step is a bijection of the word
 * read, so that no change within one word, a flipped bit above all, can go unnoticed.
 * `bytes` must start at a multiple of four in its buffer and be a multiple of four long.
 */
export function checksum(bytes: Uint8Array): number {
  const words = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 2);
  const count = words.length;
  let at = 0;
  let hash: number;
  if (count >= 4) {
    let a = (PRIME_1 + PRIME_2) | 0;
    let b = PRIME_2;
    let c = 0;
    let d = -PRIME_1 | 0;
    for (const last = count - 4; at <= last; at += 4) {
      a = (a + Math.imul(words[at]!, PRIME_2)) | 0;
      b = (b + Math.imul(words[at + 1]!, PRIME_2)) | 0;
      c = (c + Math.imul(words[at + 2]!, PRIME_2)) | 0;
      d = (d + Math.imul(words[at + 3]!, PRIME_2)) | 0;
      a = Math.imul((a << 13) | (a >>> 19), PRIME_1);
      b = Math.imul((b << 13) | (b >>> 19), PRIME_1);
      c = Math.imul((c << 13) | (c >>> 19), PRIME_1);
      d = Math.imul((d << 13) | (d >>> 19), PRIME_1);
    }
    hash = (rotate(a, 1) + rotate(b, 7) + rotate(c, 12) + rotate(d, 18)) | 0;
  } else {
    hash = PRIME_5;
  }
  hash = (hash + count * 4) | 0;
  for (; at < count; at++) {
    hash = Math.imul(rotate((hash + Math.imul(words[at]!, PRIME_3)) | 0, 17), PRIME_4);
  }
  hash = Math.imul(hash ^ (hash >>> 15), PRIME_2);
  hash = Math.imul(hash ^ (hash >>> 13), PRIME_3);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function rotate(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits));
}
