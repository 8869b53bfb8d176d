import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { test } from 'node:test';
import type { ReportBlock, ReportDocument } from '@verrijk/report';
import { makeReportPdf } from '@verrijk/report/pdf';
import { formatValue } from '../../src/document/format-value.ts';
import { EXAMPLE_DOCUMENT } from '../example-document.ts';

const DOCUMENTS: readonly ReportDocument[] = [EXAMPLE_DOCUMENT, { ...EXAMPLE_DOCUMENT, language: 'en' }];
const HAS_PDFTOTEXT = spawnSync('pdftotext', ['-v']).error === undefined;
const READS_TEXT = { skip: HAS_PDFTOTEXT ? false : 'pdftotext is not here, so the text of the PDF is not read' };

/** The words of a PDF in the order in which they are read, without the white space that pages add. */
function wordsOf(pdf: Uint8Array): string {
  return bare(execFileSync('pdftotext', ['-raw', '-enc', 'UTF-8', '-', '-'], { input: pdf, stdio: 'pipe' }).toString());
}

/** Without white space, and without the hyphens at the ends of lines. */
function bare(text: string): string {
  return text.replace(/[\u00ad\u2010]\s*\n/g, '').replace(/[\s\u200b\u2060]/g, '');
}

function boxesOf(pdf: Uint8Array): { readonly left: number; readonly top: number; readonly right: number }[] {
  const page = execFileSync('pdftotext', ['-bbox', '-', '-'], { input: pdf, stdio: 'pipe' }).toString();
  return [...page.matchAll(/xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)"/g)].map(([, left, top, right]) => ({
    left: Number(left),
    top: Number(top),
    right: Number(right),
  }));
}

function fontsOf(pdf: Uint8Array): string[] {
  const fonts =
    Buffer.from(pdf)
      .toString('latin1')
      .match(/\/BaseFont \/[A-Z]{6}\+[\w-]+/g) ?? [];
  return [...new Set(fonts.map((font) => font.replace(/.*\+/, '')))].toSorted();
}

function withBlocks(...blocks: readonly ReportBlock[]): ReportDocument {
  return { ...EXAMPLE_DOCUMENT, sections: [{ id: 'a', title: 'A', blocks }] };
}

function textsOf(document: ReportDocument): string[] {
  const { title, subtitle, warning, footer, sections, language } = document;
  return [title, subtitle, warning!, footer].concat(
    sections.flatMap((section) => [
      section.title,
      section.lead ?? '',
      ...section.blocks.flatMap((block) => textsOfBlock(block, language)),
    ]),
  );
}

function textsOfBlock(block: ReportBlock, language: ReportDocument['language']): string[] {
  if (block.kind === 'paragraph' || block.kind === 'note') return [block.text];
  if (block.kind === 'list') return [...block.items];
  if (block.kind === 'figures') return block.figures.flatMap(({ value, label }) => [value, label]);
  const { caption, columns, rows, totals = [] } = block.table;
  const written = [...rows, totals].map((row) =>
    row.map((value, c) => formatValue(value, columns[c]!.kind, language)).join(''),
  );
  const about = block.kind === 'chart' ? [block.caption, block.howToRead, ...block.chart.categories] : [];
  return [...about, caption, ...columns.map(({ header }) => header), ...written];
}

for (const document of DOCUMENTS) {
  const { language } = document;
  const pdf = makeReportPdf(document);
  const structure = Buffer.from(pdf).toString('latin1');

  test(`it is tagged, and says its title and language: ${language}`, () => {
    assert.match(structure, /\/StructTreeRoot \d+ 0 R/);
    assert.match(structure, /\/MarkInfo <<\s*\/Marked true/);
    assert.match(structure, new RegExp(`/Lang \\(${language}\\)`));
    assert.match(structure, /\/DisplayDocTitle true/);
    assert.match(structure, /<pdfuaid:part>1<\/pdfuaid:part>/);
    const title = /<dc:title>.*?<rdf:li[^>]*>(.*?)<\/rdf:li>/.exec(Buffer.from(pdf).toString('utf8'))![1]!;
    assert.equal(title.replace('&lt;', '<').replace('&gt;', '>').replace('&amp;', '&'), document.title);
    assert.doesNotMatch(structure, /\/Author|dc:creator|CreationDate|CreateDate|ModDate|ModifyDate|\/JavaScript|\/URI/);
  });

  test(`headings, tables with headers, and figures with alternatives are what they are called: ${language}`, () => {
    const blocks = document.sections.flatMap((section) => section.blocks);
    const charts = blocks.filter((block) => block.kind === 'chart');
    const tables = blocks.flatMap((block) => (block.kind === 'chart' || block.kind === 'table' ? [block.table] : []));
    const count = (tag: string): number => structure.match(new RegExp(`/S /${tag}\\b`, 'g'))?.length ?? 0;
    assert.equal(count('H1'), document.sections.length + 1);
    assert.equal(count('Figure'), charts.length);
    assert.equal(structure.match(/\/Alt [(<]/g)!.length, charts.length);
    assert.equal(count('Table'), tables.length);
    assert.equal(count('THead'), tables.length);
    assert.equal(
      count('TH'),
      tables.reduce((sum, { columns }) => sum + columns.length, 0),
    );
    assert.ok(count('LI') >= 3 && count('Caption') === charts.length + tables.length);
    assert.equal(count('TOCI'), document.sections.length);
  });

  test(`the same document gives the same bytes: ${language}`, () => {
    assert.deepEqual(makeReportPdf(document), pdf);
  });

  test(`every text of every block is in it, and every number as people read it: ${language}`, READS_TEXT, () => {
    const words = wordsOf(pdf);
    for (const text of textsOf(document)) assert.ok(words.includes(bare(text)), text);
  });

  test(`every page has the warning and its number: ${language}`, READS_TEXT, () => {
    const pages = execFileSync('pdftotext', ['-raw', '-', '-'], { input: pdf, stdio: 'pipe' })
      .toString()
      .split('\f')
      .slice(0, -1);
    assert.ok(pages.length > 1);
    for (const [i, page] of pages.entries()) {
      assert.ok(page.includes(document.warning!));
      assert.ok(page.includes(`${i + 1} ${language === 'nl' ? 'van' : 'of'} ${pages.length}`));
    }
  });
}

test('texts that try to be code come out as they are, wherever they stand', READS_TEXT, () => {
  const texts = [
    '#panic("x") $a^2$ \\ " ] [ } {',
    '`raw` *b* _i_ <lab> @ref // c /* d */ ~ -- --- = +',
    '≥ € · ş Ž é −',
  ];
  const text = texts.join(' ');
  const table = {
    id: 't',
    caption: text,
    columns: [
      { header: text, kind: 'text' },
      { header: 'n', kind: 'count' },
    ],
    rows: [[text, text]],
    totals: [text, 1],
  } as const;
  const chart = {
    kind: 'bars',
    unit: 'count',
    categories: ['a'],
    series: [{ name: text, colour: '#000000', values: [1] }],
  };
  const blocks = [
    { kind: 'paragraph', text },
    { kind: 'list', items: [text] },
    { kind: 'note', tone: 'good', text },
    { kind: 'figures', figures: [{ value: '1', label: text }] },
    { kind: 'chart', chart, caption: text, alternative: text, howToRead: text, table },
  ] as const;
  const document: ReportDocument = { ...withBlocks(...(blocks as readonly ReportBlock[])), title: text, warning: text };
  const words = wordsOf(makeReportPdf(document));
  // Title, warning twice, four blocks, chart: caption and how to read; table: caption, header, two cells, one total.
  assert.equal(words.split(bare(text)).length - 1, 3 + 4 + 2 + 5);
});

test('a character that the font does not have is an empty box, and what nobody can see is left out', READS_TEXT, () => {
  const words = wordsOf(makeReportPdf(withBlocks({ kind: 'paragraph', text: 'voor 😀中\u0007\ufeff\ud800 na ✓' })));
  assert.ok(words.includes('voor□□�na□'), words);
});

test('the font has every character that is taken for ordinary, plain and bold, and in a picture', () => {
  const latin = Array.from({ length: 0x180 }, (_, code) => code).filter(
    (code) => code >= 0x20 && (code < 0x7f || code > 0x9f),
  );
  const text = `${String.fromCodePoint(...latin)}–—‘’“”•…€−≥≤·×\u202f`;
  const [chart] = EXAMPLE_DOCUMENT.sections.flatMap(({ blocks }) => blocks).filter((block) => block.kind === 'chart');
  const categories = [
    text,
    'not in Libertinus: ✓ ☆ 😀 中',
    'vrienden_en_bezoekers_2024_definitief_versie_3_laatste_echt_waar.xlsx',
  ];
  const pdf = makeReportPdf({
    ...withBlocks({ kind: 'paragraph', text }, { ...chart!, chart: { ...chart!.chart, categories } }),
    title: text,
  });
  // No font of this computer has stepped in.
  assert.deepEqual(fontsOf(pdf), [
    'LibertinusSerif-Bold',
    'LibertinusSerif-Bold-Identity-H',
    'LibertinusSerif-Regular',
    'LibertinusSerif-Regular-Identity-H',
  ]);
});

test('a word too long for its column stays within it', READS_TEXT, () => {
  const name = 'vrienden_en_bezoekers_2024_definitief_versie_3_laatste_echt_waar_kopie.xlsx';
  const columns = Array.from({ length: 4 }, (_, c) => ({ header: `kop ${c}`, kind: 'text' }) as const);
  const table = { id: 't', caption: 'T', columns, rows: [[name, name, name, name]] };
  const boxes = boxesOf(makeReportPdf(withBlocks({ kind: 'table', table })));
  assert.ok(boxes.length > 20);
  for (const [i, box] of boxes.entries()) {
    assert.ok(box.right < 534, 'within the margin');
    for (const other of boxes.slice(0, i)) {
      const isBeside = Math.abs(box.top - other.top) > 4 || box.left >= other.right - 1 || other.left >= box.right - 1;
      assert.ok(isBeside, `${JSON.stringify(box)} over ${JSON.stringify(other)}`);
    }
  }
});

test('a long table has its header on every page', READS_TEXT, () => {
  const table = {
    id: 't',
    caption: 'Lang',
    columns: [{ header: 'Gemeentenaam', kind: 'text' }] as const,
    rows: Array.from({ length: 120 }, (_, i) => [`rij ${i}`]),
  };
  const pdf = makeReportPdf(withBlocks({ kind: 'table', table }));
  assert.equal(wordsOf(pdf).split('Gemeentenaam').length - 1, 3);
});

test(
  'a hidden value is a dot in the table and named in the picture, and its intervals are not drawn',
  READS_TEXT,
  () => {
    const chart = {
      kind: 'bars',
      unit: 'count',
      categories: ['Groep'],
      series: [{ name: 'n', colour: '#000000', values: [null], low: [7_331], high: [7_339] }],
    } as const;
    const columns = [{ header: 'Groep', kind: 'text' } as const, { header: 'n', kind: 'count' } as const];
    const table = { id: 't', caption: 'T', columns, rows: [['Groep', null]] };
    const pdf = makeReportPdf(
      withBlocks({ kind: 'chart', chart, caption: 'C', alternative: 'A', howToRead: 'H', table }),
    );
    const words = wordsOf(pdf);
    assert.ok(words.includes('Groep·') && words.includes('nietgetoond'), words);
    assert.doesNotMatch(words, /7\.?33\d/);
  },
);

test('Typst refuses what assistive technology could not read: a picture without alternative, a document without title', () => {
  const chart = EXAMPLE_DOCUMENT.sections.flatMap(({ blocks }) => blocks).find((block) => block.kind === 'chart')!;
  assert.throws(() => makeReportPdf(withBlocks({ ...chart, alternative: '' })), /PDF\/UA-1 error: missing alt text/);
  assert.throws(() => makeReportPdf({ ...EXAMPLE_DOCUMENT, title: '' }), /PDF\/UA-1 error: missing document title/);
});
