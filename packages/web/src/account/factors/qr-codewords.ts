/** Of error correction level M, by version (ISO/IEC 18004, table 9): codewords that correct in a block, and blocks. */
const CORRECTION = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24] as const;
const BLOCKS = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10] as const;

/** What a QR code says: its version, by which its size goes, and its codewords in the order in which they are drawn. @throws RangeError above some 400 bytes */
export function qrCodewords(text: string): { readonly version: number; readonly codewords: readonly number[] } {
  const bytes = new TextEncoder().encode(text);
  const version = versionFor(bytes.length);
  return { version, codewords: interleaved(dataCodewords(bytes, version), version) };
}

function versionFor(bytes: number): number {
  for (let version = 1; version <= BLOCKS.length; version += 1) {
    if (4 + lengthBits(version) + 8 * bytes <= 8 * dataCapacity(version)) return version;
  }
  throw new RangeError('too long for a QR code');
}

function lengthBits(version: number): number {
  return version < 10 ? 8 : 16;
}

function dataCapacity(version: number): number {
  return Math.floor(rawModules(version) / 8) - CORRECTION[version - 1]! * BLOCKS[version - 1]!;
}

/** Modules that are no pattern. */
function rawModules(version: number): number {
  const alignments = version === 1 ? 0 : Math.floor(version / 7) + 2;
  const size = (16 * version + 128) * version + 64;
  if (alignments === 0) return size;
  return size - ((25 * alignments - 10) * alignments - 55) - (version >= 7 ? 36 : 0);
}

/** The text with its length, filled up to what the version holds. */
function dataCodewords(bytes: Uint8Array, version: number): readonly number[] {
  const bits = [...bitsOf(0b0100, 4), ...bitsOf(bytes.length, lengthBits(version))];
  for (const byte of bytes) bits.push(...bitsOf(byte, 8));
  const capacity = 8 * dataCapacity(version);
  bits.push(...bitsOf(0, Math.min(4, capacity - bits.length)));
  bits.push(...bitsOf(0, (8 - (bits.length % 8)) % 8));
  for (let filler = 0xec; bits.length < capacity; filler ^= 0xec ^ 0x11) bits.push(...bitsOf(filler, 8));
  return Array.from({ length: capacity / 8 }, (_, at) =>
    bits.slice(8 * at, 8 * at + 8).reduce((value, bit) => (value << 1) | bit, 0),
  );
}

function bitsOf(value: number, length: number): number[] {
  return Array.from({ length }, (_, at) => (value >>> (length - 1 - at)) & 1);
}

/** Blocks with their correction behind them, a codeword of each in turn. */
function interleaved(data: readonly number[], version: number): readonly number[] {
  const count = BLOCKS[version - 1]!;
  const correction = CORRECTION[version - 1]!;
  const short = Math.floor(data.length / count);
  const firstLong = count - (data.length % count);
  const divisor = correctionDivisor(correction);
  let at = 0;
  const blocks = Array.from({ length: count }, (_, block) => {
    const own = data.slice(at, (at += short + (block < firstLong ? 0 : 1)));
    return { own, correcting: remainder(own, divisor) };
  });
  const result: number[] = [];
  for (let place = 0; place <= short; place += 1) {
    for (const { own } of blocks) if (place < own.length) result.push(own[place]!);
  }
  for (let place = 0; place < correction; place += 1) {
    for (const { correcting } of blocks) result.push(correcting[place]!);
  }
  return result;
}

/** Reed and Solomon over the field of 256 elements with 0x11d. */
function correctionDivisor(degree: number): readonly number[] {
  const result = [...Array.from({ length: degree - 1 }, () => 0), 1];
  let root = 1;
  for (let round = 0; round < degree; round += 1) {
    for (let at = 0; at < degree; at += 1) {
      result[at] = multiply(result[at]!, root) ^ (result[at + 1] ?? 0);
    }
    root = multiply(root, 2);
  }
  return result;
}

function remainder(data: readonly number[], divisor: readonly number[]): readonly number[] {
  const result = divisor.map(() => 0);
  for (const byte of data) {
    const factor = byte ^ result.shift()!;
    result.push(0);
    divisor.forEach((coefficient, at) => (result[at]! ^= multiply(coefficient, factor)));
  }
  return result;
}

function multiply(a: number, b: number): number {
  let product = 0;
  for (let bit = 7; bit >= 0; bit -= 1) {
    product = (product << 1) ^ ((product >>> 7) * 0x11d);
    product ^= ((b >>> bit) & 1) * a;
  }
  return product;
}
