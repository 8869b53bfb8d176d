import { formatRange, parseRange } from '../sheet/cell-ref.ts';
import type { CellRange } from '../sheet/cell-ref.ts';
import type { ColumnFormat, SheetOutline } from '../sheet/sheet-outline.ts';
import { readTag } from '../../xml/xml-reader.ts';
import type { Splice } from './sheet-splicer.ts';

/** `<dimension>` widened to hold the new cells too; none when the sheet has no dimension or one that says nothing. */
export function dimensionEdits(outline: SheetOutline, added: CellRange): Splice[] {
  const { dimension } = outline;
  const old = dimension && parseRange(dimension.ref);
  if (!dimension || !old) return [];
  const insert = formatRange({
    firstColumn: Math.min(old.firstColumn, added.firstColumn),
    firstRow: Math.min(old.firstRow, added.firstRow),
    lastColumn: Math.max(old.lastColumn, added.lastColumn),
    lastRow: Math.max(old.lastRow, added.lastRow),
  });
  return [{ at: dimension.start, remove: dimension.end - dimension.start, insert }];
}

/**
 * `<cols>` with widths for the new columns: a range that covers them is split, so that no two overlap. What was hidden
 * or grouped there is not, but the covering range's style stays.
 */
export function columnFormatEdits(outline: SheetOutline, firstColumn: number, widths: readonly number[]): Splice[] {
  const lastColumn = firstColumn + widths.length - 1;
  const { columnFormats, columnFormatsEnd, prefix } = outline;
  const covering = columnFormats.filter((format) => format.first <= lastColumn && format.last >= firstColumn);
  const ours = widths.map((width, i) => {
    const column = firstColumn + i;
    const format = covering.find((one) => one.first <= column && one.last >= column);
    const style = format && readTag(format.tag).attributes.find((one) => one.name === 'style')?.value;
    const number = column + 1;
    const styleAttribute = style === undefined ? '' : ` style="${style}"`;
    return `<${prefix}col min="${number}" max="${number}" width="${width}"${styleAttribute} customWidth="1"/>`;
  });
  const first = covering[0];
  const last = covering.at(-1);
  if (first && last) {
    const left = first.first < firstColumn ? withBounds(first, first.first, firstColumn - 1) : '';
    const right = last.last > lastColumn ? withBounds(last, lastColumn + 1, last.last) : '';
    return [{ at: first.start, remove: last.end - first.start, insert: left + ours.join('') + right }];
  }
  const next = columnFormats.find((format) => format.first > lastColumn);
  if (next) return [{ at: next.start, remove: 0, insert: ours.join('') }];
  if (columnFormatsEnd && !columnFormatsEnd.selfClosing) {
    return [{ at: columnFormatsEnd.start, remove: 0, insert: ours.join('') }];
  }
  const whole = `<${prefix}cols>${ours.join('')}</${prefix}cols>`;
  if (!columnFormatsEnd) return [{ at: outline.sheetData, remove: 0, insert: whole }];
  return [{ at: columnFormatsEnd.start, remove: columnFormatsEnd.end - columnFormatsEnd.start, insert: whole }];
}

/** The `<col>` with other bounds and everything else as it was. */
function withBounds(format: ColumnFormat, first: number, last: number): string {
  let tag = format.tag;
  const bounds = new Map([
    ['min', first + 1],
    ['max', last + 1],
  ]);
  for (const attribute of readTag(format.tag).attributes.toReversed()) {
    const bound = bounds.get(attribute.name);
    if (bound !== undefined) tag = tag.slice(0, attribute.start) + String(bound) + tag.slice(attribute.end);
  }
  return tag.endsWith('/>') ? tag : `${tag.slice(0, -1)}/>`;
}
