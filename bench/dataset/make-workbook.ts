import { readFileSync, writeFileSync } from 'node:fs';
import { DATA_FILES } from './data-files.ts';
import { zipParts } from './zip-parts.ts';

const ROWS_PER_PIECE = 10_000;
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const COLUMNS = ['A', 'B', 'C', 'D'] as const;

/** Writes the first customers as a workbook in the form that Excel gives it: numbers as numbers, texts shared. */
export function makeWorkbook(path: string, rows: number): void {
  const customers = readFileSync(DATA_FILES.customers, 'latin1').split('\n', rows + 1);
  const texts = new SharedTexts();
  const pieces: Buffer[] = [Buffer.from(`${DECLARATION}<worksheet xmlns="${MAIN}"><sheetData>`)];
  for (let first = 0; first < customers.length; first += ROWS_PER_PIECE) {
    const lines = customers.slice(first, first + ROWS_PER_PIECE);
    pieces.push(Buffer.from(lines.map((line, index) => sheetRow(first + index + 1, line, texts)).join('')));
  }
  pieces.push(Buffer.from('</sheetData></worksheet>'));
  writeFileSync(
    path,
    zipParts([
      ['[Content_Types].xml', contentTypes()],
      ['_rels/.rels', relationships([['officeDocument', 'xl/workbook.xml']])],
      [
        'xl/workbook.xml',
        `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Klanten" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      ],
      [
        'xl/_rels/workbook.xml.rels',
        relationships([
          ['worksheet', 'worksheets/sheet1.xml'],
          ['sharedStrings', 'sharedStrings.xml'],
        ]),
      ],
      // Before the sheet, so that those who read from front to back can.
      ['xl/sharedStrings.xml', texts.part()],
      ['xl/worksheets/sheet1.xml', Buffer.concat(pieces)],
    ]),
  );
}

function sheetRow(number: number, line: string, texts: SharedTexts): string {
  const cells = line.split(';').map((value, column) => {
    if (value === '') return '';
    const name = `${COLUMNS[column]!}${number}`;
    if (/^\d+$/.test(value)) return `<c r="${name}"><v>${Number(value)}</v></c>`;
    return `<c r="${name}" t="s"><v>${texts.position(value)}</v></c>`;
  });
  return `<row r="${number}" spans="1:4">${cells.join('')}</row>`;
}

class SharedTexts {
  private readonly positions = new Map<string, number>();
  private uses = 0;

  position(text: string): number {
    this.uses++;
    const known = this.positions.get(text);
    if (known !== undefined) return known;
    this.positions.set(text, this.positions.size);
    return this.positions.size - 1;
  }

  part(): string {
    const items = Array.from(this.positions.keys(), (text) => `<si><t>${text}</t></si>`);
    const counts = `count="${this.uses}" uniqueCount="${this.positions.size}"`;
    return `${DECLARATION}<sst xmlns="${MAIN}" ${counts}>${items.join('')}</sst>`;
  }
}

function contentTypes(): string {
  const overrides = [
    ['/xl/workbook.xml', `${TYPES}.sheet.main+xml`],
    ['/xl/worksheets/sheet1.xml', `${TYPES}.worksheet+xml`],
    ['/xl/sharedStrings.xml', `${TYPES}.sharedStrings+xml`],
  ].map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`);
  const rels = 'application/vnd.openxmlformats-package.relationships+xml';
  const defaults = `<Default Extension="rels" ContentType="${rels}"/><Default Extension="xml" ContentType="application/xml"/>`;
  return `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">${defaults}${overrides.join('')}</Types>`;
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const items = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}
