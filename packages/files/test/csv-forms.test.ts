import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openCsv } from '../src/index.ts';
import { appendTo, memorySource, readRows } from './memory-file.ts';

interface Encoding {
  readonly name: string;
  readonly encode: (text: string) => Buffer;
}

const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();
/** All that these tests write above 0x7F; 0x80 is where Windows-1252 and Latin-1 differ. */
const windows1252 = (text: string): Buffer => Buffer.from(text.replaceAll('€', '\x80'), 'latin1');

const ENCODINGS: readonly Encoding[] = [
  { name: 'UTF-8', encode: (text) => Buffer.from(text) },
  { name: 'UTF-8 with mark', encode: (text) => Buffer.from(`\ufeff${text}`) },
  { name: 'UTF-16LE with mark', encode: (text) => Buffer.from(`\ufeff${text}`, 'utf16le') },
  { name: 'UTF-16BE with mark', encode: (text) => utf16be(`\ufeff${text}`) },
  { name: 'UTF-16LE', encode: (text) => Buffer.from(text, 'utf16le') },
  { name: 'UTF-16BE', encode: utf16be },
  { name: 'Windows-1252', encode: windows1252 },
];
const SEPARATORS = [';', ',', '\t', '|'];
const LINE_ENDS = ['\r\n', '\n', '\r'];
const QUOTINGS = ['needed', 'text', 'all'] as const;
type Quoting = (typeof QUOTINGS)[number];

const HEADER = ['Klantnr', 'Naam', 'Postcode', 'Huisnr', 'Saldo'];
const ROWS = [
  ['001', 'Café "De Zon"', '1011 AB', '12-14', '€ 5'],
  ['002', 'Súdwest; Fryslân, | en\tmeer', '1012AB', '3', ''],
  ['003', 'twee\nregels', '', '', '€ 1'],
  ['004', 'Jansen', '1013 XZ', '5 hs', '0'],
];
const LABEL = 'Café; "René", |\t€';

function quote(cell: string, separator: string, quoting: Quoting): string {
  const isForced = quoting === 'all' || (quoting === 'text' && !/^[\d.,-]*$/.test(cell));
  const isNeeded = /["\r\n]/.test(cell) || cell.includes(separator);
  return isForced || isNeeded ? `"${cell.replaceAll('"', '""')}"` : cell;
}

for (const encoding of ENCODINGS) {
  test(`${encoding.name}: every separator, line end and quoting reads and comes back`, async () => {
    for (const separator of SEPARATORS) {
      for (const lineEnd of LINE_ENDS) {
        for (const quoting of QUOTINGS) {
          for (const sepLine of ['', `sep=${separator}${lineEnd}`]) {
            const what = JSON.stringify({ separator, lineEnd, quoting, sepLine });
            const write = (rows: readonly (readonly string[])[]): Buffer =>
              encoding.encode(
                sepLine +
                  rows
                    .map((row) => row.map((cell) => quote(cell, separator, quoting)).join(separator) + lineEnd)
                    .join(''),
              );
            const file = await openCsv(memorySource(write([HEADER, ...ROWS])));
            assert.deepEqual(
              file.sheets[0]!.rows.map(({ cells }) => cells.map(({ text }) => text)),
              [HEADER, ...ROWS],
              what,
            );
            assert.deepEqual(
              await readRows(file, { headerRow: 1, columns: [3, 1] }),
              ROWS.map((row, index) => [index + 2, row[3], row[1]]),
              what,
            );
            const output = await appendTo(file, ['Culturele Doelgroep'], (row) => [row === 3 ? '' : LABEL]);
            const appended = ROWS.map((row, index) => [...row, index === 1 ? '' : LABEL]);
            assert.deepEqual(output, write([[...HEADER, 'Culturele Doelgroep'], ...appended]), what);
          }
        }
      }
    }
  });
}
