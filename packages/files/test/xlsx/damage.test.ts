import assert from 'node:assert/strict';
import { test } from 'node:test';
import { VerrijkError } from '@verrijk/core';
import fc from 'fast-check';
import { openWorkbook } from '../../src/index.ts';
import { nodeCompression } from '../../src/node/index.ts';
import { appendTo, memorySource } from '../memory-file.ts';
import { buildZip, relationships, workbookParts } from '../workbook-fixtures.ts';

const parts = Object.entries(
  workbookParts({
    sheet:
      '<dimension ref="A1:B3"/><cols><col min="1" max="9" width="9"/></cols><sheetData><row r="1" spans="1:2"><c r="A1" t="s"><v>0</v></c>' +
      '<c r="B1" t="inlineStr"><is><t>b</t></is></c></row><row r="2" spans="1:2"><c r="A2" s="1"><v>46025</v></c></row><!-- -->' +
      '<row r="3"/></sheetData><mergeCells count="1"><mergeCell ref="A9:B9"/></mergeCells>',
    strings: '<si><t>a</t></si><si><r><t>x</t></r><rPh sb="0" eb="1"><t>y</t></rPh></si>',
    formats: [0, 14],
    parts: {
      'xl/worksheets/_rels/sheet1.xml.rels': relationships(['table', '../tables/table1.xml']),
      'xl/tables/table1.xml':
        '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" displayName="T" ref="A1:B3"><autoFilter ref="A1:B3"/>' +
        '<tableColumns count="2"><tableColumn id="1" name="a"/><tableColumn id="2" name="b"/></tableColumns></table>',
    },
  }),
);

/** Opens, reads and appends. Anything but success or a problem of our own fails the test. */
async function survive(bytes: Uint8Array): Promise<void> {
  try {
    const file = await openWorkbook(memorySource(bytes, 'a.xlsx'), nodeCompression());
    if (file.sheets.length > 0) await appendTo(file, ['K'], () => ['X'], { headerRow: 1, columns: [0, 1] });
  } catch (error) {
    assert.ok(error instanceof VerrijkError, String(error instanceof Error ? error.stack : error));
  }
}

/** What is put over, into or in place of something. */
const scrap = fc.oneof(
  fc.constantFrom(
    '<',
    '>',
    '/>',
    '</',
    '"',
    "'",
    '&',
    '<!--',
    ']]>',
    '<![CDATA[',
    '</row>',
    '</c>',
    '<row>',
    '<c/>',
    '\u0000',
    ' r="',
    'x:',
    '=',
  ),
  fc.string({ maxLength: 4 }),
);
const change = fc.record({ part: fc.nat(), at: fc.nat(), remove: fc.nat(12), scrap });

test('damage inside a part gives a result or a problem, never a crash', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
      const texts = parts.map(([, text]) => text);
      for (const { part, at, remove, scrap: put } of changes) {
        const text = texts[part % texts.length]!;
        const from = at % (text.length + 1);
        texts[part % texts.length] = text.slice(0, from) + put + text.slice(from + remove);
      }
      await survive(buildZip(parts.map(([name], i) => ({ name, bytes: Buffer.from(texts[i]!) }))));
    }),
    { numRuns: 1500 },
  );
});

test('damage to the zip gives a result or a problem, never a crash', async () => {
  const whole = buildZip(parts.map(([name, text]) => ({ name, bytes: Buffer.from(text), deflated: true })));
  const damage = fc.record({ at: fc.nat(whole.length - 1), byte: fc.nat(255) });
  await fc.assert(
    fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 5 }), fc.nat(whole.length), async (bytes, cut) => {
      const damaged = Uint8Array.from(whole);
      for (const { at, byte } of bytes) damaged[at] = byte;
      await survive(damaged);
      if (cut > whole.length / 2) await survive(damaged.subarray(0, cut));
    }),
    { numRuns: 500 },
  );
});
