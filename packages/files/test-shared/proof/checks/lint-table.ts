import { parseRange } from '../reader/cell-address.ts';
import type { CellRange } from '../reader/cell-address.ts';
import type { SheetContent } from '../reader/sheet-content.ts';
import { attribute, readTags } from '../reader/xml-tags.ts';

/** A table definition, as its part says it. */
export interface TableDefinition {
  readonly range: CellRange;
  readonly hasHeader: boolean;
  readonly hasTotals: boolean;
  readonly isQuery: boolean;
  readonly columns: readonly string[];
}

export function readTable(xml: string): TableDefinition {
  const tags = readTags(xml);
  const table = tags.find((tag) => tag.name === 'table' && tag.kind !== 'close');
  if (table === undefined) throw new Error('no table in a table part');
  const columns = tags.filter((tag) => tag.name === 'tableColumn' && tag.kind !== 'close');
  return {
    range: parseRange(attribute(table, 'ref') ?? ''),
    hasHeader: attribute(table, 'headerRowCount') !== '0',
    hasTotals: Number(attribute(table, 'totalsRowCount') ?? 0) > 0,
    isQuery: !['worksheet', undefined].includes(attribute(table, 'tableType')),
    columns: columns.map((tag) => attribute(tag, 'name') ?? ''),
  };
}

/**
 * A table against its sheet: Excel repairs a workbook, and drops the table, when its reference, its columns and the
 * header cells do not agree. Returns where the table is.
 */
export function lintTable(
  xml: string,
  sheet: SheetContent,
  say: (rule: string, detail?: string) => void,
): CellRange | undefined {
  const table = readTable(xml);
  const { range, columns } = table;
  const tags = readTags(xml);
  const width = range.right - range.left + 1;
  if (range.bottom < range.top || width < 1) say('table.range');
  if (columns.length !== width) say('table.column-count', `${columns.length} columns, ${width} wide`);
  const list = tags.find((tag) => tag.name === 'tableColumns' && tag.kind !== 'close');
  if (Number((list && attribute(list, 'count')) ?? columns.length) !== columns.length) say('table.declared-count');
  const ids = tags.flatMap((tag) => (tag.name === 'tableColumn' ? (attribute(tag, 'id') ?? []) : []));
  if (new Set(ids).size !== ids.length) say('table.double-id');
  if (new Set(columns.map((name) => name.toLowerCase())).size !== columns.length) say('table.double-name');
  if (table.hasHeader) lintHeader(table, sheet, say);
  for (const tag of tags) {
    if (tag.name !== 'autoFilter' || tag.kind === 'close') continue;
    const filter = parseRange(attribute(tag, 'ref') ?? '');
    if (filter.left !== range.left || filter.right !== range.right) say('table.filter-width', attribute(tag, 'ref'));
    if (filter.top < range.top || filter.bottom > range.bottom) say('table.filter-height', attribute(tag, 'ref'));
  }
  return range;
}

function lintHeader(table: TableDefinition, sheet: SheetContent, say: (rule: string, detail?: string) => void): void {
  const { range } = table;
  const header = new Map<number, { text: string | undefined; type: string }>();
  for (const row of sheet.rows) {
    if (row.number === range.top) for (const cell of row.cells) header.set(cell.column, cell);
  }
  table.columns.forEach((name, index) => {
    const cell = header.get(range.left + index);
    if (cell === undefined || !['s', 'str', 'inlineStr'].includes(cell.type)) return say('table.header-cell', name);
    if (plainBreaks(cell.text ?? '') !== plainBreaks(name)) say('table.header-text', `${name} is not ${cell.text}`);
  });
}

/** Excel writes a line break in a column name as `_x000a_`. */
function plainBreaks(text: string): string {
  return text
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replaceAll('\r', '');
}
