import { VerrijkError } from '@verrijk/core';
import { decodeUtf8 } from '../text/utf8.ts';
import type { ByteSource } from '../bytes/byte-source.ts';
import {
  CENTRAL_HEADER,
  CENTRAL_HEADER_SIZE,
  END_OF_DIRECTORY,
  END_OF_DIRECTORY_SIZE,
  FLAG_ENCRYPTED,
  IN_ZIP64,
  LOCAL_HEADER_SIZE,
  ZIP64_END_OF_DIRECTORY,
  ZIP64_END_OF_DIRECTORY_SIZE,
  ZIP64_EXTRA,
  ZIP64_LOCATOR,
  ZIP64_LOCATOR_SIZE,
} from './zip-entry.ts';
import type { ZipEntry } from './zip-entry.ts';

const LONGEST_COMMENT = 0xffff;
const MOST_ENTRIES = 100_000;
const LARGEST_DIRECTORY = 32 * 1024 * 1024;

/**
 * The central directory, in its own order. Throws `file.zip-damaged` when it is truncated or contradicts itself,
 * `file.encrypted` when an entry has a password, `file.zip-bomb` when it is larger than any workbook's.
 */
export async function readZipDirectory(source: ByteSource): Promise<ZipEntry[]> {
  const end = await findEnd(source);
  if (end.entries > MOST_ENTRIES || end.size > LARGEST_DIRECTORY) {
    throw new VerrijkError('file.zip-bomb', { file: source.name });
  }
  if (end.offset + end.size > end.at) throw damaged(source);
  const bytes = await source.read(end.offset, end.size);
  if (bytes.length !== end.size) throw damaged(source);
  const entries: ZipEntry[] = [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  while (entries.length < end.entries) {
    if (at + CENTRAL_HEADER_SIZE > bytes.length || view.getUint32(at, true) !== CENTRAL_HEADER) throw damaged(source);
    const next = at + CENTRAL_HEADER_SIZE + view.getUint16(at + 28, true) + view.getUint16(at + 30, true);
    const after = next + view.getUint16(at + 32, true);
    if (after > bytes.length) throw damaged(source);
    const entry = readEntry(source, bytes, view, at);
    if (entry.flags & FLAG_ENCRYPTED) throw new VerrijkError('file.encrypted', { file: source.name });
    entries.push(entry);
    at = after;
  }
  checkNoOverlap(source, entries, end.offset);
  return entries;
}

interface DirectoryEnd {
  /** Where the end record itself stands. */
  readonly at: number;
  readonly entries: number;
  readonly size: number;
  readonly offset: number;
}

async function findEnd(source: ByteSource): Promise<DirectoryEnd> {
  const length = Math.min(source.size, END_OF_DIRECTORY_SIZE + LONGEST_COMMENT);
  const tailAt = source.size - length;
  const tail = await source.read(tailAt, length);
  const view = new DataView(tail.buffer, tail.byteOffset, tail.byteLength);
  for (let at = tail.length - END_OF_DIRECTORY_SIZE; at >= 0; at--) {
    if (view.getUint32(at, true) !== END_OF_DIRECTORY) continue;
    if (at + END_OF_DIRECTORY_SIZE + view.getUint16(at + 20, true) > tail.length) continue;
    const end: DirectoryEnd = {
      at: tailAt + at,
      entries: view.getUint16(at + 10, true),
      size: view.getUint32(at + 12, true),
      offset: view.getUint32(at + 16, true),
    };
    const inZip64 = end.entries === 0xffff || end.size === IN_ZIP64 || end.offset === IN_ZIP64;
    return inZip64 ? ((await findZip64End(source, end.at)) ?? end) : end;
  }
  throw damaged(source);
}

async function findZip64End(source: ByteSource, endAt: number): Promise<DirectoryEnd | undefined> {
  const locatorAt = endAt - ZIP64_LOCATOR_SIZE;
  if (locatorAt < 0) return undefined;
  const locator = viewOf(await source.read(locatorAt, ZIP64_LOCATOR_SIZE));
  if (locator.getUint32(0, true) !== ZIP64_LOCATOR) return undefined;
  const at = uint64(locator, 8);
  if (at + ZIP64_END_OF_DIRECTORY_SIZE > locatorAt) throw damaged(source);
  const end = viewOf(await source.read(at, ZIP64_END_OF_DIRECTORY_SIZE));
  if (end.getUint32(0, true) !== ZIP64_END_OF_DIRECTORY) throw damaged(source);
  return { at, entries: uint64(end, 32), size: uint64(end, 40), offset: uint64(end, 48) };
}

function readEntry(source: ByteSource, bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  const nameAt = at + CENTRAL_HEADER_SIZE;
  const rawName = bytes.slice(nameAt, nameAt + view.getUint16(at + 28, true));
  const extraAt = nameAt + rawName.length;
  const entry = {
    name: partName(decodeUtf8(rawName)),
    rawName,
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    modified: view.getUint32(at + 12, true),
    crc: view.getUint32(at + 16, true),
    compressedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    headerOffset: view.getUint32(at + 42, true),
    madeBy: view.getUint16(at + 4, true),
    internalAttributes: view.getUint16(at + 36, true),
    externalAttributes: view.getUint32(at + 38, true),
  };
  readZip64Extra(entry, view, extraAt, extraAt + view.getUint16(at + 30, true));
  const tooLarge = entry.headerOffset + LOCAL_HEADER_SIZE + entry.compressedSize > source.size;
  if (tooLarge || (entry.method === 0 && entry.size !== entry.compressedSize)) throw damaged(source);
  return entry;
}

function readZip64Extra(
  entry: { size: number; compressedSize: number; headerOffset: number },
  view: DataView,
  start: number,
  end: number,
): void {
  for (let at = start; at + 4 <= end;) {
    const next = at + 4 + view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === ZIP64_EXTRA && next <= end) {
      let field = at + 4;
      for (const key of ['size', 'compressedSize', 'headerOffset'] as const) {
        if (entry[key] !== IN_ZIP64 || field + 8 > next) continue;
        entry[key] = uint64(view, field);
        field += 8;
      }
    }
    at = next;
  }
}

/** Entries that share bytes are how small files unpack to enormous ones. */
function checkNoOverlap(source: ByteSource, entries: readonly ZipEntry[], directoryOffset: number): void {
  const ordered = entries.toSorted((a, b) => a.headerOffset - b.headerOffset);
  for (const [i, entry] of ordered.entries()) {
    const end = entry.headerOffset + LOCAL_HEADER_SIZE + entry.rawName.length + entry.compressedSize;
    if (end > (ordered[i + 1]?.headerOffset ?? directoryOffset)) throw damaged(source);
  }
}

/** Zip names and relationship targets in one form: forward slashes, none in front. */
export function partName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '');
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function uint64(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}

function damaged(source: ByteSource): VerrijkError {
  return new VerrijkError('file.zip-damaged', { file: source.name });
}
