import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nodeCompression } from '@verrijk/files/node';
import type { ReportDocument, ReportTable } from '@verrijk/report';
import { describeReport } from '@verrijk/report';
import { writeReportWorkbook } from '@verrijk/report/workbook';
import { readXlsx } from 'hucre/xlsx';
import { MemorySink } from '../../../files/test/memory-file.ts';
import { openXmlErrors } from '../../../files/test/open-xml-errors.ts';
import { unzip } from '../../../files/test/workbook-fixtures.ts';
import { EXAMPLE_DOCUMENT } from '../example-document.ts';
import { EXAMPLE_REPORT } from '../example-report.ts';

const DOCUMENTS: readonly (readonly [name: string, document: ReportDocument])[] = [
  ['Dutch', EXAMPLE_DOCUMENT],
  ['English', { ...EXAMPLE_DOCUMENT, language: 'en' }],
  ['a whole report', describeReport(EXAMPLE_REPORT, 'en')],
];

async function written(document: ReportDocument): Promise<Buffer> {
  const sink = new MemorySink();
  await writeReportWorkbook(document, sink, nodeCompression());
  return sink.content;
}

function tablesOf({ sections }: ReportDocument): ReportTable[] {
  return sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'table' || block.kind === 'chart' ? [block.table] : [])),
  );
}

for (const [name, document] of DOCUMENTS) {
  test(`every table is a sheet with its numbers as numbers, and the validator has no complaint: ${name}`, async () => {
    const output = await written(document);
    assert.deepEqual(await openXmlErrors(output, 'xlsx'), []);
    const [first, ...sheets] = (await readXlsx(output)).sheets;
    assert.equal(first!.name, document.language === 'nl' ? 'Lees mij' : 'Read me');
    const tables = tablesOf(document);
    assert.equal(sheets.length, tables.length);
    for (const [i, { id, columns, rows, totals }] of tables.entries()) {
      const { name: sheet } = sheets[i]!;
      assert.ok(
        sheet.length <= 31 && `${id} `.replaceAll('-', ' ').startsWith(`${sheet.toLowerCase()} `),
        `${sheet} ${id}`,
      );
      const [header, ...values] = sheets[i]!.rows;
      assert.deepEqual(
        header,
        columns.map((column) => column.header),
      );
      const expected = [...rows, ...(totals === undefined ? [] : [totals])].map((row) =>
        row.map((value, c) => {
          if (typeof value === 'number' && columns[c]!.kind === 'points') return value === 0 ? 0 : value * 100;
          return value === null ? '·' : value === '' ? null : value;
        }),
      );
      assert.equal(values.length, expected.length);
      for (const [r, row] of expected.entries()) {
        for (const [c, value] of row.entries()) {
          const found = values[r]![c] ?? null;
          assert.equal(typeof found, typeof value, `${id} ${r} ${c}`);
          if (typeof value === 'number') assert.ok(Math.abs((found as number) - value) < 1e-9, `${id} ${r} ${c}`);
          else assert.equal(found, value);
        }
      }
    }
  });
}

test('the first sheet has all words, and says what a dot means', async () => {
  const [first] = (await readXlsx(await written(EXAMPLE_DOCUMENT))).sheets;
  const text = first!.rows.map(([cell]) => cell ?? '').join('\n');
  const { title, subtitle, warning, sections, footer } = EXAMPLE_DOCUMENT;
  const words = sections.flatMap((section) => [
    section.title,
    section.lead ?? '',
    ...section.blocks.flatMap((block) => {
      switch (block.kind) {
        case 'paragraph':
        case 'note':
          return [block.text];
        case 'list':
          return block.items;
        case 'figures':
          return block.figures.flatMap(({ value, label }) => [value, label]);
        case 'table':
          return [block.table.caption];
        case 'chart':
          return [block.caption, block.alternative, block.howToRead, block.table.caption];
      }
    }),
  ]);
  for (const piece of [title, subtitle, warning!, ...words, footer, 'Een punt (·)']) {
    assert.ok(text.includes(piece), piece);
  }
});

test('formulas, people and dates are nowhere; the warning is in the properties', async () => {
  const parts = unzip(await written(EXAMPLE_DOCUMENT));
  for (const [name, { text }] of parts) assert.doesNotMatch(text, /<f>|creator|lastModifiedBy|dcterms|Company/, name);
  assert.ok(parts.get('docProps/core.xml')!.text.includes(EXAMPLE_DOCUMENT.warning!));
});

test('the same report is the same file, and tables of one name get sheets of their own', async () => {
  assert.deepEqual(await written(EXAMPLE_DOCUMENT), await written(EXAMPLE_DOCUMENT));
  const sections = [...EXAMPLE_DOCUMENT.sections, ...structuredClone(EXAMPLE_DOCUMENT.sections)];
  const { sheets } = await readXlsx(await written({ ...EXAMPLE_DOCUMENT, sections }));
  const names = sheets.map(({ name }) => name.toLowerCase());
  assert.equal(new Set(names).size, names.length);
  const text = sheets[0]!.rows.map(([cell]) => cell ?? '').join('\n');
  for (const { name } of sheets.slice(1)) assert.ok(text.includes(`“${name}”`), name);
});
