import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ProblemCode } from '@verrijk/core';
import { openWorkbook } from '../../src/index.ts';
import { nodeCompression } from '../../src/node/index.ts';
import { appendTo, memorySource, readRows } from '../memory-file.ts';
import { buildWorkbook, buildZip, relationships, workbookParts, worksheet } from '../workbook-fixtures.ts';
import type { WorkbookFixture, ZipFixtureEntry } from '../workbook-fixtures.ts';

const ROWS = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';
const SHEET = 'xl/worksheets/sheet1.xml';

/** Opens and reads all of it, as a run would. */
async function use(bytes: Uint8Array): Promise<void> {
  const file = await openWorkbook(memorySource(bytes, 'klanten.xlsx'), nodeCompression());
  await readRows(file, { columns: [0], headerRow: 1 });
}

const sheetCase = (sheet: string, more: Partial<WorkbookFixture> = {}): Uint8Array => buildWorkbook({ sheet, ...more });

/** An ordinary workbook with one entry told otherwise. */
function zipCase(change: (entry: ZipFixtureEntry) => ZipFixtureEntry): Uint8Array {
  const parts = Object.entries(workbookParts({ sheet: ROWS }));
  return buildZip(parts.map(([name, text]) => change({ name, bytes: Buffer.from(text), deflated: true })));
}

const onSheet =
  (change: Partial<ZipFixtureEntry>) =>
  (entry: ZipFixtureEntry): ZipFixtureEntry =>
    entry.name === SHEET ? { ...entry, ...change } : entry;

/** A compound file whose directory names these streams. */
function compoundFile(...streams: readonly string[]): Uint8Array {
  const bytes = Buffer.alloc(512 * 4);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt32LE(1, 48);
  bytes.writeUInt32LE(0, 76);
  bytes.writeUInt32LE(0xfffffffe, 512 + 4);
  for (const [i, name] of ['Root Entry', ...streams].entries()) {
    const at = 1024 + i * 128;
    bytes.write(name, at, 'utf16le');
    bytes.writeUInt16LE((name.length + 1) * 2, at + 64);
  }
  return bytes;
}

const whole = buildWorkbook({ sheet: ROWS });
const utf16 = Buffer.from(`\ufeff${worksheet(ROWS)}`, 'utf16le');

const CASES: readonly (readonly [name: string, bytes: () => Uint8Array, code: ProblemCode])[] = [
  ['nothing', () => new Uint8Array(0), 'file.empty'],
  ['not a zip', () => Buffer.from('PK\x03\x04 or so it says'.repeat(20)), 'file.zip-damaged'],
  ['a password', () => compoundFile('EncryptionInfo', 'EncryptedPackage'), 'file.encrypted'],
  ['old Excel', () => compoundFile('Workbook'), 'file.xls'],
  ['older Excel', () => compoundFile('Book'), 'file.xls'],
  ['a Word document', () => compoundFile('WordDocument'), 'file.kind-unknown'],
  ['a compound file without its end', () => compoundFile('Workbook').subarray(0, 600), 'file.kind-unknown'],
  ['a zip of something else', () => buildZip([{ name: 'a.txt', bytes: Buffer.from('a') }]), 'file.not-a-workbook'],
  ['an empty zip', () => buildZip([]), 'file.not-a-workbook'],
  [
    'OpenDocument',
    () =>
      buildZip([
        { name: 'mimetype', bytes: Buffer.from('a') },
        { name: 'content.xml', bytes: Buffer.from('a') },
      ]),
    'file.ods',
  ],
  [
    'binary workbook',
    () =>
      buildZip([
        { name: '_rels/.rels', bytes: Buffer.from(relationships(['officeDocument', 'xl/workbook.bin'])) },
        { name: 'xl/workbook.bin', bytes: Buffer.from('a') },
      ]),
    'file.xlsb',
  ],
  [
    'a workbook part that is none',
    () => sheetCase(ROWS, { parts: { 'xl/workbook.xml': '<document/>' } }),
    'file.not-a-workbook',
  ],
  ['an entry with a password', () => zipCase(onSheet({ flags: 1 })), 'file.encrypted'],
  ['a sheet that is missing', () => sheetCase(ROWS, { parts: { [SHEET]: undefined } }), 'file.zip-damaged'],
  ['the second half is missing', () => whole.subarray(0, whole.length >> 1), 'file.zip-damaged'],
  ['the last byte is missing', () => whole.subarray(0, -1), 'file.zip-damaged'],
  ['the first bytes are missing', () => whole.subarray(10), 'file.zip-damaged'],
  ['wrong checksum', () => zipCase(onSheet({ claims: { crc: 1 } })), 'file.zip-damaged'],
  ['larger than it says', () => zipCase(onSheet({ claims: { size: 10 } })), 'file.zip-damaged'],
  ['smaller than it says', () => zipCase(onSheet({ claims: { size: 5000 } })), 'file.zip-damaged'],
  ['more than DEFLATE can do', () => zipCase(onSheet({ claims: { size: 50_000_000 } })), 'file.zip-damaged'],
  ['entries that overlap', () => zipCase(onSheet({ claims: { offset: 0 } })), 'file.zip-damaged'],
  [
    'two entries of one name',
    () => zipCase((entry) => (entry.name === 'xl/styles.xml' ? { ...entry, name: 'XL\\workbook.xml' } : entry)),
    'file.zip-damaged',
  ],
  ['a sheet that inflates to gigabytes', () => zipCase(onSheet({ claims: { size: 0xfffffff0 } })), 'file.zip-bomb'],
  [
    'a part that inflates to 80 MB of blanks',
    () =>
      zipCase((entry) => (entry.name === 'xl/styles.xml' ? { ...entry, bytes: Buffer.alloc(80 << 20, 0x20) } : entry)),
    'file.zip-bomb',
  ],
  ['a sheet of 80 MB of blanks', () => zipCase(onSheet({ bytes: Buffer.alloc(80 << 20, 0x20) })), 'file.zip-bomb'],
  ['DOCTYPE in the sheet', () => sheetCase(`<!DOCTYPE a>${worksheet(ROWS)}`), 'file.doctype'],
  ['DOCTYPE in the rows', () => sheetCase('<sheetData><!DOCTYPE a></sheetData>'), 'file.doctype'],
  ['DOCTYPE in the styles', () => sheetCase(ROWS, { parts: { 'xl/styles.xml': '<!doctype a><a/>' } }), 'file.doctype'],
  [
    'DOCTYPE in the workbook',
    () => sheetCase(ROWS, { parts: { 'xl/workbook.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a/>' } }),
    'file.doctype',
  ],
  [
    'DOCTYPE in the shared strings',
    () =>
      sheetCase(ROWS.replace('<c r="A1">', '<c r="A1" t="s">'), {
        parts: { 'xl/sharedStrings.xml': '<!DOCTYPE a><sst><si/></sst>' },
      }),
    'file.doctype',
  ],
  ['UTF-16', () => zipCase(onSheet({ bytes: utf16 })), 'file.encoding'],
  ['UTF-16 without a mark', () => zipCase(onSheet({ bytes: utf16.subarray(2) })), 'file.encoding'],
  [
    'another encoding declared',
    () => sheetCase(`<?xml version="1.0" encoding="ISO-8859-1"?>${worksheet(ROWS).slice(56)}`),
    'file.encoding',
  ],
  [
    'a part that is not UTF-8',
    () =>
      zipCase((entry) =>
        entry.name === 'xl/workbook.xml' ? { ...entry, bytes: Buffer.from('<a b="\xe9"/>', 'latin1') } : entry,
      ),
    'file.encoding',
  ],
  ['a part nested without end', () => styles('<a>'.repeat(100_000)), 'file.xml-damaged'],
  ['a tag with attributes without end', () => styles(`<a ${namespaces(100_000)}/>`), 'file.xml-damaged'],
  ['a sheet that stops', () => sheetCase(worksheet(ROWS).slice(0, -20)), 'file.xml-damaged'],
  ['a sheet that stops in a row', () => sheetCase(worksheet(ROWS).slice(0, -45)), 'file.xml-damaged'],
  ['a sheet that goes on', () => sheetCase(`${worksheet(ROWS)}<a/>`), 'file.xml-damaged'],
  [
    'a chart where the sheet should be',
    () => sheetCase('', { parts: { [SHEET]: worksheet(ROWS).replaceAll('worksheet', 'chartsheet') } }),
    'file.xml-damaged',
  ],
  [
    'rows within a choice',
    () => sheetCase('<sheetData><mc:AlternateContent xmlns:mc="m"><row r="1"/></mc:AlternateContent></sheetData>'),
    'file.xml-damaged',
  ],
  [
    'tags that do not match',
    () => sheetCase('<sheetData><row r="1"><c r="A1"><v>1</v></row></sheetData>'),
    'file.xml-damaged',
  ],
  [
    'an attribute without value',
    () => sheetCase('<sheetData><row r="1"><c r="A1" t><v>1</v></c></row></sheetData>'),
    'file.xml-damaged',
  ],
  [
    'a workbook part that stops',
    () => sheetCase(ROWS, { parts: { 'xl/workbook.xml': '<workbook><sheets>' } }),
    'file.xml-damaged',
  ],
  [
    'a shared string that is not there',
    () => sheetCase('<sheetData><row r="1"><c r="A1" t="s"><v>3</v></c></row></sheetData>'),
    'file.xml-damaged',
  ],
  [
    'the same cell twice',
    () => sheetCase('<sheetData><row r="1"><c r="A1"/><c r="A1"/></row></sheetData>'),
    'file.duplicate-cells',
  ],
  [
    'cells out of order',
    () => sheetCase('<sheetData><row r="1"><c r="B1"/><c r="A1"/></row></sheetData>'),
    'file.duplicate-cells',
  ],
  ['the same row twice', () => sheetCase('<sheetData><row r="1"/><row r="1"/></sheetData>'), 'file.duplicate-cells'],
  ['rows out of order', () => sheetCase('<sheetData><row r="2"/><row r="1"/></sheetData>'), 'file.duplicate-cells'],
  [
    'a column past XFD',
    () => sheetCase('<sheetData><row r="1"><c r="XFE1"/></row></sheetData>'),
    'file.too-many-columns',
  ],
  [
    'a column past XFD without r',
    () => sheetCase('<sheetData><row r="1"><c r="XFD1"/><c/></row></sheetData>'),
    'file.too-many-columns',
  ],
  ['a row past the last', () => sheetCase('<sheetData><row r="1048577"/></sheetData>'), 'file.too-many-rows'],
  ['a row without end', () => zipCase(onSheet({ bytes: endlessRow(), deflated: false })), 'file.row-too-long'],
];

const styles = (text: string): Uint8Array => sheetCase(ROWS, { parts: { 'xl/styles.xml': text } });

function namespaces(count: number): string {
  return Array.from({ length: count }, (_, i) => `xmlns:a${i}="a"`).join(' ');
}

/** 40 MB of one row, of a kind that does not pack like a bomb. */
function endlessRow(): Uint8Array {
  const bytes = Buffer.alloc(40 << 20, 'x');
  bytes.write(worksheet('<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>').slice(0, -12));
  return bytes;
}

for (const [name, bytes, code] of CASES) {
  test(`refused: ${name}`, async () => {
    const input = bytes();
    await assert.rejects(use(input), (error: { code?: string; details?: { file?: string } }) => {
      assert.equal(error.code, code);
      assert.equal(error.details?.file, 'klanten.xlsx');
      return true;
    });
  });
}

test('the last column is a column, but none fits behind it', async () => {
  const sheet =
    '<sheetData><row r="1"><c r="XFC1"><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></c></row></sheetData>';
  const file = await openWorkbook(memorySource(sheetCase(sheet)), nodeCompression());
  await appendTo(file, ['K'], () => ['X']);
  await assert.rejects(
    appendTo(file, ['K', 'L'], () => ['X']),
    { code: 'file.too-many-columns' },
  );
});
