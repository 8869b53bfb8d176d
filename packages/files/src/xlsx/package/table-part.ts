import { VerrijkError } from '@verrijk/core';
import type { ZipArchive } from '../../zip/zip-archive.ts';
import type { ZipEntry } from '../../zip/zip-entry.ts';
import { attribute, readXml } from '../../xml/xml-reader.ts';
import type { XmlElement } from '../../xml/xml-reader.ts';
import { escapeCellText } from '../../xml/xml-text.ts';
import { formatRange, parseRange } from '../sheet/cell-ref.ts';
import type { CellRange } from '../sheet/cell-ref.ts';
import { namingPart } from './naming-part.ts';
import { isSpreadsheetNamespace } from './namespaces.ts';
import { readPart, readPartRelationships } from './workbook-parts.ts';

/** A table on a sheet, and what is needed to give it more columns. */
export interface TablePart {
  readonly entry: ZipEntry;
  readonly range: CellRange;
  readonly columnNames: readonly string[];
  /** A plain table with a header row and without totals, that no query or XML map fills. */
  readonly canGrow: boolean;
  readonly text: string;
  readonly places: TablePlaces;
}

/** Where things stand in the part's text. */
interface TablePlaces {
  readonly ref: TextSpan;
  readonly filterRef: TextSpan | undefined;
  readonly columnCount: TextSpan | undefined;
  readonly columnsEnd: number;
  readonly prefix: string;
  readonly columns: number;
  readonly largestId: number;
}

interface TextSpan {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

/** The tables of a sheet. */
export async function readTables(archive: ZipArchive, sheet: ZipEntry): Promise<TablePart[]> {
  const tables: TablePart[] = [];
  for (const link of await readPartRelationships(archive, sheet.name)) {
    if (link.type !== 'table' || link.external) continue;
    const entry = archive.find(link.target);
    if (!entry) throw new VerrijkError('file.zip-damaged', { part: link.target });
    const isQuery = (await readPartRelationships(archive, entry.name)).some((one) => one.type === 'queryTable');
    const text = await readPart(archive, entry);
    tables.push(await namingPart(entry.name, () => readTable(entry, text, isQuery)));
  }
  return tables;
}

function readTable(entry: ZipEntry, text: string, isQuery: boolean): TablePart {
  const columnNames: string[] = [];
  let root: XmlElement | undefined;
  let filterRef: TextSpan | undefined;
  let columnCount: TextSpan | undefined;
  let columnsEnd: number | undefined;
  let largestId = 0;
  readXml(text, {
    open(element) {
      if (!isSpreadsheetNamespace(element.namespace)) return;
      if (element.depth === 0) root = element;
      else if (element.depth === 1 && element.name === 'autoFilter') filterRef = span(element, 'ref');
      else if (element.depth === 1 && element.name === 'tableColumns') columnCount = span(element, 'count');
      else if (element.depth === 2 && element.name === 'tableColumn') {
        columnNames.push(attribute(element, 'name') ?? '');
        largestId = Math.max(largestId, Number(attribute(element, 'id')) || 0);
      }
    },
    close(element, at) {
      if (element.depth === 1 && element.name === 'tableColumns' && !element.selfClosing) columnsEnd = at;
    },
  });
  const ref = root && span(root, 'ref');
  const range = ref && parseRange(ref.value);
  if (!root || root.name !== 'table' || !ref || !range || columnsEnd === undefined) {
    throw new VerrijkError('file.xml-damaged', { part: entry.name });
  }
  const number = (name: string, otherwise: number): number => Number(attribute(root as XmlElement, name) ?? otherwise);
  const plain = (attribute(root, 'tableType') ?? 'worksheet') === 'worksheet' && !isQuery;
  const consistent = columnNames.length === range.lastColumn - range.firstColumn + 1;
  const prefix = /^<([^\s/>:]+:)?/.exec(text.slice(root.start))?.[1] ?? '';
  return {
    entry,
    range,
    columnNames,
    canGrow: plain && consistent && number('headerRowCount', 1) === 1 && number('totalsRowCount', 0) === 0,
    text,
    places: { ref, filterRef, columnCount, columnsEnd, prefix, columns: columnNames.length, largestId },
  };
}

/** The table's part with columns of these names added at its right. */
export function growTable(table: TablePart, names: readonly string[]): string {
  const { places, text } = table;
  const grown = (ref: string): string => {
    const range = parseRange(ref);
    return range ? formatRange({ ...range, lastColumn: range.lastColumn + names.length }) : ref;
  };
  const columns = names.map((name, i) => {
    const id = places.largestId + 1 + i;
    return `<${places.prefix}tableColumn id="${id}" name="${escapeTableName(name)}"/>`;
  });
  const edits = [
    { ...places.ref, value: grown(places.ref.value) },
    ...(places.filterRef ? [{ ...places.filterRef, value: grown(places.filterRef.value) }] : []),
    ...(places.columnCount ? [{ ...places.columnCount, value: String(places.columns + names.length) }] : []),
    { start: places.columnsEnd, end: places.columnsEnd, value: columns.join('') },
  ];
  let result = '';
  let from = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    result += text.slice(from, edit.start) + edit.value;
    from = edit.end;
  }
  return result + text.slice(from);
}

/** Excel writes line breaks in column names as `_x000a_`. */
function escapeTableName(name: string): string {
  return escapeCellText(name).replace(/[\t\n]/g, (char) => (char === '\n' ? '_x000a_' : '_x0009_'));
}

function span(element: XmlElement, name: string): TextSpan | undefined {
  return element.attributes.find((one) => one.name === name);
}
