import { escapeXml } from '../../xml/xml-text.ts';
import { columnLetters } from '../sheet/cell-ref.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const CONTENT = 'application/vnd.openxmlformats-officedocument';
const LONGEST_SHEET_NAME = 31;

export const SHEET_PART = 'xl/worksheets/sheet1.xml';

/** Style indexes in the styles part below. */
export const Style = { number: 0, header: 1, text: 2, date: 3, time: 4, fraction: 5, scientific: 6 } as const;

/** Every part but the sheet and the workbook, which can only be written when the rows are known. */
export function fixedParts(description: string | undefined): readonly (readonly [name: string, text: string])[] {
  return [
    ['[Content_Types].xml', contentTypes()],
    ['_rels/.rels', packageRelationships()],
    ['docProps/app.xml', appProperties()],
    ['docProps/core.xml', coreProperties(description)],
    ['xl/styles.xml', styles()],
    ['xl/_rels/workbook.xml.rels', workbookRelationships()],
  ];
}

/** The workbook part for one sheet whose filter covers `lastRow` rows of `columns` columns. */
export function workbookPart(sheetName: string, columns: number, lastRow: number): string {
  const name = validSheetName(sheetName);
  const range = `'${name.replaceAll("'", "''")}'!$A$1:$${columnLetters(columns - 1)}$${lastRow}`;
  return (
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}/relationships"><bookViews><workbookView/></bookViews>` +
    `<sheets><sheet name="${escapeXml(name)}" sheetId="1" r:id="rId1"/></sheets><definedNames>` +
    `<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">${escapeXml(range)}</definedName>` +
    '</definedNames></workbook>'
  );
}

/** From the sheet's start to the first row: frozen header, column widths in characters. */
export function sheetStart(widths: readonly number[]): string {
  const columns = widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`);
  return (
    `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView tabSelected="1" workbookViewId="0">` +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>' +
    `</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${columns.join('')}</cols><sheetData>`
  );
}

/** From behind the last row to the sheet's end. Numbers kept as text are meant so: no green triangles. */
export function sheetEnd(columns: number, lastRow: number): string {
  const range = `A1:${columnLetters(columns - 1)}${lastRow}`;
  return (
    `</sheetData><autoFilter ref="${range}"/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>` +
    `<ignoredErrors><ignoredError sqref="${range}" numberStoredAsText="1"/></ignoredErrors></worksheet>`
  );
}

/** A name that Excel accepts for a sheet. */
function validSheetName(name: string): string {
  const valid = name
    .replace(/[\\/?*[\]:]/g, ' ')
    .replace(/^'+|'+$/g, '')
    .slice(0, LONGEST_SHEET_NAME);
  return valid.trim() === '' ? 'Sheet1' : valid;
}

function contentTypes(): string {
  const parts = [
    ['/xl/workbook.xml', `${CONTENT}.spreadsheetml.sheet.main+xml`],
    [`/${SHEET_PART}`, `${CONTENT}.spreadsheetml.worksheet+xml`],
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

function workbookRelationships(): string {
  return relationships([
    [`${OFFICE}/relationships/worksheet`, 'worksheets/sheet1.xml'],
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

function styles(): string {
  // In the order of `Style`; 16 is d-mmm, which is how Excel shows a house number that it took for a date.
  const formats = [0, 49, 49, 16, 20, 12, 11].map((format, i) => {
    const header =
      i === Style.header ? ' fontId="1" fillId="2" borderId="1" applyFont="1" applyFill="1" applyBorder="1"' : '';
    return `<xf numFmtId="${format}"${header || ' fontId="0" fillId="0" borderId="0"'} xfId="0" applyNumberFormat="1"/>`;
  });
  const noEdges = '<left/><right/><top/>';
  return (
    `${HEAD}<styleSheet xmlns="${MAIN}">` +
    '<fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font>' +
    '<font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>' +
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
    '<fill><patternFill patternType="solid"><fgColor rgb="FFF2F2F2"/><bgColor indexed="64"/></patternFill></fill></fills>' +
    `<borders count="2"><border>${noEdges}<bottom/><diagonal/></border>` +
    `<border>${noEdges}<bottom style="thin"><color rgb="FF7F7F7F"/></bottom><diagonal/></border></borders>` +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${formats.length}">${formats.join('')}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  );
}
