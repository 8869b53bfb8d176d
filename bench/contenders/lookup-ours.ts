/** Our reference in process, a batch at a time, as the enricher uses it. */
import { readFileSync } from 'node:fs';
import { BatchLookup, CellBatch, normalizeSuffix, openReference, packSuffix, parsePostcode } from '@verrijk/core';
import { DATA_FILES } from '../dataset/data-files.ts';
import { drawnAddresses, LOOKUPS, timeLookups } from '../peers/drawn-addresses.ts';

const postcodes = new Int32Array(LOOKUPS);
const numbers = new Int32Array(LOOKUPS);
const suffixes = new Uint32Array(LOOKUPS);
let count = 0;
for (const { postcode, number, letter, addition } of drawnAddresses()) {
  const reading = parsePostcode(postcode);
  if (reading.kind !== 'postcode') throw new Error(`not a postcode: ${postcode}`);
  postcodes[count] = reading.index;
  numbers[count] = Number(number);
  suffixes[count++] = packSuffix(normalizeSuffix(letter + addition));
}
const reference = openReference(new Uint8Array(readFileSync(DATA_FILES.reference)).buffer);
const lookup = new BatchLookup(reference, CellBatch.capacity);
timeLookups(lookUpAll);

function lookUpAll(): number {
  let found = 0;
  for (let first = 0; first < LOOKUPS; first += CellBatch.capacity) {
    const end = Math.min(first + CellBatch.capacity, LOOKUPS);
    const rows = end - first;
    lookup.find(rows, postcodes.subarray(first, end), numbers.subarray(first, end), suffixes.subarray(first, end));
    for (let row = 0; row < rows; row++) if (lookup.segments[row]! > 0) found++;
  }
  return found;
}
