import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { buildArchive } from './proof/build-archive.ts';
import type { ArchiveFlaws } from './proof/build-archive.ts';
import type { ExpectedAppend } from './proof/checks/expected-append.ts';
import { proveAppend } from './proof/checks/prove-append.ts';
import { readWorkbook } from './proof/reader/workbook-package.ts';
import { Validator } from './proof/checks/validator.ts';

// The proof is worth what it notices: a right output passes, and each kind of damage is called by its name.

type Parts = Record<string, string>;

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATED = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const FORMAT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const SHEET = 'xl/worksheets/sheet1.xml';
const TABLE = 'xl/tables/table1.xml';

function relationships(...list: [type: string, target: string][]): string {
  const tags = list.map(([type, to], i) => `<Relationship Id="rId${i + 1}" Type="${RELATED}/${type}" Target="${to}"/>`);
  const namespace = 'http://schemas.openxmlformats.org/package/2006/relationships';
  return `${HEAD}<Relationships xmlns="${namespace}">${tags.join('')}</Relationships>`;
}

/** A fictional workbook with a table in A1:B3, a row below it and an empty styled cell behind it. */
const BEFORE: Parts = {
  '[Content_Types].xml':
    `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${FORMAT}.sheet.main+xml"/>` +
    `<Override PartName="/${SHEET}" ContentType="${FORMAT}.worksheet+xml"/>` +
    `<Override PartName="/${TABLE}" ContentType="${FORMAT}.table+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${FORMAT}.styles+xml"/>` +
    `<Override PartName="/xl/sharedStrings.xml" ContentType="${FORMAT}.sharedStrings+xml"/></Types>`,
  '_rels/.rels': relationships(['officeDocument', 'xl/workbook.xml']),
  'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATED}"><sheets><sheet name="Klanten" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': relationships(
    ['worksheet', 'worksheets/sheet1.xml'],
    ['styles', 'styles.xml'],
    ['sharedStrings', 'sharedStrings.xml'],
  ),
  [SHEET]:
    `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${RELATED}"><dimension ref="A1:C5"/>` +
    '<cols><col min="1" max="5" width="12" customWidth="1"/></cols><sheetData>' +
    '<row r="1" spans="1:2"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>' +
    '<row r="2" spans="1:2"><c r="A2"><v>7</v></c><c r="B2" t="inlineStr"><is><t>3011 AB</t></is></c></row>' +
    '<row r="3" spans="1:3"><c r="A3"><v>8</v></c><c r="C3" s="1"/></row><row r="4"/>' +
    '<row r="5"><c r="A5"><v>9</v></c></row></sheetData>' +
    '<mergeCells count="1"><mergeCell ref="A7:B7"/></mergeCells>' +
    '<tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>',
  'xl/worksheets/_rels/sheet1.xml.rels': relationships(['table', '../tables/table1.xml']),
  [TABLE]:
    `${HEAD}<table xmlns="${MAIN}" id="1" name="T" displayName="T" ref="A1:B3"><autoFilter ref="A1:B3"/>` +
    '<tableColumns count="2"><tableColumn id="1" name="Klant"/><tableColumn id="2" name="Postcode"/></tableColumns></table>',
  'xl/styles.xml':
    `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills>` +
    '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>' +
    '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
  'xl/sharedStrings.xml': `${HEAD}<sst xmlns="${MAIN}" count="2" uniqueCount="2"><si><t>Klant</t></si><si><t>Postcode</t></si></sst>`,
};

const EXPECTED: ExpectedAppend = {
  sheetPart: SHEET,
  headerRow: 1,
  headers: ['Groep'],
  labels: new Map([
    [2, ['A & B ']],
    [3, ['tab\u0001']],
    [5, ['']],
  ]),
};

/** The parts with some text in one of them replaced; the text must be there. */
function edit(parts: Parts, part: string, ...changes: [from: string, to: string][]): Parts {
  let text = parts[part]!;
  for (const [from, to] of changes) {
    assert.ok(text.includes(from), `${part} lacks ${from}`);
    text = text.replace(from, to);
  }
  return { ...parts, [part]: text };
}

const LABELLED = edit(
  BEFORE,
  SHEET,
  ['</c></row><row r="2"', '</c><c r="C1" t="inlineStr"><is><t>Groep</t></is></c></row><row r="2"'],
  [
    '</c></row><row r="3"',
    '</c><c r="C2" t="inlineStr"><is><t xml:space="preserve">A &amp; B </t></is></c></row><row r="3"',
  ],
  ['<c r="C3" s="1"/>', '<c r="C3" t="inlineStr"><is><t>tab_x0001_</t></is></c>'],
  ['spans="1:2"', 'spans="1:3"'],
  [' spans="1:2"', ''],
  [
    '<col min="1" max="5" width="12" customWidth="1"/>',
    '<col min="1" max="2" width="12" customWidth="1"/><col min="3" max="3" width="30"/><col min="4" max="5" width="12" customWidth="1"/>',
  ],
);
const AFTER = edit(
  LABELLED,
  TABLE,
  ['ref="A1:B3"', 'ref="A1:C3"'],
  ['ref="A1:B3"', 'ref="A1:C3"'],
  ['count="2"', 'count="3"'],
  ['</tableColumns>', '<tableColumn id="3" name="Groep"/></tableColumns>'],
);

test('a right output has no problems', () => {
  const proof = proveAppend(readWorkbook(buildArchive(BEFORE)), buildArchive(AFTER), EXPECTED);
  assert.deepEqual(proof, { problems: [], widened: [TABLE], columns: { first: 2, last: 2 } });
});

test('a column beside the table is right too', () => {
  const proof = proveAppend(readWorkbook(buildArchive(BEFORE)), buildArchive(LABELLED), EXPECTED);
  assert.deepEqual(proof.problems, []);
  assert.deepEqual(proof.widened, []);
});

const onSheet = (from: string, to: string): Parts => edit(AFTER, SHEET, [from, to]);
const onTable = (from: string, to: string): Parts => edit(AFTER, TABLE, [from, to]);
const C2 = /<c r="C2".*?<\/c>/.exec(AFTER[SHEET]!)![0];
const ROW_5 = '<row r="5"><c r="A5"><v>9</v></c></row>';
const { 'xl/styles.xml': STYLES, ...WITHOUT_STYLES } = AFTER;

const DAMAGE: [name: string, parts: Parts, problem: RegExp, flaws?: ArchiveFlaws][] = [
  ['nothing done', BEFORE, /nothing was appended/],
  ['a cell out of order', onSheet('<c r="B2"', `${C2}<c r="B2"`), /lint cell.order/],
  ['a cell twice', onSheet(C2, C2 + C2), /lint cell.order/],
  ['rows out of order', edit(AFTER, SHEET, [ROW_5, ''], ['<row r="3"', `${ROW_5}<row r="3"`]), /lint row.order/],
  ['a cell in another row', onSheet('<row r="5">', '<row r="6">'), /cannot be read: Error: A5 stands in row 6/],
  ['a tag unclosed', onSheet('</sheetData>', ''), /cannot be read/],
  ['a row too many', onSheet('</sheetData>', '<row r="6"><c r="C6"><v>1</v></c></row></sheetData>'), /row 6/],
  ['an old value', onSheet('<v>7</v>', '<v>70</v>'), /columns 0 to 2 changed/],
  ['an old cell lost', onSheet('<c r="A5"><v>9</v></c>', ''), /3 other cells|other cells became/],
  ['an old formula', onSheet('<c r="A5"><v>9</v></c>', '<c r="A5"><f>1+8</f><v>9</v></c>'), /columns 0 to 2 changed/],
  ['a row attribute', onSheet('<row r="5">', '<row r="5" hidden="1">'), /sheet differs/],
  ['spans too narrow', onSheet('spans="1:3"', 'spans="1:2"'), /lint row.spans/],
  ['overlapping cols', onSheet('min="4" max="5"', 'min="3" max="5"'), /lint cols.overlap/],
  ['another width', onSheet('min="4" max="5" width="12"', 'min="4" max="5" width="13"'), /look of another column/],
  ['a dimension too small', onSheet('A1:C5', 'A1:B5'), /lint dimension.too-small/],
  ['a merge lost', onSheet('<mergeCell ref="A7:B7"/>', ''), /sheet differs/],
  [
    'a merge over another',
    onSheet('<mergeCell ref="A7:B7"/>', '<mergeCell ref="A7:B7"/><mergeCell ref="B7:C7"/>'),
    /lint merge.overlap/,
  ],
  ['a label lost', onSheet(C2, ''), /C2 reads ""/],
  ['an edge blank lost', onSheet(' xml:space="preserve">A &amp; B <', '>A &amp; B<'), /C2 reads "A & B"/],
  ['a label escaped twice', onSheet('A &amp; B', 'A &amp;amp; B'), /C2 reads "A &amp; B "/],
  ['a label too long', onSheet('A &amp; B ', 'x'.repeat(32_768)), /lint string.too-long/],
  [
    'a label nobody asked for',
    onSheet('<row r="5"><c r="A5"><v>9</v></c>', '<row r="5"><c r="A5"><v>9</v></c><c r="C5"><v>1</v></c>'),
    /C5 reads "1"/,
  ],
  ['a date format', onSheet('<c r="C3" t', '<c r="C3" s="1" t'), /number format 14/],
  [
    'an unknown string',
    onSheet('<c r="C1" t="inlineStr"><is><t>Groep</t></is></c>', '<c r="C1" t="s"><v>2</v></c>'),
    /lint string.unknown-index/,
  ],
  ['a header unlike the column', onTable('name="Groep"', 'name="Groep2"'), /lint table.header-text/],
  ['two columns with one name', onTable('name="Groep"', 'name="POSTCODE"'), /lint table.double-name/],
  ['two columns with one id', onTable('id="3"', 'id="2"'), /lint table.double-id/],
  ['a table column forgotten', onTable('<tableColumn id="3" name="Groep"/>', ''), /lint table.column-count/],
  ['a wrong count', onTable('count="3"', 'count="2"'), /lint table.declared-count/],
  ['a filter not widened', onTable('<autoFilter ref="A1:C3"', '<autoFilter ref="A1:B3"'), /lint table.filter-width/],
  ['a table too long', edit(AFTER, TABLE, ['A1:C3', 'A1:C4'], ['A1:C3', 'A1:C4']), /table1.xml: /],
  ['an old column renamed', onTable('name="Klant"', 'name="klant"'), /table differs/],
  ['another part', edit(AFTER, 'xl/styles.xml', ['14', '15']), /part xl\/styles.xml changed/],
  ['a part lost', WITHOUT_STYLES, /entries differ/],
  ['parts in another order', { ...WITHOUT_STYLES, 'xl/styles.xml': STYLES! }, /entries differ/],
  ['a string changed', edit(AFTER, 'xl/sharedStrings.xml', ['<t>Klant', '<t>klant']), /shared strings differ/],
  ['strings miscounted', edit(AFTER, 'xl/sharedStrings.xml', ['</sst>', '<si><t>x</t></si></sst>']), /uniqueCount/],
  [
    'a dangling relationship',
    edit(AFTER, 'xl/_rels/workbook.xml.rels', ['styles.xml', 'stijl.xml']),
    /lint relationship.dangling/,
  ],
  ['no content type', edit(AFTER, '[Content_Types].xml', ['/xl/styles.xml', '/xl/stijl.xml']), /lint content-type/],
  ['data descriptors', AFTER, /data descriptor/, { descriptor: true }],
  ['a newer zip version', AFTER, /version needed 45/, { version: 45 }],
  ['a local header that lies', AFTER, /local size differs/, { localSize: 1 }],
  ['bytes between entries', AFTER, /starts at|between entries/, { gap: 3 }],
];

for (const [name, parts, problem, flaws] of DAMAGE) {
  test(`damage is noticed: ${name}`, () => {
    const { problems } = proveAppend(readWorkbook(buildArchive(BEFORE)), buildArchive(parts, flaws), EXPECTED);
    assert.ok(
      problems.some((one) => problem.test(one)),
      `${problem} is not in:\n${problems.join('\n')}`,
    );
  });
}

const validator = new Validator();
after(() => validator.close());

test('the validator knows a right output from a wrong one', async () => {
  const before = buildArchive(BEFORE);
  assert.deepEqual(await validator.compare('right.xlsx', before, buildArchive(AFTER)), { newErrors: [], opened: true });
  const wrong = await validator.compare('wrong.xlsx', before, buildArchive(onSheet('<c r="C2" t=', '<c r="C2" q=')));
  assert.match(wrong.newErrors.join('\n'), /sheet1\.xml/);
});
