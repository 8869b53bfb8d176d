import { forgeZip } from './forge-zip.ts';
import type { ForgedEnd, ForgedEntry } from './forge-zip.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const SHEET = 'xl/worksheets/sheet1.xml';

/** Parts by name; what is undefined is left out. */
export type Parts = Readonly<Record<string, string | Uint8Array | undefined>>;

export function worksheet(rows: string, around: { readonly before?: string; readonly after?: string } = {}): string {
  const { before = '', after = '' } = around;
  return `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
}

export function cell(ref: string, text: string): string {
  return `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`;
}

/** A header and so many customers of fiction, from row 1. */
export function customerRows(count = 20): string {
  const rows = [`<row r="1">${cell('A1', 'Account nummer')}${cell('B1', 'Postcode')}${cell('C1', 'Huisnummer')}</row>`];
  for (let row = 2; row <= count + 1; row++) rows.push(customerRow(row));
  return rows.join('');
}

export function customerRow(row: number, more = ''): string {
  return `<row r="${row}">${cell(`A${row}`, `K${row}`)}${cell(`B${row}`, `${1000 + (row % 8000)}AB`)}${cell(`C${row}`, String((row % 90) + 1))}${more}</row>`;
}

export function relationships(...links: readonly (readonly [type: string, target: string, mode?: string])[]): string {
  const all = links.map(
    ([type, target, mode = ''], at) =>
      `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${type}" Target="${target}"${mode}/>`,
  );
  return `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;
}

/** The parts of a plain workbook, in the order in which programs write them. */
export function workbookParts(changes: Parts = {}): [string, string | Uint8Array][] {
  const parts: Parts = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels': relationships(['officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': workbook('<sheet name="Klanten" sheetId="1" r:id="rId1"/>'),
    'xl/_rels/workbook.xml.rels': relationships(['worksheet', 'worksheets/sheet1.xml'], ['styles', 'styles.xml']),
    'xl/styles.xml': `${HEAD}<styleSheet xmlns="${MAIN}"><cellXfs count="1"><xf numFmtId="0"/></cellXfs></styleSheet>`,
    [SHEET]: worksheet(customerRows()),
    ...changes,
  };
  return Object.entries(parts).filter((part): part is [string, string | Uint8Array] => part[1] !== undefined);
}

export function workbook(sheets: string, more = ''): string {
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets}</sheets>${more}</workbook>`;
}

/** A shared strings part, and how the workbook points at it. */
export function withStrings(strings: string | Uint8Array, rows: string): Parts {
  return {
    'xl/_rels/workbook.xml.rels': relationships(
      ['worksheet', 'worksheets/sheet1.xml'],
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ),
    'xl/sharedStrings.xml': strings,
    [SHEET]: worksheet(rows),
  };
}

export function stringTable(items: string): string {
  return `${HEAD}<sst xmlns="${MAIN}">${items}</sst>`;
}

/** A workbook with parts changed, and with entries changed on the way into the zip. */
export function forgeWorkbook(
  changes: Parts = {},
  lie: (entry: ForgedEntry) => Partial<ForgedEntry> = () => ({}),
  end: ForgedEnd = {},
): Uint8Array {
  const entries = workbookParts(changes).map(([name, content]): ForgedEntry => {
    const entry = { name, bytes: typeof content === 'string' ? Buffer.from(content) : content };
    return { ...entry, ...lie(entry) };
  });
  return forgeZip(entries, end);
}
