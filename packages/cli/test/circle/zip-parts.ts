import { inflateRawSync } from 'node:zlib';

const END = 0x06054b50;
const ENTRY_SIZE = 46;
const LOCAL_SIZE = 30;
const DEFLATED = 8;

/** The parts of a package without ZIP64, by name, inflated. */
export function readParts(archive: Buffer): ReadonlyMap<string, Buffer> {
  const parts = new Map<string, Buffer>();
  let end = archive.length - 22;
  while (archive.readUInt32LE(end) !== END) end--;
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    const nameSize = archive.readUInt16LE(at + 28);
    const name = archive.toString('utf8', at + ENTRY_SIZE, at + ENTRY_SIZE + nameSize);
    const local = archive.readUInt32LE(at + 42);
    const start = local + LOCAL_SIZE + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const bytes = archive.subarray(start, start + archive.readUInt32LE(at + 20));
    parts.set(name, archive.readUInt16LE(at + 10) === DEFLATED ? inflateRawSync(bytes) : bytes);
    at += ENTRY_SIZE + nameSize + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return parts;
}
