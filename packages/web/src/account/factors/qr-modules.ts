import { qrCodewords } from './qr-codewords.ts';

/** How level M is told in the code itself. */
const LEVEL_BITS = 0b00;

type Grid = (boolean | undefined)[][];

/** The squares of a QR code for a text, row by row; true is dark. @throws RangeError above some 400 bytes */
export function qrModules(text: string): readonly (readonly boolean[])[] {
  const { version, codewords } = qrCodewords(text);
  const drawn = fixedPatterns(version);
  const isData = drawn.map((row) => row.map((module) => module === undefined));
  placeCodewords(drawn, codewords);
  const candidates = Array.from({ length: 8 }, (_, mask) => masked(drawn, isData, mask, version));
  return candidates.reduce((best, each) => (penalty(each) < penalty(best) ? each : best));
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
