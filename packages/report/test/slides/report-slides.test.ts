import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { ChartBlock, ReportDocument, ReportTable } from '@verrijk/report';
import { describeReport } from '@verrijk/report';
import { makeReportSlides } from '@verrijk/report/slides';
import { readXlsx } from 'hucre/xlsx';
import { openXmlErrors } from '../../../files/test/open-xml-errors.ts';
import { unzip } from '../../../files/test/workbook-fixtures.ts';
import { formatValue } from '../../src/document/format-value.ts';
import { EXAMPLE_DOCUMENT } from '../example-document.ts';
import { EXAMPLE_REPORT } from '../example-report.ts';
import { manyOf } from './many-of.ts';
import { inflated, numbersOf, partsOf, textsOf } from './package-parts.ts';

const DOCUMENTS: readonly (readonly [name: string, document: ReportDocument])[] = [
  ['Dutch', EXAMPLE_DOCUMENT],
  ['English', { ...EXAMPLE_DOCUMENT, language: 'en' }],
  ['a whole report', describeReport(EXAMPLE_REPORT, 'nl')],
  ['many groups and areas', manyOf(EXAMPLE_DOCUMENT, 24, 14)],
  ['without a chart or a warning', withoutCharts(EXAMPLE_DOCUMENT)],
];

for (const [name, document] of DOCUMENTS) {
  const blocks = document.sections.flatMap((section) => section.blocks);
  const charts = blocks.filter((block): block is ChartBlock => block.kind === 'chart');
  const tables = blocks.flatMap((block): ReportTable[] => {
    return block.kind === 'chart' || block.kind === 'table' ? [block.table] : [];
  });

  test(`slides: ${name}`, async (t) => {
    let output: Uint8Array;
    let parts: ReadonlyMap<string, string>;
    before(async () => {
      output = await makeReportSlides(document);
      parts = partsOf(output);
    });

    await t.test('the validator has no complaint, and every part that is named exists', async () => {
      assert.deepEqual(await openXmlErrors(output, 'pptx'), []);
      const overrides = [...parts.get('[Content_Types].xml')!.matchAll(/<Override PartName="\/([^"]+)"/g)];
      for (const [, part] of overrides) assert.ok(parts.has(part!), part);
      assert.equal(new Set(overrides.map(([, part]) => part)).size, overrides.length);
      for (const part of parts.keys()) {
        if (/^ppt\/(slides|charts|notesSlides|slideMasters|slideLayouts)\/[^/]+\.xml$/.test(part)) {
          assert.ok(
            overrides.some(([, named]) => named === part),
            part,
          );
        }
      }
    });

    await t.test('nothing on a slide has the number of another thing', () => {
      for (const slide of textsOf(parts, 'slides')) {
        const numbers = [...slide.matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, number]) => number);
        assert.equal(new Set(numbers).size, numbers.length);
      }
    });

    await t.test('charts are native, with the numbers of the document and no others', async () => {
      const native = textsOf(parts, 'charts');
      assert.equal(native.length, charts.length);
      for (const [i, { chart }] of charts.entries()) {
        const scale = (value: number | null): number | null => {
          return value === null || chart.unit !== 'points' ? value : Number((value * 100).toFixed(10));
        };
        const series = native[i]!.split('<c:ser>').slice(1);
        assert.equal(series.length, chart.series.length);
        for (const [s, { values, low, high }] of chart.series.entries()) {
          const cached = numbersOf(/<c:val>.*<\/c:val>/s.exec(series[s]!)![0], values.length);
          assert.deepEqual(cached, values.map(scale));
          for (const [side, ends] of [
            ['minus', low],
            ['plus', high],
          ] as const) {
            const bars = new RegExp(`<c:${side}>.*</c:${side}>`, 's').exec(series[s]!);
            if (ends === undefined) {
              assert.equal(bars, null);
              continue;
            }
            const reach = numbersOf(bars![0], values.length);
            for (const [v, value] of values.entries()) {
              if (value === null || ends[v] === null) assert.equal(reach[v], null);
              else assert.ok(Math.abs(Math.abs(scale(ends[v]!)! - scale(value)!) - reach[v]!) < 1e-6);
            }
          }
        }
      }
    });

    await t.test('the workbook behind a chart has the cells that the chart points at, and nothing more', async () => {
      for (const [i, { chart }] of charts.entries()) {
        const workbook = inflated(output, `ppt/embeddings/Microsoft_Excel_Worksheet${i + 1}.xlsx`);
        assert.deepEqual(await openXmlErrors(workbook, 'xlsx'), []);
        const [{ name: sheet, rows } = { name: '', rows: [] }] = (await readXlsx(workbook)).sheets;
        const part = parts.get(`ppt/charts/chart${i + 1}.xml`)!;
        let cells = 0;
        for (const [, ref, cache] of part.matchAll(/<c:f>([^<]+)<\/c:f>(.*?)<\/c:(?:num|str)Cache>/gs)) {
          const [, of, column, first, last] = /^(\w+)!\$([A-Z]+)\$(\d+)(?::\$[A-Z]+\$(\d+))?$/.exec(ref!)!;
          assert.equal(of, sheet);
          const c = column!.charCodeAt(0) - 65;
          const points = new Map(
            [...cache!.matchAll(/<c:pt idx="(\d+)"><c:v>([^<]*)</g)].map(([, at, value]) => [Number(at), value!]),
          );
          for (let row = Number(first); row <= Number(last ?? first); row++) {
            const value = rows[row - 1]?.[c] ?? null;
            const point = points.get(row - Number(first)) ?? null;
            if (typeof value === 'number') assert.equal(Number(point), value);
            else assert.equal(value, point);
            if (column !== 'A' && row > 1 && value !== null) cells++;
          }
        }
        assert.equal(
          rows
            .slice(1)
            .flatMap((row) => row.slice(1))
            .filter((cell) => cell !== null).length,
          cells,
        );
        assert.equal(rows.length - 1, chart.categories.length);
      }
    });

    await t.test('every value of every table is in a table on a slide', () => {
      const cells = textsOf(parts, 'slides').flatMap((slide) =>
        [...slide.matchAll(/<a:tc>.*?<\/a:tc>/gs)].map(([cell]) => plainText(cell)),
      );
      const left = new Map<string, number>();
      for (const cell of cells) left.set(cell, (left.get(cell) ?? 0) + 1);
      for (const { columns, rows, totals } of tables) {
        for (const row of totals === undefined ? rows : [...rows, totals]) {
          for (const [c, value] of row.entries()) {
            const text = formatValue(value, columns[c]!.kind, document.language);
            if (text === '') continue;
            assert.ok((left.get(text) ?? 0) > 0, text);
            left.set(text, left.get(text)! - 1);
          }
        }
      }
    });

    await t.test('all words are on slides or in the notes, the warning on every slide', () => {
      const slides = textsOf(parts, 'slides').map(plainText);
      const all = [...slides, ...textsOf(parts, 'notesSlides').map(plainText)].join('\n');
      const words = [document.title, document.subtitle, document.footer];
      for (const { title, lead, blocks: own } of document.sections) {
        words.push(title, lead ?? '');
        for (const block of own) {
          if (block.kind === 'paragraph' || block.kind === 'note') words.push(block.text);
          if (block.kind === 'list') words.push(...block.items);
          if (block.kind === 'figures') words.push(...block.figures.flatMap(({ value, label }) => [value, label]));
          if (block.kind === 'chart')
            words.push(block.caption, block.alternative, block.howToRead, block.table.caption);
          if (block.kind === 'table') words.push(block.table.caption);
        }
      }
      for (const text of words) assert.ok(all.includes(text), text);
      if (document.warning !== undefined) for (const slide of slides) assert.ok(slide.includes(document.warning));
      const titles = slides.length;
      assert.equal(
        textsOf(parts, 'slides').filter((slide) => slide.includes('<p:ph') && slide.includes('type="title"')).length,
        titles,
      );
    });

    await t.test('charts have their text alternative, tables their header row', () => {
      const slides = textsOf(parts, 'slides');
      for (const { alternative } of charts) {
        assert.ok(
          slides.some((slide) => slide.includes(`descr="${escaped(alternative)}"`)),
          alternative,
        );
      }
      const drawn = slides.flatMap((slide) => [...slide.matchAll(/<a:tblPr[^>]*>/g)].map(([tag]) => tag));
      assert.ok(drawn.length >= tables.length);
      for (const tag of drawn) assert.equal(tag, '<a:tblPr firstRow="1"/>');
    });

    await t.test('no person, organisation, program or time is named, in no part', () => {
      const books = charts.map((_, i) => inflated(output, `ppt/embeddings/Microsoft_Excel_Worksheet${i + 1}.xlsx`));
      const inside = books.flatMap((book) => [...unzip(book)].map(([part, { text }]) => [part, text] as const));
      for (const [part, text] of [...parts, ...inside]) {
        assert.doesNotMatch(text, /PptxGenJS|dc:creator|lastModifiedBy|<Company>|dcterms:/i, part);
      }
      for (const { localHeader } of unzip(output).values()) assert.equal(localHeader.readUInt32LE(10), 0x00210000);
    });

    await t.test('the same report is the same file', async () => {
      assert.ok(Buffer.from(await makeReportSlides(document)).equals(output));
    });
  });
}

test('texts that XML cannot hold do not spoil the file', async () => {
  const document = { ...EXAMPLE_DOCUMENT, title: 'bel\u0007 \ud800 "citaat" & <haak>' };
  const output = await makeReportSlides(document);
  assert.deepEqual(await openXmlErrors(output, 'pptx'), []);
  assert.match(partsOf(output).get('docProps/core.xml')!, /bel\ufffd \ufffd &quot;citaat&quot; &amp; &lt;haak&gt;/);
});

function withoutCharts(example: ReportDocument): ReportDocument {
  const { warning, ...document } = example;
  assert.notEqual(warning, undefined);
  const sections = document.sections
    .map((section) => ({ ...section, blocks: section.blocks.filter(({ kind }) => kind !== 'chart') }))
    .filter(({ blocks }) => blocks.length > 0);
  return { ...document, sections };
}

function plainText(markup: string): string {
  return [...markup.matchAll(/<a:t>([^<]*)<\/a:t>/g)]
    .map(([, text]) => text!)
    .join('')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;');
}
