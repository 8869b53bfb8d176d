import { VerrijkError } from '@verrijk/core';
import type { ByteSource } from './byte-source.ts';

/**
 * A Blob as a source; in a browser the File that somebody chose. Only what is asked for is read into memory.
 * Errors while reading: `file.not-readable`, also when the file has changed since it was chosen.
 */
export function blobSource(blob: Blob, name: string): ByteSource {
  return {
    name,
    size: blob.size,
    async read(offset, length) {
      try {
        return new Uint8Array(await blob.slice(offset, offset + length).arrayBuffer());
      } catch (cause) {
        throw new VerrijkError('file.not-readable', { file: name }, { cause });
      }
    },
  };
}
