// Four tables, so that four bytes cost one round (Sarwate's method, sliced).
const tables = makeTables();

function makeTables(): readonly Uint32Array[] {
  const made = Array.from({ length: 4 }, () => new Uint32Array(256));
  const [first, ...rest] = made as [Uint32Array, ...Uint32Array[]];
  for (let n = 0; n < 256; n++) {
    let value = n;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    first[n] = value;
  }
  let previous = first;
  for (const table of rest) {
    for (let n = 0; n < 256; n++) table[n] = (previous[n]! >>> 8) ^ first[previous[n]! & 0xff]!;
    previous = table;
  }
  return made;
}

/** A CRC-32 of bytes, continued from a seed that is 0 at the start. Platforms have faster ones than the one here. */
export type Crc32 = (bytes: Uint8Array, seed: number) => number;

/** CRC-32 (IEEE 802.3, as in zip and gzip) of `bytes`, continued from `seed`, which is 0 at the start. */
export function crc32(bytes: Uint8Array, seed: number): number {
  const [t0, t1, t2, t3] = tables as [Uint32Array, Uint32Array, Uint32Array, Uint32Array];
  let crc = ~seed;
  let i = 0;
  for (const whole = bytes.length - 3; i < whole; i += 4) {
    crc ^= bytes[i]! | (bytes[i + 1]! << 8) | (bytes[i + 2]! << 16) | (bytes[i + 3]! << 24);
    crc = t3[crc & 0xff]! ^ t2[(crc >>> 8) & 0xff]! ^ t1[(crc >>> 16) & 0xff]! ^ t0[crc >>> 24]!;
  }
  for (; i < bytes.length; i++) crc = t0[(crc ^ bytes[i]!) & 0xff]! ^ (crc >>> 8);
  return ~crc >>> 0;
}
