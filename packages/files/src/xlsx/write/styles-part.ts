import { escapeXml } from '../../xml/xml-text.ts';

/** How the numbers of a column are shown: `percent` takes 0.25 for 25.0%, `points` are percentage points with their sign. */
export type NumberFormat = 'whole' | 'decimal' | 'percent' | 'money' | 'days' | 'points';

/** Style indexes of the cells that say themselves what they are. */
export const Style = { number: 0, header: 1, text: 2, date: 3, time: 4, fraction: 5, scientific: 6 } as const;

/** Style indexes of a column whose layout says what it holds. */
export interface ColumnStyles {
  readonly header: number;
  readonly text: number;
  readonly number: number;
  readonly boldText: number;
  readonly boldNumber: number;
}

const FORMAT_CODES: Readonly<Record<NumberFormat, string>> = {
  whole: '#,##0',
  decimal: '#,##0.0',
  percent: '0.0%',
  money: '"€" #,##0.00',
  days: '#,##0.0',
  points: '+0.0;-0.0;0.0',
};
const FORMATS = Object.keys(FORMAT_CODES) as readonly NumberFormat[];
const FIRST_CUSTOM_FORMAT = 164;
const GENERAL = 0;
const TEXT = 49;
const PLAIN = 'fontId="0" fillId="0" borderId="0"';
const BOLD = 'fontId="1" fillId="0" borderId="0" applyFont="1"';
const HEADER = 'fontId="1" fillId="2" borderId="1" applyFont="1" applyFill="1" applyBorder="1"';
const RIGHT = '<alignment horizontal="right"/>';
const WRAPPED = '<alignment vertical="top" wrapText="1"/>';

// In the order of `Style`, then of the indexes below; 16 is d-mmm, which is how Excel shows a house number that it took
// for a date.
const CELL_FORMATS: readonly string[] = [
  cellFormat(GENERAL, PLAIN),
  cellFormat(TEXT, HEADER),
  ...[TEXT, 16, 20, 12, 11].map((format) => cellFormat(format, PLAIN)),
  cellFormat(TEXT, BOLD),
  cellFormat(TEXT, PLAIN, WRAPPED),
  cellFormat(TEXT, BOLD, WRAPPED),
  cellFormat(TEXT, PLAIN, RIGHT),
  cellFormat(TEXT, BOLD, RIGHT),
  cellFormat(TEXT, HEADER, '<alignment horizontal="right" wrapText="1"/>'),
  cellFormat(TEXT, HEADER, '<alignment wrapText="1"/>'),
  ...FORMATS.flatMap((_, i) => [PLAIN, BOLD].map((look) => cellFormat(FIRST_CUSTOM_FORMAT + i, look))),
];
const BOLD_TEXT = 7;
const PARAGRAPH = 8;
const HEADING = 9;
const RIGHT_TEXT = 10;
const BOLD_RIGHT_TEXT = 11;
const RIGHT_HEADER = 12;
const WRAPPED_HEADER = 13;
const FIRST_NUMBER = 14;

/** The styles of a column: of numbers with a format, of texts, or of texts that wrap for being read as prose. */
export function columnStyles(format: NumberFormat | undefined, isProse: boolean): ColumnStyles {
  const numbers = { number: Style.number, boldNumber: Style.number };
  if (isProse) return { ...numbers, header: WRAPPED_HEADER, text: PARAGRAPH, boldText: HEADING };
  if (format === undefined) return { ...numbers, header: WRAPPED_HEADER, text: Style.text, boldText: BOLD_TEXT };
  const number = FIRST_NUMBER + 2 * FORMATS.indexOf(format);
  return { header: RIGHT_HEADER, text: RIGHT_TEXT, number, boldText: BOLD_RIGHT_TEXT, boldNumber: number + 1 };
}

/** What stands between `<styleSheet>` and its end tag. */
export function styleElements(): string {
  const formats = FORMATS.map((format, i) => {
    return `<numFmt numFmtId="${FIRST_CUSTOM_FORMAT + i}" formatCode="${escapeXml(FORMAT_CODES[format])}"/>`;
  });
  const noEdges = '<left/><right/><top/>';
  return (
    `<numFmts count="${formats.length}">${formats.join('')}</numFmts>` +
    '<fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font>' +
    '<font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>' +
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
    '<fill><patternFill patternType="solid"><fgColor rgb="FFF2F2F2"/><bgColor indexed="64"/></patternFill></fill></fills>' +
    `<borders count="2"><border>${noEdges}<bottom/><diagonal/></border>` +
    `<border>${noEdges}<bottom style="thin"><color rgb="FF7F7F7F"/></bottom><diagonal/></border></borders>` +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${CELL_FORMATS.length}">${CELL_FORMATS.join('')}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
  );
}

function cellFormat(format: number, look: string, alignment?: string): string {
  const attributes = `numFmtId="${format}" ${look} xfId="0" applyNumberFormat="1"`;
  return alignment === undefined ? `<xf ${attributes}/>` : `<xf ${attributes} applyAlignment="1">${alignment}</xf>`;
}
