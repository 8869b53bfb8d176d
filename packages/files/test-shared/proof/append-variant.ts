import type { ReadPlan, TableFile } from '../../src/table/table-file.ts';
import { readTable } from './checks/lint-table.ts';
import type { TableDefinition } from './checks/lint-table.ts';
import { filledRows } from './checks/expected-append.ts';
import { sheetContent } from './reader/sheet-content.ts';
import { partText } from './reader/workbook-package.ts';
import type { WorkbookPackage } from './reader/workbook-package.ts';

/** Which sheet, where the data start, which columns are keys. */
export type AppendTarget = Pick<ReadPlan, 'sheet' | 'headerRow' | 'columns'> & {
  /** Whether the table that holds the keys is made wider; undefined where either is right. */
  readonly widens?: boolean;
};

/** One way of appending, tried on each workbook where it has a target. */
export interface AppendVariant {
  readonly name: string;
  readonly headers: readonly string[];
  /** Repeated over the rows and shifted per column; '' writes nothing. */
  readonly labels: readonly string[];
  readonly sink: 'file' | 'pipe';
  readonly platform: 'node' | 'web';
  readonly validated: boolean;
  target(file: TableFile, workbook: WorkbookPackage | undefined): AppendTarget | undefined;
}

const GROUPS = [
  'Culturele Alleseters',
  'Weelderige Cultuurminnaars',
  'Klassieke Cultuurliefhebbers',
  'Actieve Vermaakvangers',
];

/** Everything that XML and Excel have an opinion about. */
const AWKWARD = [
  'R&D <"groep"> \'x\' ]]>',
  ' randen ',
  '',
  'é 漢字 😀',
  'regel\nregel\ttab',
  '_x0041_ letterlijk',
  'stuur\u0001teken',
  '=1+1',
  '0123',
  '\u00a0hard\u200b',
];

export const VARIANTS: readonly AppendVariant[] = [
  {
    name: 'three columns',
    headers: ['Culturele Doelgroep', 'Koppeling', 'Toelichting <&">'],
    labels: AWKWARD,
    sink: 'file',
    platform: 'node',
    validated: true,
    target: (file) => firstFilledSheet(file, 'header'),
  },
  {
    name: 'one column',
    headers: ['Culturele Doelgroep'],
    labels: GROUPS,
    sink: 'pipe',
    platform: 'web',
    validated: false,
    target: (file) => firstFilledSheet(file, 'header'),
  },
  {
    name: 'no header',
    headers: ['Culturele Doelgroep'],
    labels: [GROUPS[0]!, '', GROUPS[1]!],
    sink: 'file',
    platform: 'node',
    validated: false,
    target: (file) => firstFilledSheet(file, 'no header'),
  },
  {
    name: 'in a table',
    headers: ['Culturele Doelgroep', 'KOPPELING'],
    labels: GROUPS,
    sink: 'pipe',
    platform: 'node',
    validated: true,
    target: insideFirstTable,
  },
];

function firstFilledSheet(file: TableFile, first: 'header' | 'no header'): AppendTarget | undefined {
  const filled = file.sheets.filter(({ rows }) => rows.length > 0);
  const sheet = file.sheets.indexOf((filled.find(({ visible }) => visible) ?? filled[0])!);
  if (sheet < 0) return undefined;
  const headerRow = first === 'header' ? file.sheets[sheet]!.rows[0]!.rowNumber : undefined;
  return { sheet, headerRow, columns: [0, 1, 2] };
}

function insideFirstTable(file: TableFile, workbook: WorkbookPackage | undefined): AppendTarget | undefined {
  for (const { name, part, tables } of workbook?.sheets ?? []) {
    if (tables.length === 0) continue;
    const definitions = tables.map((table) => readTable(partText(workbook!.entries, table)));
    const sheet = sheetContent(workbook!, part);
    const filled = filledRows(sheet);
    const table = definitions.find(({ range }) => filled.some((row) => row >= range.top && row <= range.bottom));
    if (table === undefined) continue;
    const { left, right, top, bottom } = table.range;
    const columns = [left, left + 1, left + 2].filter((column) => column <= right);
    const headerRow = table.hasHeader ? top : undefined;
    const position = file.sheets.findIndex((one) => one.name === name);
    const beyond = filled.some((row) => row > bottom || row < top);
    const others = sheet.rows.some((row) => row.cells.some((cell) => cell.column > right));
    return { sheet: position, headerRow, columns, ...wideningOf(table, beyond || others || tables.length > 1) };
  }
  return undefined;
}

/** A table alone on its sheet must be widened, one that cannot be must be left alone; other cases are judged by lint. */
function wideningOf(table: TableDefinition, crowded: boolean): { widens?: boolean } {
  if (!table.hasHeader || table.hasTotals || table.isQuery) return { widens: false };
  return crowded ? {} : { widens: true };
}
