import { crc32, inflateRawSync } from 'node:zlib';

/**
 * A zip reader for the proof alone: the whole file in memory, nothing shared with the product, so that a mistake there
 * is noticed here.
 */
export interface ArchiveEntry {
  readonly name: string;
  /** The name as part names are compared. */
  readonly key: string;
  readonly method: number;
  readonly flags: number;
  readonly versionNeeded: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly localOffset: number;
  /** The inflated bytes. */
  readonly bytes: Buffer;
}

const END_RECORD = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const ZIP64_LOCATOR = 0x07064b50;

/**
 * The entries in the order of the central directory. Throws when one of them cannot be read or fails its CRC. An entry
 * that is the same as the one at its place in `known` shares that one's bytes.
 */
export function readArchive(file: Buffer, known: readonly ArchiveEntry[] = []): ArchiveEntry[] {
  const end = findEndRecord(file);
  const count = file.readUInt16LE(end + 10);
  let at = file.readUInt32LE(end + 16);
  const entries: ArchiveEntry[] = [];
  for (let i = 0; i < count; i++) {
    if (file.readUInt32LE(at) !== CENTRAL) throw new Error(`no central header at ${at}`);
    const nameLength = file.readUInt16LE(at + 28);
    const header = {
      name: file.toString('utf8', at + 46, at + 46 + nameLength),
      method: file.readUInt16LE(at + 10),
      flags: file.readUInt16LE(at + 8),
      versionNeeded: file.readUInt16LE(at + 6),
      crc: file.readUInt32LE(at + 16),
      compressedSize: file.readUInt32LE(at + 20),
      size: file.readUInt32LE(at + 24),
      localOffset: file.readUInt32LE(at + 42),
    };
    const bytes = inflateEntry(file, header);
    const same = known[i]?.bytes.equals(bytes) === true;
    entries.push({ ...header, key: partKey(header.name), bytes: same ? known[i]!.bytes : bytes });
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return entries;
}

/** Part names are the same whatever their case and their slashes. */
export function partKey(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();
}

function findEndRecord(file: Buffer): number {
  for (let at = file.length - 22; at >= Math.max(0, file.length - 65_557); at--) {
    if (file.readUInt32LE(at) === END_RECORD) return at;
  }
  throw new Error('no end record: not a zip');
}

function inflateEntry(file: Buffer, entry: Omit<ArchiveEntry, 'bytes' | 'key'>): Buffer {
  if (file.readUInt32LE(entry.localOffset) !== LOCAL) throw new Error(`${entry.name}: no local header`);
  const start = dataStart(file, entry.localOffset);
  const packed = file.subarray(start, start + entry.compressedSize);
  if (entry.method !== 0 && entry.method !== 8) throw new Error(`${entry.name}: method ${entry.method}`);
  // An empty part may be "deflated" to nothing at all.
  const bytes = entry.method === 8 && packed.length > 0 ? inflateRawSync(packed) : packed;
  if (bytes.length !== entry.size) throw new Error(`${entry.name}: ${bytes.length} bytes, declared ${entry.size}`);
  if (crc32(bytes) !== entry.crc) throw new Error(`${entry.name}: CRC differs`);
  return bytes;
}

function dataStart(file: Buffer, localOffset: number): number {
  return localOffset + 30 + file.readUInt16LE(localOffset + 26) + file.readUInt16LE(localOffset + 28);
}

/**
 * What is wrong with the headers of a zip that we wrote ourselves: Excel is stricter than any unzip. Everything the
 * local header says equals the central one, nothing lies between the entries, no descriptors, and no ZIP64.
 */
export function checkHeaders(file: Buffer): string[] {
  const problems: string[] = [];
  const entries = readArchive(file);
  let expectedOffset = 0;
  // The directory may list them in another order than that in which they stand, as in the original.
  for (const entry of entries.toSorted((a, b) => a.localOffset - b.localOffset)) {
    const local = entry.localOffset;
    const say = (what: string): number => problems.push(`zip ${entry.name}: ${what}`);
    if (local !== expectedOffset) say(`starts at ${local}, the one before ends at ${expectedOffset}`);
    if (entry.versionNeeded !== 20) say(`version needed ${entry.versionNeeded}`);
    if ((entry.flags & 8) !== 0) say('has a data descriptor');
    if (file.readUInt16LE(local + 4) !== entry.versionNeeded) say('local version differs');
    if (file.readUInt16LE(local + 6) !== entry.flags) say('local flags differ');
    if (file.readUInt16LE(local + 8) !== entry.method) say('local method differs');
    if (file.readUInt32LE(local + 14) !== entry.crc) say('local CRC differs');
    if (file.readUInt32LE(local + 18) !== entry.compressedSize) say('local compressed size differs');
    if (file.readUInt32LE(local + 22) !== entry.size) say('local size differs');
    const nameLength = file.readUInt16LE(local + 26);
    if (file.toString('utf8', local + 30, local + 30 + nameLength) !== entry.name) say('local name differs');
    if (hasZip64Extra(file.subarray(local + 30 + nameLength, dataStart(file, local)))) say('local ZIP64 field');
    expectedOffset = dataStart(file, local) + entry.compressedSize;
  }
  const end = findEndRecord(file);
  if (file.readUInt32LE(end + 16) !== expectedOffset) problems.push('zip: something between entries and directory');
  if (file.readUInt32LE(end + 12) !== end - expectedOffset) problems.push('zip: directory size is wrong');
  if (file.readUInt16LE(end + 8) !== entries.length) problems.push('zip: entry counts differ');
  if (end + 22 + file.readUInt16LE(end + 20) !== file.length) problems.push('zip: bytes after the end record');
  if (end >= 20 && file.readUInt32LE(end - 20) === ZIP64_LOCATOR) problems.push('zip: ZIP64 in a small file');
  return problems;
}

function hasZip64Extra(extra: Buffer): boolean {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) === 1) return true;
  }
  return false;
}
