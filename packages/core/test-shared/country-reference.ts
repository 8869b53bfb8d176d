import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { CellBatch, CellKind, openReference, ReferenceSource } from '@verrijk/core';
import type { HouseholdReference } from '@verrijk/core';

/** The real data beside the checkout; reading them fails loudly where they are missing. */
const ADDRESSES: URL = new URL('../../../../shared/data/addresses/', import.meta.url);

/** Group names of the tests: the data hold none. */
const GROUPS = Array.from({ length: 11 }, (_, index) => `Fictieve groep ${index + 1}`);

/** Every address of the Netherlands in November 2018. */
export const COUNTRY_2018 = 'bag-2018-11-netherlands.csv.gz';
/** Those of five provinces in June 2026. */
export const PROVINCES_2026 = 'bag-2026-06-five-provinces.csv.gz';

/** Draws the group of the next address; undefined for none. */
export type GroupDraw = (random: () => number) => string | undefined;

const anyGroup: GroupDraw = (random) => GROUPS[Math.floor(random() * GROUPS.length)];

/** All addresses of a file, each in a fictional group drawn at random with a fixed seed. */
export function buildReference(file: string, draw: GroupDraw = anyGroup): HouseholdReference {
  const text = gunzipSync(readFileSync(new URL(file, ADDRESSES)));
  const source = new ReferenceSource({
    model: { name: 'Test', edition: 'test', groups: GROUPS.map((name) => ({ name })) },
    fictional: true,
  });
  const read = source.reader(['postcode', 'houseNumber', 'houseLetter', 'addition', 'group']);
  const batch = new CellBatch(5);
  const groups = new Map(GROUPS.map((name) => [name, new TextEncoder().encode(name)]));
  const random = seededRandom(20261122);
  let row = 1;
  for (let at = text.indexOf(10) + 1; at < text.length; at = text.indexOf(10, at) + 1) {
    appendFields(batch, text, at);
    const group = groups.get(draw(random) ?? '');
    if (group === undefined) batch.columns[4]!.appendEmpty();
    else batch.columns[4]!.append(CellKind.text, group, 0, group.length);
    batch.rowNumbers[batch.rows++] = ++row;
    if (batch.rows < CellBatch.capacity) continue;
    read(batch);
    batch.clear();
  }
  read(batch);
  const parts = source.build().parts;
  const bytes = Buffer.concat(parts);
  return openReference(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
}

/** The first four fields of a line; they hold no commas, and quotes only around nothing. */
function appendFields(batch: CellBatch, text: Uint8Array, start: number): void {
  let at = start;
  for (let field = 0; field < 4; field++) {
    let end = at;
    while (text[end] !== 44) end++;
    const isQuoted = text[at] === 34;
    const [first, last] = isQuoted ? [at + 1, end - 1] : [at, end];
    if (first === last) batch.columns[field]!.appendEmpty();
    else batch.columns[field]!.append(CellKind.text, text, first, last);
    at = end + 1;
  }
}

/** Numbers in 0..1, the same for the same seed on every machine (a linear congruential generator is enough here). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 0x1_0000_0000;
  };
}

/** Rows of a small CSV file with quotes, as records by header. */
export function readCsv(name: string): Record<string, string>[] {
  const text = readFileSync(new URL(name, ADDRESSES), 'utf8');
  const rows: string[][] = [[]];
  let value = '';
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const char = text[at]!;
    if (isQuoted && char === '"' && text[at + 1] === '"') value += text[at++];
    else if (char === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (char === ',' || char === '\n')) {
      rows.at(-1)!.push(value);
      value = '';
      if (char === '\n') rows.push([]);
    } else if (isQuoted || char !== '\r') value += char;
  }
  const [header, ...records] = rows.filter((row) => row.length > 1);
  return records.map((record) => Object.fromEntries(header!.map((name, index) => [name, record[index] ?? ''])));
}
