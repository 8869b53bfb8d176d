/** Our reference in process, as the enricher uses it: a batch of postcodes first, then their addresses. */
import { crc32 } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { CellBatch, NOT_FOUND, normalizeSuffix, openReference, packSuffix, parsePostcode } from '@verrijk/core';
import { DATA_FILES } from '../dataset/data-files.ts';
import { drawnAddresses, LOOKUPS, timeLookups } from '../peers/drawn-addresses.ts';

const postcodes = new Uint32Array(LOOKUPS);
const numbers = new Uint32Array(LOOKUPS);
const suffixes = new Uint32Array(LOOKUPS);
let count = 0;
for (const { postcode, number, letter, addition } of drawnAddresses()) {
  const reading = parsePostcode(postcode);
  if (reading.kind !== 'postcode') throw new Error(`not a postcode: ${postcode}`);
  postcodes[count] = reading.index;
  numbers[count] = Number(number);
  suffixes[count++] = packSuffix(normalizeSuffix(letter + addition));
}
const reference = openReference(new Uint8Array(readFileSync(DATA_FILES.reference)).buffer, crc32);
const ordinals = new Int32Array(CellBatch.capacity);
timeLookups(lookUpAll);

function lookUpAll(): number {
  let found = 0;
  for (let first = 0; first < LOOKUPS; first += CellBatch.capacity) {
    const rows = Math.min(CellBatch.capacity, LOOKUPS - first);
    for (let row = 0; row < rows; row++) ordinals[row] = reference.postcodeOrdinal(postcodes[first + row]!);
    for (let row = 0; row < rows; row++) {
      const packed = suffixes[first + row]!;
      const suffix = packed === 0 ? 0 : reference.suffixes.findPacked(packed);
      const entry = reference.findAddress(ordinals[row]!, numbers[first + row]!, suffix);
      if (entry !== NOT_FOUND && reference.segments[entry]! > 0) found++;
    }
  }
  return found;
}
