/** Of error correction level M, by version (ISO/IEC 18004, table 9): codewords that correct in a block, and blocks. */
const CORRECTION = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24] as const;
const BLOCKS = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10] as const;
/** How level M is told in the code itself. */
const LEVEL_BITS = 0b00;

type Grid = (boolean | undefined)[][];

/** The squares of a QR code for a text, row by row; true is dark. @throws RangeError above some 400 bytes */
export function qrModules(text: string): readonly (readonly boolean[])[] {
  const bytes = new TextEncoder().encode(text);
  const version = versionFor(bytes.length);
  const codewords = interleaved(dataCodewords(bytes, version), version);
  const drawn = fixedPatterns(version);
  const isData = drawn.map((row) => row.map((module) => module === undefined));
  placeCodewords(drawn, codewords);
  const candidates = Array.from({ length: 8 }, (_, mask) => masked(drawn, isData, mask, version));
  return candidates.reduce((best, each) => (penalty(each) < penalty(best) ? each : best));
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

/** What every code of a version has; undefined where the text comes. */
function fixedPatterns(version: number): Grid {
  const size = 17 + 4 * version;
  const grid: Grid = Array.from({ length: size }, () => Array.from({ length: size }, () => undefined));
  for (let at = 0; at < size; at += 1) {
    grid[6]![at] = at % 2 === 0;
    grid[at]![6] = at % 2 === 0;
  }
  for (const [row, column] of [
    [3, 3],
    [3, size - 4],
    [size - 4, 3],
  ] as const) {
    square(grid, row, column, 4, (distance) => distance !== 2 && distance !== 4);
  }
  const places = alignmentPlaces(version);
  const last = places.length - 1;
  places.forEach((row, down) =>
    places.forEach((column, along) => {
      const isCorner = (down === 0 && (along === 0 || along === last)) || (down === last && along === 0);
      if (!isCorner) square(grid, row, column, 2, (distance) => distance !== 1);
    }),
  );
  placeFormat(grid, 0);
  if (version >= 7) placeVersion(grid, version);
  return grid;
}

function square(grid: Grid, row: number, column: number, reach: number, isDark: (distance: number) => boolean): void {
  for (let down = -reach; down <= reach; down += 1) {
    for (let along = -reach; along <= reach; along += 1) {
      if (grid[row + down] === undefined || column + along < 0 || column + along >= grid.length) continue;
      grid[row + down]![column + along] = isDark(Math.max(Math.abs(down), Math.abs(along)));
    }
  }
}

function alignmentPlaces(version: number): readonly number[] {
  if (version === 1) return [];
  const count = Math.floor(version / 7) + 2;
  const step = Math.floor((version * 8 + count * 3 + 5) / (count * 4 - 4)) * 2;
  const last = 4 * version + 10;
  return [6, ...Array.from({ length: count - 1 }, (_, at) => last - step * (count - 2 - at))];
}

/** Level and mask, twice, with their own correction. */
function placeFormat(grid: Grid, mask: number): void {
  const size = grid.length;
  const data = (LEVEL_BITS << 3) | mask;
  const bits = ((data << 10) | checkBits(data, 10, 0x537)) ^ 0x5412;
  const bit = (at: number): boolean => ((bits >>> at) & 1) === 1;
  for (let at = 0; at <= 5; at += 1) grid[at]![8] = bit(at);
  grid[7]![8] = bit(6);
  grid[8]![8] = bit(7);
  grid[8]![7] = bit(8);
  for (let at = 9; at < 15; at += 1) grid[8]![14 - at] = bit(at);
  for (let at = 0; at < 8; at += 1) grid[8]![size - 1 - at] = bit(at);
  for (let at = 8; at < 15; at += 1) grid[size - 15 + at]![8] = bit(at);
  grid[size - 8]![8] = true;
}

function placeVersion(grid: Grid, version: number): void {
  const bits = (version << 12) | checkBits(version, 12, 0x1f25);
  for (let at = 0; at < 18; at += 1) {
    const isDark = ((bits >>> at) & 1) === 1;
    const near = grid.length - 11 + (at % 3);
    const far = Math.floor(at / 3);
    grid[far]![near] = isDark;
    grid[near]![far] = isDark;
  }
}

function checkBits(data: number, length: number, divisor: number): number {
  let rest = data;
  for (let round = 0; round < length; round += 1) rest = (rest << 1) ^ ((rest >>> (length - 1)) * divisor);
  return rest;
}

/** From below to above and back, two columns at a time, from the right. */
function placeCodewords(grid: Grid, codewords: readonly number[]): void {
  const size = grid.length;
  let at = 0;
  for (let right = size - 1; right >= 1; right -= 2) {
    if (right === 6) right = 5;
    const isUpward = ((right + 1) & 2) === 0;
    for (let along = 0; along < size; along += 1) {
      const row = grid[isUpward ? size - 1 - along : along]!;
      for (const column of [right, right - 1]) {
        if (row[column] !== undefined) continue;
        row[column] = (((codewords[at >>> 3] ?? 0) >>> (7 - (at & 7))) & 1) === 1;
        at += 1;
      }
    }
  }
}

const MASKS: readonly ((row: number, column: number) => number)[] = [
  (row, column) => (row + column) % 2,
  (row) => row % 2,
  (_, column) => column % 3,
  (row, column) => (row + column) % 3,
  (row, column) => (Math.floor(row / 2) + Math.floor(column / 3)) % 2,
  (row, column) => ((row * column) % 2) + ((row * column) % 3),
  (row, column) => (((row * column) % 2) + ((row * column) % 3)) % 2,
  (row, column) => (((row + column) % 2) + ((row * column) % 3)) % 2,
];

function masked(drawn: Grid, isData: readonly boolean[][], mask: number, version: number): boolean[][] {
  const grid: Grid = drawn.map((row, down) =>
    row.map((module, along) => (isData[down]![along]! ? module !== (MASKS[mask]!(down, along) === 0) : module)),
  );
  placeFormat(grid, mask);
  if (version >= 7) placeVersion(grid, version);
  return grid as boolean[][];
}

/** How hard a camera would find it: long runs, blocks, what looks like a corner, and too much of one colour. */
function penalty(grid: readonly boolean[][]): number {
  const size = grid.length;
  const columns = grid.map((_, column) => grid.map((row) => row[column]!));
  let total = 0;
  let dark = 0;
  for (const line of [...grid, ...columns]) {
    const text = line.map((module) => (module ? '1' : '0')).join('');
    for (const [run] of text.matchAll(/0{5,}|1{5,}/g)) total += run.length - 2;
    total += 40 * (text.match(/(?=10111010000|00001011101)/g)?.length ?? 0);
  }
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      const module = grid[row]![column]!;
      if (module) dark += 1;
      const isBlock =
        grid[row]![column + 1] === module &&
        grid[row + 1]?.[column] === module &&
        grid[row + 1]?.[column + 1] === module;
      if (isBlock) total += 3;
    }
  }
  return total + 10 * Math.floor(Math.abs((20 * dark) / (size * size) - 10));
}
