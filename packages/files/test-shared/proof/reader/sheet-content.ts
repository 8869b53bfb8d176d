import { parseAddress } from './cell-address.ts';
import { decodeEscapes, findPart, partText, richText } from './workbook-package.ts';
import type { WorkbookPackage } from './workbook-package.ts';
import { attribute, closingIndex, plainText, readTags } from './xml-tags.ts';
import type { XmlTag } from './xml-tags.ts';

export interface SheetCell {
  readonly row: number;
  /** From A = 0. */
  readonly column: number;
  /** As the file says: 's', 'str', 'inlineStr', 'n', 'b', 'e', 'd'. */
  readonly type: string;
  /** What a person would read: strings resolved, numbers as the literal. Undefined when there is no value. */
  readonly text: string | undefined;
  /** The shared string's number. */
  readonly stringIndex: number | undefined;
  readonly hasFormula: boolean;
  /** Whether the file gives it a value, be it an empty shared string. */
  readonly hasValue: boolean;
  readonly style: number;
  readonly start: number;
  readonly end: number;
}

export interface SheetRow {
  readonly number: number;
  readonly tag: XmlTag;
  readonly cells: readonly SheetCell[];
}

/** One sheet, cut up; `xml` has one character per byte. */
export interface SheetContent {
  readonly xml: string;
  /** Those outside `<sheetData>`. */
  readonly tags: readonly XmlTag[];
  /** In the order of the file. */
  readonly rows: readonly SheetRow[];
}

const alreadyRead = new WeakMap<Buffer, SheetContent>();

/** A sheet of a workbook, read once for all who ask. */
export function sheetContent(workbook: WorkbookPackage, part: string): SheetContent {
  const bytes = findPart(workbook.entries, part)?.bytes;
  if (bytes === undefined) throw new Error(`sheet part ${part} is missing`);
  let content = alreadyRead.get(bytes);
  if (content === undefined) {
    content = readSheet(partText(workbook.entries, part), workbook.sharedStrings);
    alreadyRead.set(bytes, content);
  }
  return content;
}

function readSheet(xml: string, sharedStrings: readonly string[]): SheetContent {
  const tags = readTags(xml);
  const rows: SheetRow[] = [];
  const first = tags.findIndex((tag) => tag.name === 'sheetData');
  if (first < 0) return { xml, tags, rows };
  const last = closingIndex(tags, first);
  let previous = 0;
  for (let i = first + 1; i < last; i++) {
    const tag = tags[i]!;
    if (tag.name !== 'row' || tag.kind === 'close') continue;
    const close = closingIndex(tags, i);
    const number = Number(attribute(tag, 'r') ?? previous + 1);
    if (!Number.isInteger(number) || number < 1) throw new Error(`row number ${attribute(tag, 'r')}`);
    rows.push({ number, tag, cells: readCells(xml, tags, i, close, number, sharedStrings) });
    previous = number;
    i = close;
  }
  return { xml, tags: [...tags.slice(0, first), ...tags.slice(last + 1)], rows };
}

function readCells(
  xml: string,
  tags: readonly XmlTag[],
  from: number,
  to: number,
  row: number,
  sharedStrings: readonly string[],
): SheetCell[] {
  const cells: SheetCell[] = [];
  let previous = -1;
  for (let i = from + 1; i < to; i++) {
    const tag = tags[i]!;
    if (tag.name !== 'c' || tag.kind === 'close') continue;
    const close = closingIndex(tags, i);
    const address = attribute(tag, 'r');
    const column = address === undefined ? previous + 1 : parseAddress(address).column;
    if (address !== undefined && parseAddress(address).row !== row) throw new Error(`${address} stands in row ${row}`);
    previous = column;
    cells.push(readCell(xml, tags, i, close, { row, column }, sharedStrings));
    i = close;
  }
  return cells;
}

function readCell(
  xml: string,
  tags: readonly XmlTag[],
  index: number,
  close: number,
  at: { row: number; column: number },
  sharedStrings: readonly string[],
): SheetCell {
  const type = attribute(tags[index]!, 't') ?? 'n';
  let raw: string | undefined;
  let inline: string | undefined;
  let hasFormula = false;
  for (let i = index + 1; i < close; i++) {
    const { name, kind } = tags[i]!;
    if (kind === 'close') continue;
    const last = closingIndex(tags, i);
    if (name === 'f') hasFormula = true;
    if (name === 'v') raw = kind === 'empty' ? '' : plainText(xml.slice(tags[i]!.end, tags[last]!.start));
    if (name === 'is') inline = richText(xml.slice(tags[i]!.start, tags[last]!.end));
    i = last;
  }
  const stringIndex = type === 's' && raw !== undefined && raw !== '' ? Number(raw) : undefined;
  return {
    ...at,
    type,
    text: cellText(type, raw, inline, stringIndex === undefined ? undefined : sharedStrings[stringIndex]),
    stringIndex,
    hasFormula,
    hasValue: (raw ?? '') !== '' || (inline ?? '') !== '',
    style: Number(attribute(tags[index]!, 's') ?? 0),
    start: tags[index]!.start,
    end: tags[close]!.end,
  };
}

function cellText(
  type: string,
  raw: string | undefined,
  inline: string | undefined,
  shared: string | undefined,
): string | undefined {
  if (type === 's') return shared;
  if (type === 'inlineStr') return inline ?? raw;
  if (raw === undefined) return undefined;
  if (type === 'str') return decodeEscapes(raw);
  if (type === 'b') return raw.trim() === '1' || raw.trim() === 'true' ? 'TRUE' : 'FALSE';
  return raw.trim();
}

/** Whether a person would say that something stands in the cell. */
export function isFilled(cell: SheetCell): boolean {
  return cell.text !== undefined && cell.text !== '';
}
