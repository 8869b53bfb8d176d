import {
  CENTRAL_HEADER,
  CENTRAL_HEADER_SIZE,
  END_OF_DIRECTORY,
  END_OF_DIRECTORY_SIZE,
  IN_ZIP64,
  LOCAL_HEADER,
  LOCAL_HEADER_SIZE,
  ZIP64_END_OF_DIRECTORY,
  ZIP64_END_OF_DIRECTORY_SIZE,
  ZIP64_EXTRA,
  ZIP64_LOCATOR,
  ZIP64_LOCATOR_SIZE,
} from './zip-entry.ts';
import type { ZipEntry } from './zip-entry.ts';

const VERSION_DEFLATE = 20;
const VERSION_ZIP64 = 45;
const LOCAL_ZIP64_EXTRA_SIZE = 20;

/** A local header with true sizes and without descriptor; with a ZIP64 field only when `zip64` says so. */
export function localHeader(entry: ZipEntry, zip64: boolean): Uint8Array {
  const extraSize = zip64 ? LOCAL_ZIP64_EXTRA_SIZE : 0;
  const bytes = new Uint8Array(LOCAL_HEADER_SIZE + entry.rawName.length + extraSize);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, LOCAL_HEADER, true);
  view.setUint16(4, zip64 ? VERSION_ZIP64 : VERSION_DEFLATE, true);
  view.setUint16(6, entry.flags, true);
  view.setUint16(8, entry.method, true);
  view.setUint32(10, entry.modified, true);
  view.setUint32(14, entry.crc, true);
  view.setUint32(18, zip64 ? IN_ZIP64 : entry.compressedSize, true);
  view.setUint32(22, zip64 ? IN_ZIP64 : entry.size, true);
  view.setUint16(26, entry.rawName.length, true);
  view.setUint16(28, extraSize, true);
  bytes.set(entry.rawName, LOCAL_HEADER_SIZE);
  if (zip64) writeZip64Extra(view, LOCAL_HEADER_SIZE + entry.rawName.length, [entry.size, entry.compressedSize]);
  return bytes;
}

/** The entry's record in the central directory. */
export function centralHeader(entry: ZipEntry, zip64: boolean): Uint8Array {
  const large = [
    ...(zip64 ? [entry.size, entry.compressedSize] : []),
    ...(entry.headerOffset >= IN_ZIP64 ? [entry.headerOffset] : []),
  ];
  const extraSize = large.length > 0 ? 4 + 8 * large.length : 0;
  const bytes = new Uint8Array(CENTRAL_HEADER_SIZE + entry.rawName.length + extraSize);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, CENTRAL_HEADER, true);
  view.setUint16(4, entry.madeBy, true);
  view.setUint16(6, large.length > 0 ? VERSION_ZIP64 : VERSION_DEFLATE, true);
  view.setUint16(8, entry.flags, true);
  view.setUint16(10, entry.method, true);
  view.setUint32(12, entry.modified, true);
  view.setUint32(16, entry.crc, true);
  view.setUint32(20, zip64 ? IN_ZIP64 : entry.compressedSize, true);
  view.setUint32(24, zip64 ? IN_ZIP64 : entry.size, true);
  view.setUint16(28, entry.rawName.length, true);
  view.setUint16(30, extraSize, true);
  view.setUint16(36, entry.internalAttributes, true);
  view.setUint32(38, entry.externalAttributes, true);
  view.setUint32(42, Math.min(entry.headerOffset, IN_ZIP64), true);
  bytes.set(entry.rawName, CENTRAL_HEADER_SIZE);
  if (extraSize > 0) writeZip64Extra(view, CENTRAL_HEADER_SIZE + entry.rawName.length, large);
  return bytes;
}

/** The end record, preceded by ZIP64's only when a number does not fit without. */
export function directoryEnd(entries: number, size: number, offset: number): Uint8Array {
  const zip64 = entries >= 0xffff || size >= IN_ZIP64 || offset >= IN_ZIP64;
  const zip64Size = zip64 ? ZIP64_END_OF_DIRECTORY_SIZE + ZIP64_LOCATOR_SIZE : 0;
  const bytes = new Uint8Array(zip64Size + END_OF_DIRECTORY_SIZE);
  const view = new DataView(bytes.buffer);
  if (zip64) {
    view.setUint32(0, ZIP64_END_OF_DIRECTORY, true);
    setUint64(view, 4, ZIP64_END_OF_DIRECTORY_SIZE - 12);
    view.setUint16(12, VERSION_ZIP64, true);
    view.setUint16(14, VERSION_ZIP64, true);
    setUint64(view, 24, entries);
    setUint64(view, 32, entries);
    setUint64(view, 40, size);
    setUint64(view, 48, offset);
    view.setUint32(ZIP64_END_OF_DIRECTORY_SIZE, ZIP64_LOCATOR, true);
    setUint64(view, ZIP64_END_OF_DIRECTORY_SIZE + 8, offset + size);
    view.setUint32(ZIP64_END_OF_DIRECTORY_SIZE + 16, 1, true);
  }
  view.setUint32(zip64Size, END_OF_DIRECTORY, true);
  view.setUint16(zip64Size + 8, Math.min(entries, 0xffff), true);
  view.setUint16(zip64Size + 10, Math.min(entries, 0xffff), true);
  view.setUint32(zip64Size + 12, Math.min(size, IN_ZIP64), true);
  view.setUint32(zip64Size + 16, Math.min(offset, IN_ZIP64), true);
  return bytes;
}

function writeZip64Extra(view: DataView, at: number, numbers: readonly number[]): void {
  view.setUint16(at, ZIP64_EXTRA, true);
  view.setUint16(at + 2, 8 * numbers.length, true);
  for (const [i, number] of numbers.entries()) setUint64(view, at + 4 + 8 * i, number);
}

function setUint64(view: DataView, at: number, value: number): void {
  view.setUint32(at, value % 2 ** 32, true);
  view.setUint32(at + 4, Math.floor(value / 2 ** 32), true);
}
