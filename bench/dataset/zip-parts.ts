import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END = 0x06054b50;
const END_SIZE = 22;
const ENTRY_SIZE = 46;
const LOCAL_SIZE = 30;

/** A zip archive of these parts, deflated at zlib's usual level. */
export function zipParts(parts: readonly (readonly [name: string, content: string | Buffer])[]): Buffer {
  const body: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content] of parts) {
    const bytes = Buffer.from(content);
    const deflated = deflateRawSync(bytes, { level: 6 });
    // Version 2.0, no flags, deflated, 1 January 1980.
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt16LE(33, 8);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(deflated.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(name.length, 22);
    const entry = Buffer.alloc(ENTRY_SIZE);
    entry.writeUInt32LE(DIRECTORY_ENTRY, 0);
    entry.writeUInt16LE(20, 4);
    common.copy(entry, 6);
    entry.writeUInt32LE(at, 42);
    directory.push(entry, Buffer.from(name));
    const local = [word(LOCAL_HEADER), common, Buffer.from(name), deflated];
    body.push(...local);
    at += LOCAL_SIZE + name.length + deflated.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(END_SIZE);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...body, entries, end]);
}

/** A part of an archive as it lies there. */
export interface ZipPart {
  readonly name: string;
  readonly isDeflated: boolean;
  /** As stored. */
  readonly bytes: Buffer;
}

/** The parts of an archive smaller than 4 GB without a comment, which is all that the bench meets. */
export function readZipParts(archive: Buffer): ZipPart[] {
  const end = archive.length - END_SIZE;
  if (archive.readUInt32LE(end) !== END) throw new Error('not a zip archive as the bench expects it');
  const parts: ZipPart[] = [];
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    const size = archive.readUInt32LE(at + 20);
    const nameSize = archive.readUInt16LE(at + 28);
    const local = archive.readUInt32LE(at + 42);
    const start = local + LOCAL_SIZE + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    parts.push({
      name: archive.toString('latin1', at + ENTRY_SIZE, at + ENTRY_SIZE + nameSize),
      isDeflated: archive.readUInt16LE(at + 10) === 8,
      bytes: archive.subarray(start, start + size),
    });
    at += ENTRY_SIZE + nameSize + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return parts;
}

/** Content of a part. */
export function inflatePart(part: ZipPart): Buffer {
  return part.isDeflated ? inflateRawSync(part.bytes, { maxOutputLength: 1 << 30 }) : part.bytes;
}

function word(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
