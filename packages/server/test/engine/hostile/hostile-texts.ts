import { forgeZip } from './forge-zip.ts';
import type { Hostile } from './make-hostile.ts';

const MB = 1024 * 1024;
const HEADER = 'Account nummer;Postcode;Huisnummer';
const ROWS = Array.from({ length: 20 }, (_, at) => `K${at + 1};${1000 + at}AB;${at + 1}`);
const csv = (...lines: readonly string[]): Uint8Array => Buffer.from(lines.join('\r\n'));
const OLE2 = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/** The container of old Office files, with one name in its directory. */
function compound(name: string): Uint8Array {
  const bytes = Buffer.alloc(512 * 4);
  OLE2.copy(bytes);
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt32LE(1, 48);
  bytes.writeUInt32LE(0, 76);
  const entry = 512 * 2;
  bytes.write(name, entry, 'utf16le');
  bytes.writeUInt16LE((name.length + 1) * 2, entry + 64);
  bytes.writeUInt32LE(0xfffffffe, 512 + 4);
  return bytes;
}

/** Text, and files that are something else. */
export const HOSTILE_TEXTS: readonly Hostile[] = [
  { name: 'csv-endless-row', what: 'one row of 60 MB', make: () => Buffer.alloc(60 * MB, 'a') },
  {
    name: 'csv-endless-quote',
    what: 'a quote that never closes, 40 MB on',
    make: () => Buffer.concat([csv(HEADER, '"'), Buffer.alloc(40 * MB, 'a\n')]),
  },
  {
    name: 'csv-million-columns',
    what: 'a row of a million cells',
    make: () => csv(HEADER, ...ROWS, ';'.repeat(1_000_000)),
  },
  {
    name: 'csv-million-headers',
    what: 'a million headers',
    make: () => csv(Array.from({ length: 1_000_000 }, (_, at) => `k${at}`).join(';'), ...ROWS),
  },
  { name: 'csv-only-quotes', what: '20 MB of quotes', make: () => Buffer.alloc(20 * MB, '"') },
  { name: 'csv-only-separators', what: '20 MB of separators', make: () => Buffer.alloc(20 * MB, ';') },
  { name: 'csv-only-newlines', what: '20 MB of line ends', make: () => Buffer.alloc(20 * MB, '\n') },
  {
    name: 'csv-injection',
    what: 'IDs that are formulas',
    make: () => csv(HEADER, "=cmd|'/c calc'!A0;1000AB;1", '@SUM(1+1)*cmd;1000AB;2', '+1+1;1000AB;3', '-2+3;1000AB;4'),
  },
  {
    name: 'csv-proto',
    what: 'headers __proto__ and constructor',
    make: () =>
      csv(
        '__proto__;constructor;Account nummer;Postcode;Huisnummer',
        ...ROWS.map((row) => `__proto__;constructor;${row}`),
      ),
  },
  {
    name: 'csv-nul',
    what: 'NUL bytes between the letters',
    make: () => csv(HEADER, ...ROWS.map((row) => row.replaceAll('K', 'K\0\0'))),
  },
  {
    name: 'csv-utf16',
    what: 'UTF-16 with a mark',
    make: () => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from([HEADER, ...ROWS].join('\r\n'), 'utf16le')]),
  },
  {
    name: 'csv-utf16-unmarked',
    what: 'UTF-16 without a mark',
    make: () => Buffer.from([HEADER, ...ROWS].join('\r\n'), 'utf16le'),
  },
  {
    name: 'csv-utf16-half',
    what: 'UTF-16 that ends within a character',
    make: () =>
      Buffer.concat([
        Buffer.from([0xff, 0xfe]),
        Buffer.from([HEADER, ...ROWS].join('\r\n'), 'utf16le').subarray(0, -1),
        Buffer.from([0xd8]),
      ]),
  },
  { name: 'csv-utf7', what: 'UTF-7', make: () => csv(HEADER, ...ROWS.map((row) => `+ADwAcwBjAHIAaQBwAHQAPg-${row}`)) },
  {
    name: 'csv-bad-utf8',
    what: 'overlong UTF-8 and surrogates',
    make: () =>
      Buffer.concat([
        Buffer.from([0xef, 0xbb, 0xbf]),
        csv(HEADER, ...ROWS),
        Buffer.from('\r\n\xc0\xaf\xed\xa0\x80;1000AB;1', 'latin1'),
      ]),
  },
  {
    name: 'csv-bidi',
    what: 'IDs with turned and invisible characters',
    make: () => csv(HEADER, ...ROWS.map((row) => `\u202e\u200b${row}`)),
  },
  { name: 'csv-one-byte', what: 'a single byte', make: () => Buffer.from('x') },
  { name: 'empty', what: 'no bytes at all', make: () => new Uint8Array(0) },
  { name: 'zeros', what: '4 MB of zeros', make: () => new Uint8Array(4 * MB) },
  { name: 'noise', what: '1 MB of noise', make: noise },
  { name: 'xls', what: 'a workbook of before 2007', make: () => compound('Workbook') },
  { name: 'xlsx-encrypted', what: 'a workbook with a password', make: () => compound('EncryptedPackage') },
  {
    name: 'ole2-loop',
    what: 'an old container whose sectors go round',
    make: () => Buffer.concat([compound('x').subarray(0, 516), Buffer.alloc(2000, 0)]),
  },
  { name: 'ole2-cut', what: 'the first bytes of an old container', make: () => OLE2 },
  {
    name: 'xlsb',
    what: 'a binary workbook',
    make: () =>
      forgeZip([
        {
          name: '_rels/.rels',
          bytes: Buffer.from(
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.bin"/></Relationships>',
          ),
        },
        { name: 'xl/workbook.bin', bytes: Buffer.from('x') },
      ]),
  },
  {
    name: 'ods',
    what: 'an OpenDocument sheet',
    make: () =>
      forgeZip([
        { name: 'mimetype', bytes: Buffer.from('application/vnd.oasis.opendocument.spreadsheet'), deflate: false },
        { name: 'content.xml', bytes: Buffer.from('<x/>') },
      ]),
  },
  { name: 'docx', what: 'a letter', make: () => forgeZip([{ name: 'word/document.xml', bytes: Buffer.from('<x/>') }]) },
  {
    name: 'pdf',
    what: 'a PDF',
    make: () => Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\nendobj\n', 'latin1'),
  },
  {
    name: 'html',
    what: 'a page named .xls',
    make: () => Buffer.from('<html><table><tr><td>Postcode</td></tr></table></html>'),
  },
  {
    name: 'elf',
    what: 'a program',
    make: () => Buffer.concat([Buffer.from('7f454c46020101', 'hex'), Buffer.alloc(4000, 0x90)]),
  },
];

/** Always the same. */
function noise(): Uint8Array {
  const bytes = new Uint8Array(MB);
  let state = 1;
  for (let at = 0; at < bytes.length; at++) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    bytes[at] = state >>> 24;
  }
  return bytes;
}
