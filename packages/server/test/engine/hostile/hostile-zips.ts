import { deflateRawSync, gzipSync } from 'node:zlib';
import { forgeWorkbook, SHEET, worksheet, customerRows, workbookParts } from './forge-workbook.ts';
import { forgeZip } from './forge-zip.ts';
import type { ForgedEntry } from './forge-zip.ts';
import type { Hostile } from './make-hostile.ts';

const MB = 1024 * 1024;
const only =
  (part: string, lie: (entry: ForgedEntry) => Partial<ForgedEntry>) =>
  (entry: ForgedEntry): Partial<ForgedEntry> =>
    entry.name === part ? lie(entry) : {};

/** Much of nothing, packed without ever being there. */
function packedBlanks(megabytes: number): { readonly packed: Uint8Array; readonly size: number } {
  const size = megabytes * MB;
  return { packed: deflateRawSync(Buffer.alloc(size, 0x20), { level: 9 }), size };
}

function plain(): Uint8Array {
  return forgeWorkbook();
}

function cutAt(share: number): Uint8Array {
  const whole = plain();
  return whole.subarray(0, Math.floor(whole.length * share));
}

function zip64Extra(size: bigint, packed: bigint, offset: bigint): Uint8Array {
  const bytes = Buffer.alloc(28);
  bytes.writeUInt16LE(1, 0);
  bytes.writeUInt16LE(24, 2);
  bytes.writeBigUInt64LE(size, 4);
  bytes.writeBigUInt64LE(packed, 12);
  bytes.writeBigUInt64LE(offset, 20);
  return bytes;
}

function zip64End(entries: bigint, size: bigint, offset: bigint, at: bigint): Uint8Array {
  const bytes = Buffer.alloc(76);
  bytes.writeUInt32LE(0x06064b50, 0);
  bytes.writeBigUInt64LE(44n, 4);
  bytes.writeBigUInt64LE(entries, 24);
  bytes.writeBigUInt64LE(entries, 32);
  bytes.writeBigUInt64LE(size, 40);
  bytes.writeBigUInt64LE(offset, 48);
  bytes.writeUInt32LE(0x07064b50, 56);
  bytes.writeBigUInt64LE(at, 64);
  return bytes;
}

/** A zip inside a zip inside a zip, each a thousand times its size. */
function nested(): Uint8Array {
  let bytes: Uint8Array = Buffer.alloc(8 * MB);
  for (let depth = 0; depth < 5; depth++) bytes = forgeZip([{ name: `${depth}.zip`, bytes }]);
  return bytes;
}

/** Central records that all point at the same data. */
function overlapping(): Uint8Array {
  const { packed, size } = packedBlanks(60);
  const first: ForgedEntry = { name: 'xl/0.xml', bytes: new Uint8Array(0), packed, size, crc: 0 };
  const rest = Array.from({ length: 500 }, (_, at): ForgedEntry => ({
    ...{ name: `xl/${at + 1}.xml`, bytes: new Uint8Array(0), packed: new Uint8Array(0), packedSize: packed.length },
    ...{ size, offset: 0, crc: 0 },
  }));
  return forgeZip([first, ...rest]);
}

/** Lies in the container: what a zip says of itself. */
export const HOSTILE_ZIPS: readonly Hostile[] = [
  { name: 'zip-bomb-flat', what: 'a sheet of 1 GB of blanks in 1 MB', make: () => bomb(1024) },
  { name: 'zip-bomb-small', what: 'a sheet of 60 MB of blanks in 60 KB', make: () => bomb(60) },
  { name: 'zip-bomb-styles', what: 'styles of 300 MB of blanks', make: () => bomb(300, 'xl/styles.xml') },
  { name: 'zip-bomb-many-parts', what: 'two hundred parts of 60 MB each', make: manyParts },
  { name: 'zip-bomb-nested', what: 'a zip in a zip in a zip', make: nested },
  { name: 'zip-overlapping', what: '500 entries that share the same bytes', make: overlapping },
  {
    name: 'zip-size-lie-small',
    what: 'the directory says 100 bytes, the sheet has more',
    make: () =>
      forgeWorkbook(
        {},
        only(SHEET, () => ({ size: 100 })),
      ),
  },
  {
    name: 'zip-size-lie-huge',
    what: 'the directory says 4 GB',
    make: () =>
      forgeWorkbook(
        {},
        only(SHEET, () => ({ size: 0xfffffff0 })),
      ),
  },
  {
    name: 'zip-packed-lie',
    what: 'the directory says more packed bytes than the file has',
    make: () =>
      forgeWorkbook(
        {},
        only(SHEET, () => ({ packedSize: 0x7fffffff })),
      ),
  },
  {
    name: 'zip-local-lie',
    what: 'the local header gives other sizes than the directory',
    make: () =>
      forgeWorkbook(
        {},
        only(SHEET, () => ({ local: { size: 0xfffffff0, packedSize: 1 } })),
      ),
  },
  {
    name: 'zip-local-name-lie',
    what: 'the local header gives another name than the directory',
    make: () =>
      forgeWorkbook(
        {},
        only(SHEET, () => ({ local: { name: '../../etc/passwd' } })),
      ),
  },
  {
    name: 'zip-local-signature',
    what: 'the local header is none',
    make: () =>
      forgeWorkbook(
        {},
        only(SHEET, () => ({ local: { signature: 0x12345678 } })),
      ),
  },
  {
    name: 'zip-crc-lie',
    what: 'a wrong checksum',
    make: () =>
      forgeWorkbook(
        {},
        only(SHEET, () => ({ crc: 1 })),
      ),
  },
  {
    name: 'zip-descriptor-lie',
    what: 'a data descriptor with other sizes',
    make: () =>
      forgeWorkbook(
        {},
        only(SHEET, () => ({ flags: 8, local: { size: 0, packedSize: 0 }, behind: Buffer.alloc(16, 0xff) })),
      ),
  },
  {
    name: 'zip64-size-lie',
    what: 'a ZIP64 field that says 2^60 bytes',
    make: () =>
      forgeWorkbook(
        {},
        only(SHEET, () => ({ size: 0xffffffff, extra: zip64Extra(2n ** 60n, 0n, 0n) })),
      ),
  },
  {
    name: 'zip64-offset-lie',
    what: 'a ZIP64 field that points 2^62 bytes away',
    make: () =>
      forgeWorkbook(
        {},
        only(SHEET, () => ({ offset: 0xffffffff, extra: zip64Extra(2n ** 62n, 2n ** 62n, 2n ** 62n) })),
      ),
  },
  {
    name: 'zip64-end-lie',
    what: 'a ZIP64 directory of 2^63 entries',
    make: () => forgeWorkbook({}, undefined, { entries: 0xffff, between: zip64End(2n ** 63n, 2n ** 40n, 0n, 0n) }),
  },
  {
    name: 'zip-entries-lie',
    what: 'the end says 60,000 entries',
    make: () => forgeWorkbook({}, undefined, { entries: 60_000 }),
  },
  {
    name: 'zip-directory-lie',
    what: 'the directory stands before the file',
    make: () => forgeWorkbook({}, undefined, { offset: 0xfffffff0 }),
  },
  { name: 'zip-comment-huge', what: 'a comment of 64 KB full of end records', make: hugeComment },
  {
    name: 'zip-comment-lie',
    what: 'a comment longer than the file',
    make: () => forgeWorkbook({}, undefined, { commentLength: 0xffff }),
  },
  {
    name: 'zip-traversal',
    what: 'parts named ../../etc/passwd and C:\\Windows\\win.ini',
    make: () => forgeWorkbook({ '../../../../etc/passwd': 'x', 'C:\\Windows\\win.ini': 'x', '/etc/shadow': 'x' }),
  },
  {
    name: 'zip-duplicate-part',
    what: 'the sheet twice, in two spellings',
    make: () => forgeWorkbook({ 'xl/Worksheets/Sheet1.xml': worksheet(customerRows(3)) }),
  },
  {
    name: 'zip-missing-sheet',
    what: 'no sheet where the workbook says',
    make: () => forgeWorkbook({ [SHEET]: undefined }),
  },
  {
    name: 'zip-missing-workbook',
    what: 'no workbook where the package says',
    make: () => forgeWorkbook({ 'xl/workbook.xml': undefined }),
  },
  {
    name: 'zip-missing-relationships',
    what: 'no relationships',
    make: () => forgeWorkbook({ '_rels/.rels': undefined }),
  },
  {
    name: 'zip-deflate64',
    what: 'a sheet in Deflate64',
    make: () =>
      forgeWorkbook(
        {},
        only(SHEET, () => ({ method: 9 })),
      ),
  },
  {
    name: 'zip-lzma',
    what: 'a sheet in LZMA',
    make: () =>
      forgeWorkbook(
        {},
        only(SHEET, () => ({ method: 14 })),
      ),
  },
  { name: 'zip-encrypted', what: 'an entry with a password', make: () => forgeWorkbook({}, () => ({ flags: 1 })) },
  {
    name: 'zip-deflate-garbage',
    what: 'packed bytes that are none',
    make: () =>
      forgeWorkbook(
        {},
        only(SHEET, ({ bytes }) => ({ packed: Buffer.alloc(500, 0xab), size: bytes.length })),
      ),
  },
  { name: 'zip-many-entries', what: '60,000 empty parts', make: manyEntries },
  { name: 'zip-cut-head', what: 'cut off after 3 bytes', make: () => plain().subarray(0, 3) },
  { name: 'zip-cut-quarter', what: 'cut off at a quarter', make: () => cutAt(0.25) },
  { name: 'zip-cut-half', what: 'cut off at half', make: () => cutAt(0.5) },
  { name: 'zip-cut-directory', what: 'cut off in the directory', make: () => plain().subarray(0, -60) },
  { name: 'zip-cut-last', what: 'cut off one byte before the end', make: () => plain().subarray(0, -1) },
  ...Array.from({ length: 8 }, (_, at): Hostile => ({
    name: `zip-bit-flip-${at + 1}`,
    what: 'one bit turned over',
    make: () => flipped(at),
  })),
  {
    name: 'zip-polyglot-html',
    what: 'a workbook behind a page of HTML',
    make: () => forgeWorkbook({}, undefined, { before: Buffer.from('<html><script>alert(1)</script></html>') }),
  },
  {
    name: 'zip-polyglot-pdf',
    what: 'a workbook behind a PDF',
    make: () => forgeWorkbook({}, undefined, { before: Buffer.from('%PDF-1.7\n1 0 obj\n') }),
  },
  { name: 'gzip-named-xlsx', what: 'gzip instead of a workbook', make: () => gzipSync(plain()) },
];

function bomb(megabytes: number, part = SHEET): Uint8Array {
  return forgeWorkbook(
    {},
    only(part, () => ({ ...packedBlanks(megabytes), crc: 0 })),
  );
}

function manyParts(): Uint8Array {
  const { packed, size } = packedBlanks(60);
  const sheets = Array.from({ length: 200 }, (_, at): ForgedEntry => ({
    ...{ name: `xl/worksheets/sheet${at + 2}.xml`, bytes: new Uint8Array(0), packed, size, crc: 0 },
  }));
  const whole = workbookParts().map(([name, content]): ForgedEntry => ({ name, bytes: Buffer.from(content) }));
  return forgeZip([...whole, ...sheets]);
}

function manyEntries(): Uint8Array {
  const whole = workbookParts().map(([name, content]): ForgedEntry => ({ name, bytes: Buffer.from(content) }));
  const empty = Array.from({ length: 60_000 }, (_, at): ForgedEntry => ({
    name: `x/${at}`,
    bytes: new Uint8Array(0),
    deflate: false,
  }));
  return forgeZip([...whole, ...empty]);
}

function hugeComment(): Uint8Array {
  const fake = Buffer.alloc(22);
  fake.writeUInt32LE(0x06054b50, 0);
  fake.writeUInt16LE(0xffff, 20);
  return forgeWorkbook({}, undefined, { comment: Buffer.concat(Array.from({ length: 2900 }, () => fake)) });
}

/** At places spread over the file, always the same. */
function flipped(number: number): Uint8Array {
  const bytes = Uint8Array.from(plain());
  const at = Math.floor(((number + 0.5) / 8) * bytes.length);
  bytes[at]! ^= 1 << (number % 8);
  return bytes;
}
