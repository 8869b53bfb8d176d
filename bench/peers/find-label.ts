import { crc32 } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { NOT_FOUND, normalizeSuffix, openReference, packSuffix, postcodeIndex } from '@verrijk/core';
import { DATA_FILES } from '../dataset/data-files.ts';
import { exactKey } from './exact-key.ts';

/**
 * The label of three address cells, by our own reference: the writers of workbooks are compared on workbooks, so they
 * get the fastest lookup there is. It finds what is written as registered and nothing else; null for the others.
 */
export function labelFinder(): (cells: readonly unknown[]) => string | null {
  const reference = openReference(new Uint8Array(readFileSync(DATA_FILES.reference)).buffer, crc32);
  return ([postcodeCell, numberCell, additionCell]) => {
    const key = exactKey(cellText(postcodeCell), cellText(numberCell), cellText(additionCell));
    const digits = key === undefined ? 0 : Number.parseInt(key.postcode, 10);
    if (key === undefined || !(digits >= 1000 && digits <= 9999)) return null;
    const ordinal = reference.postcodeOrdinal(postcodeIndex(digits, key.postcode.slice(4)));
    if (ordinal === NOT_FOUND) return null;
    const suffix = key.suffix === '' ? 0 : reference.suffixes.findPacked(packSuffix(normalizeSuffix(key.suffix)));
    const entry = reference.findAddress(ordinal, key.number, suffix);
    const segment = entry === NOT_FOUND ? 0 : reference.segments[entry]!;
    return reference.header.groups[segment - 1]?.name ?? null;
  };
}

function cellText(cell: unknown): string {
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell) : '';
}
