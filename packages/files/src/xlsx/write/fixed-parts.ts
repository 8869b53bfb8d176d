import { escapeXml } from '../../xml/xml-text.ts';
import { columnLetters } from '../sheet/cell-ref.ts';
import { styleElements } from './styles-part.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const CONTENT = 'application/vnd.openxmlformats-officedocument';
/** What the workbook part says of a sheet. */
export interface SheetOutline {
  readonly name: string;
  readonly columns: number;
  /** The last row that the filter covers; undefined when there is none. */
  readonly filteredUntil: number | undefined;
}

/** Every part but the sheets and the workbook, which can only be written when the rows are known. */
export function fixedParts(
  sheets: number,
  description: string | undefined,
): readonly (readonly [name: string, text: string])[] {
  return [
    ['[Content_Types].xml', contentTypes(sheets)],
    ['_rels/.rels', packageRelationships()],
    ['docProps/app.xml', appProperties()],
    ['docProps/core.xml', coreProperties(description)],
    ['xl/styles.xml', `${HEAD}<styleSheet xmlns="${MAIN}">${styleElements()}</styleSheet>`],
    ['xl/_rels/workbook.xml.rels', workbookRelationships(sheets)],
  ];
}

/** Name of the part of a sheet, counted from 0. */
export function sheetPart(sheet: number): string {
  return `xl/worksheets/sheet${sheet + 1}.xml`;
}

/** The workbook part. */
export function workbookPart(sheets: readonly SheetOutline[]): string {
  const elements = sheets.map(({ name }, i) => {
    return `<sheet name="${escapeXml(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`;
  });
  const filters = sheets.map(({ name, columns, filteredUntil }, i) => {
    if (filteredUntil === undefined) return '';
    const range = `'${name.replaceAll("'", "''")}'!$A$1:$${columnLetters(columns - 1)}$${filteredUntil}`;
    return `<definedName name="_xlnm._FilterDatabase" localSheetId="${i}" hidden="1">${escapeXml(range)}</definedName>`;
  });
  const names = filters.join('');
  return (
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}/relationships"><bookViews><workbookView/></bookViews>` +
    `<sheets>${elements.join('')}</sheets>${names === '' ? '' : `<definedNames>${names}</definedNames>`}</workbook>`
  );
}

/** From the sheet's start to the first row: frozen header, column widths in characters, and whether it prints on the page's width. */
export function sheetStart(widths: readonly number[], isFirst: boolean, fitsPage: boolean): string {
  const columns = widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`);
  return (
    `${HEAD}<worksheet xmlns="${MAIN}">${fitsPage ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : ''}<sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">` +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>' +
    `</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${columns.join('')}</cols><sheetData>`
  );
}

/** From behind the last row to the sheet's end. Numbers kept as text are meant so: no green triangles. */
export function sheetEnd(
  columns: number,
  lastRow: number,
  filteredUntil: number | undefined,
  fitsPage: boolean,
): string {
  const lastColumn = columnLetters(columns - 1);
  const filter = filteredUntil === undefined ? '' : `<autoFilter ref="A1:${lastColumn}${filteredUntil}"/>`;
  return (
    `</sheetData>${filter}<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>` +
    (fitsPage ? '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>' : '') +
    `<ignoredErrors><ignoredError sqref="A1:${lastColumn}${lastRow}" numberStoredAsText="1"/></ignoredErrors></worksheet>`
  );
}

function contentTypes(sheets: number): string {
  const parts = [
    ['/xl/workbook.xml', `${CONTENT}.spreadsheetml.sheet.main+xml`],
    ...Array.from({ length: sheets }, (_, i) => [`/${sheetPart(i)}`, `${CONTENT}.spreadsheetml.worksheet+xml`]),
    ['/xl/styles.xml', `${CONTENT}.spreadsheetml.styles+xml`],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['/docProps/app.xml', `${CONTENT}.extended-properties+xml`],
  ].map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`);
  return (
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${parts.join('')}</Types>`
  );
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const links = targets.map(
    ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${links.join('')}</Relationships>`;
}

function packageRelationships(): string {
  return relationships([
    [`${OFFICE}/relationships/officeDocument`, 'xl/workbook.xml'],
    [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    [`${OFFICE}/relationships/extended-properties`, 'docProps/app.xml'],
  ]);
}

function workbookRelationships(sheets: number): string {
  return relationships([
    ...Array.from({ length: sheets }, (_, i): readonly [string, string] => {
      return [`${OFFICE}/relationships/worksheet`, `worksheets/sheet${i + 1}.xml`];
    }),
    [`${OFFICE}/relationships/styles`, 'styles.xml'],
  ]);
}

function appProperties(): string {
  return `${HEAD}<Properties xmlns="${OFFICE}/extended-properties"><Application>Verrijk</Application></Properties>`;
}

function coreProperties(description: string | undefined): string {
  const text = description === undefined ? '' : `<dc:description>${escapeXml(description)}</dc:description>`;
  return (
    `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" ` +
    `xmlns:dc="http://purl.org/dc/elements/1.1/">${text}</cp:coreProperties>`
  );
}
