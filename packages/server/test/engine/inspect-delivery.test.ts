import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { BlobSink, readZipParts, writeZipParts } from '@verrijk/files';
import { nodeCompression } from '@verrijk/files/node';
import { describe as describeProblem } from '../../src/http/answer-problem.ts';
import { requireMinimal } from '../../src/engine/refusals.ts';
import { inspectDelivery } from '../../src/engine/run-engine.ts';
import type { DeliveryFacts } from '../../src/engine/run-engine.ts';
import { memorySource } from '../../src/engine/tasks/memory-source.ts';
import { fictionalExport, fictionalReference, inputOf, prepared } from './engine-inputs.ts';

/** Workbooks here are the delivery of `verrijk prepare` with something done to it. All of it is fictional. */
let delivery: Uint8Array;
let split: Uint8Array;

before(async () => {
  const exported = fictionalExport(fictionalReference(2000).country, 60);
  delivery = await prepared(exported);
  split = await prepared(exported, true);
});

type Parts = Map<string, string>;
const SHEET = 'xl/worksheets/sheet1.xml';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

async function changed(change: (parts: Parts) => void): Promise<Uint8Array> {
  const read = await readZipParts(memorySource(delivery), nodeCompression(), 1 << 24);
  const parts: Parts = new Map([...read].map(([name, bytes]) => [name, Buffer.from(bytes).toString()]));
  change(parts);
  const sink = new BlobSink();
  await writeZipParts(new Map([...parts].map(([name, text]) => [name, Buffer.from(text)])), sink, nodeCompression());
  await sink.commit();
  return new Uint8Array(await sink.blob!.arrayBuffer());
}

function replace(parts: Parts, name: string, from: string | RegExp, to: string): void {
  const text = parts.get(name)!;
  assert.notEqual(text.replace(from, to), text, `${name} has no ${String(from)}`);
  parts.set(name, text.replace(from, to));
}

function relate(parts: Parts, of: string, type: string, target: string, mode = ''): void {
  const name = of === '' ? '_rels/.rels' : `${of.replace(/[^/]*$/, '')}_rels/${of.replace(/^.*\//, '')}.rels`;
  const before =
    parts.get(name) ??
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
  const link = `<Relationship Id="rIdX" Type="${OFFICE}/${type}" Target="${target}"${mode}/>`;
  parts.set(name, before.replace('</Relationships>', `${link}</Relationships>`));
}

function addSheet(parts: Parts, state: string): void {
  replace(parts, 'xl/workbook.xml', '</sheets>', `<sheet name="Namen" sheetId="2"${state} r:id="rIdX"/></sheets>`);
  relate(parts, 'xl/workbook.xml', 'worksheet', 'worksheets/sheet2.xml');
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  parts.set('xl/worksheets/sheet2.xml', `<worksheet xmlns="${main}"><sheetData/></worksheet>`);
}

function csv(...lines: readonly string[]): Uint8Array {
  return Buffer.from(lines.join('\r\n'));
}

const HEADER = 'Account nummer;Postcode;Huisnummer incl. toevoeging';
const ROWS = ['1;1000AB;1', '2;2000AB;2a', '3;3000AB;3'];

async function inspect(bytes: Uint8Array, product: 'records' | 'report' = 'records'): Promise<DeliveryFacts> {
  return inspectDelivery({ ...inputOf(bytes), product });
}

const TAKEN: readonly (readonly [what: string, product: 'records' | 'report', make: () => Promise<Uint8Array>])[] = [
  ['what verrijk prepare makes', 'records', async () => delivery],
  ['the same with the addition apart', 'records', async () => split],
  ['a CSV', 'records', async () => csv(HEADER, ...ROWS)],
  [
    'a CSV with separators behind every row',
    'records',
    async () => csv(`${HEADER};;`, ...ROWS.map((row) => `${row};;`)),
  ],
  ['pseudonyms', 'records', async () => csv(HEADER, 'K7MXP29RTC4WH3;1000AB;1', 'C3MXP29RTC4WH4;1000AB;2')],
  [
    'addresses alone for a report',
    'report',
    async () => csv('Postcode;Huisnummer;Toevoeging', '1000AB;1;', '2000AB;2;A', '3000AB;3;'),
  ],
];

describe('what may be delivered', () => {
  for (const [what, product, make] of TAKEN) {
    test(what, async () => {
      const facts = await inspect(await make(), product);
      assert.deepEqual(facts.refusals, []);
      assert.ok(facts.rows > 0 && facts.billable > 0);
      requireMinimal(facts);
    });
  }
});

const REFUSED: readonly (readonly [
  what: string,
  reason: string,
  make: () => Promise<Uint8Array>,
  product?: 'report',
])[] = [
  ['a column more', 'columns', async () => csv(`${HEADER};Naam`, ...ROWS.map((row) => `${row};Fictief`))],
  [
    'a value far to the right in one row',
    'columns',
    async () => csv(HEADER, ...ROWS, '4;1000AB;4;;;;;;;;;een stille aantekening'),
  ],
  [
    'a street',
    'columns',
    async () => csv('Account nummer;Straat;Huisnummer;Postcode', '1;Dorpsstraat;1;1000AB', '2;Dorpsstraat;2;1000AB'),
  ],
  ['a name as ID', 'personal-data', async () => csv(HEADER, 'Jan de Vries;1000AB;1', ...ROWS)],
  [
    'an e-mail address behind a house number',
    'personal-data',
    async () => csv(HEADER, ...ROWS, '4;1000AB;4 jan@example.org'),
  ],
  ['IDs for a report', 'id-present', async () => csv(HEADER, ...ROWS), 'report'],
  ['no IDs for records', 'id-missing', async () => csv('Postcode;Huisnummer', '1000AB;1', '2000AB;2')],
  ['no headers', 'header-missing', async () => csv(...ROWS)],
  ['a title above', 'texts-elsewhere', async () => csv('Klanten van Museum X;;', HEADER, ...ROWS)],
  ['a second sheet', 'sheets', () => changed((parts) => addSheet(parts, ''))],
  ['a hidden sheet', 'hidden', () => changed((parts) => addSheet(parts, ' state="veryHidden"'))],
  ['hidden rows', 'hidden', () => changed((parts) => replace(parts, SHEET, '<row r="3"', '<row r="3" hidden="1"'))],
  [
    'a hidden column',
    'hidden',
    () => changed((parts) => replace(parts, SHEET, '<col min="1"', '<col hidden="1" min="1"')),
  ],
  [
    'a formula',
    'formulas',
    () => changed((parts) => replace(parts, SHEET, /<c r="C2"[^>]*>.*?<\/c>/, '<c r="C2"><f>1+1</f><v>2</v></c>')),
  ],
  [
    'a value in column H of one row',
    'columns',
    () =>
      changed((parts) =>
        replace(
          parts,
          SHEET,
          '</row></sheetData>',
          '<c r="H9999" t="inlineStr"><is><t>Fictief</t></is></c></row></sheetData>'.replace(
            'H9999',
            `H${/.*<row r="(\d+)"/s.exec(parts.get(SHEET)!)![1]!}`,
          ),
        ),
      ),
  ],
  [
    'comments',
    'comments',
    () =>
      changed((parts) => {
        relate(parts, SHEET, 'comments', '../comments1.xml');
        parts.set('xl/comments1.xml', '<comments/>');
      }),
  ],
  [
    'a drawing',
    'drawings',
    () =>
      changed((parts) => {
        relate(parts, SHEET, 'drawing', '../drawings/drawing1.xml');
        parts.set('xl/drawings/drawing1.xml', '<xdr/>');
      }),
  ],
  [
    'macros',
    'macros',
    () =>
      changed((parts) => {
        relate(parts, 'xl/workbook.xml', 'vbaProject', 'vbaProject.bin');
        parts.set('xl/vbaProject.bin', 'x');
      }),
  ],
  [
    'a link to another workbook',
    'external-links',
    () =>
      changed((parts) => {
        relate(parts, SHEET, 'hyperlink', 'https://example.org/', ' TargetMode="External"');
      }),
  ],
  [
    'a defined name',
    'defined-names',
    () =>
      changed((parts) =>
        replace(
          parts,
          'xl/workbook.xml',
          '</definedNames>',
          '<definedName name="Klanten">Blad1!A1</definedName></definedNames>',
        ),
      ),
  ],
  [
    'the author',
    'names-of-people',
    () =>
      changed((parts) =>
        replace(
          parts,
          'docProps/core.xml',
          '</cp:coreProperties>',
          '<dc:creator>Fictief Persoon</dc:creator></cp:coreProperties>',
        ),
      ),
  ],
  [
    'the folder of somebody',
    'names-of-people',
    () =>
      changed((parts) =>
        replace(
          parts,
          'xl/workbook.xml',
          '<sheets>',
          '<x15ac:absPath xmlns:x15ac="urn:x" url="C:\\Users\\fictief\\"/><sheets>',
        ),
      ),
  ],
  [
    'a title in the properties',
    'properties',
    () =>
      changed((parts) =>
        replace(
          parts,
          'docProps/core.xml',
          '</cp:coreProperties>',
          '<dc:title>Donateurs</dc:title></cp:coreProperties>',
        ),
      ),
  ],
  [
    'properties of one’s own',
    'properties',
    () =>
      changed((parts) => {
        relate(parts, '', 'custom-properties', 'docProps/custom.xml');
        parts.set('docProps/custom.xml', '<Properties/>');
      }),
  ],
  [
    'a shared string that no cell shows',
    'texts-elsewhere',
    () =>
      changed((parts) => {
        relate(parts, 'xl/workbook.xml', 'sharedStrings', 'sharedStrings.xml');
        parts.set(
          'xl/sharedStrings.xml',
          '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>Fictief Persoon</t></si></sst>',
        );
      }),
  ],
  ['a part that nothing points at', 'parts', () => changed((parts) => void parts.set('xl/stil.txt', 'Fictief'))],
];

describe('what may not be delivered, with a sentence that says why and what to do', () => {
  for (const [what, reason, make, product] of REFUSED) {
    test(what, async () => {
      const facts = await inspect(await make(), product ?? 'records');
      assert.ok(
        facts.refusals.some((refusal) => refusal.reason === reason),
        JSON.stringify(facts.refusals),
      );
      let problem: unknown;
      try {
        requireMinimal(facts);
      } catch (error) {
        problem = error;
      }
      for (const language of ['nl', 'en'] as const) {
        const { status, detail } = describeProblem(problem, language);
        assert.equal(status, 422);
        assert.match(detail, /: .+\..*verrijk prepare/);
        assert.doesNotMatch(detail, /Fictief|undefined|Jan de Vries|jan@/);
      }
    });
  }
});

test('the longest IDs that customer systems allow are taken; texts in their place are too heavy', async () => {
  const rows = (length: number, count: number): Uint8Array =>
    csv('Klantnummer;Postcode;Huisnummer', ...Array.from({ length: count }, (_, row) => `${id(row, length)};1000AB;1`));
  const id = (row: number, length: number): string => `K${row}-`.padEnd(length, '7');
  assert.equal((await inspect(rows(255, 20_000), 'records')).ids, 20_000);
  await assert.rejects(inspect(rows(30_000, 100), 'records'), { code: 'delivery.too-heavy' });
});
