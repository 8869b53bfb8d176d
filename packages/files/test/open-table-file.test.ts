import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { openTableFile } from '../src/index.ts';
import { nodeCompression } from '../src/node/index.ts';
import { bytesOf, memorySource } from './memory-file.ts';

const hex = (digits: string): Buffer => Buffer.from(digits, 'hex');

/** File content under a name that says something else, and the reason for which it is refused. */
const REFUSED: readonly [what: string, content: Uint8Array, code: string][] = [
  ['nothing', bytesOf(''), 'file.empty'],
  ['PDF', bytesOf('%PDF-1.7\n1 0 obj\n'), 'file.kind-unknown'],
  ['PNG', hex('89504e470d0a1a0a0000000d'), 'file.kind-unknown'],
  ['JPEG', hex('ffd8ffe000104a464946'), 'file.kind-unknown'],
  ['gzip', gzipSync('a;b\n1;2\n'), 'file.kind-unknown'],
  ['rich text', bytesOf('{\\rtf1\\ansi a;b}'), 'file.kind-unknown'],
  ['a web page that calls itself a workbook', bytesOf('\n <HTML><table><tr><td>1</td>'), 'file.kind-unknown'],
  ['a workbook of 2003 in XML', bytesOf('\ufeff<?xml version="1.0"?><Workbook/>'), 'file.kind-unknown'],
  ['a database', bytesOf('SQLite format 3\0'), 'file.kind-unknown'],
  ['anything binary', Uint8Array.from({ length: 4000 }, (_, index) => (index * 167) & 0xff), 'file.kind-unknown'],
  ['zeros', new Uint8Array(1000), 'file.kind-unknown'],
  ['a zip cut off', hex('504b0304140000000800'), 'file.zip-damaged'],
];

for (const [what, content, code] of REFUSED) {
  test(`refused: ${what}`, async () => {
    await assert.rejects(openTableFile(memorySource(content, 'klanten.csv'), nodeCompression()), { code });
  });
}

/** File content that is CSV whatever it is called, and its number of columns. */
const TEXT: readonly [what: string, content: Uint8Array, columns: number][] = [
  ['CSV', bytesOf('a;b\n1;2\n'), 2],
  ['one column', bytesOf('1011AB\n1012AB\n'), 1],
  ['one character', bytesOf('x'), 1],
  ['UTF-16 with mark', Buffer.from('\ufeffa;b\n', 'utf16le'), 2],
  ['UTF-16 without mark', Buffer.from('a;b\n1;2\n', 'utf16le'), 2],
  ['Windows-1252', bytesOf('a;\x80\xe9\n', 'latin1'), 2],
  ['a stray zero and the end mark of DOS', bytesOf(`${'a;b\n1;2\n'.repeat(20)}x\0;y\n\x1a`), 2],
  ['letters of a zip in text', bytesOf('PK;nummer\n1;2\n'), 2],
];

for (const [what, content, columns] of TEXT) {
  test(`opened as CSV: ${what}`, async () => {
    const file = await openTableFile(memorySource(content, 'klanten.xlsx'), nodeCompression());
    assert.equal(file.kind, 'csv');
    assert.equal(file.sheets[0]!.rows[0]!.cells.length, columns);
  });
}
