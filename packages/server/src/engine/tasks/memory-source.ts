import type { ByteSource } from '@verrijk/files';

/** Bytes in memory as a source. Its name is empty, so that sentences say "the file": names may hold those of people. */
export function memorySource(bytes: Uint8Array): ByteSource {
  return {
    name: '',
    size: bytes.length,
    read: async (offset, length) => bytes.slice(offset, offset + length),
    async readInto(offset, target) {
      const part = bytes.subarray(offset, offset + target.length);
      target.set(part);
      return part.length;
    },
  };
}
