import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { crc32 } from 'node:zlib';
import { VerrijkError, openReference } from '@verrijk/core';
import type { HouseholdReference } from '@verrijk/core';
import { openFileSource } from '@verrijk/files/node';

/** A reference as it was opened, every byte checked. */
export interface LoadedReference {
  readonly reference: HouseholdReference;
  /** Size of the file in bytes. */
  readonly bytes: number;
}

/** Opens a household reference. @throws VerrijkError `file.*` or `reference.*`, with the file's name */
export async function loadReference(path: string): Promise<LoadedReference> {
  const buffer = await readWhole(path);
  try {
    return { reference: openReference(buffer, crc32), bytes: buffer.byteLength };
  } catch (error) {
    if (!(error instanceof VerrijkError)) throw error;
    throw new VerrijkError(error.code, { ...error.details, file: basename(path) }, { cause: error });
  }
}

async function readWhole(path: string): Promise<ArrayBuffer> {
  // Opening it as a source first says in our own words what is wrong with a file that cannot be opened.
  const source = await openFileSource(path);
  try {
    if (source.size === 0) throw new VerrijkError('reference.not-one', { file: source.name });
    const bytes = await readFile(path);
    return bytes.byteLength === bytes.buffer.byteLength && bytes.buffer instanceof ArrayBuffer
      ? bytes.buffer
      : Uint8Array.from(bytes).buffer;
  } finally {
    await source.close();
  }
}
