import type { SheetContent } from './sheet-content.ts';
import { attribute, closingIndex } from './xml-tags.ts';
import type { XmlTag } from './xml-tags.ts';

/** One `<col>`: columns `from` to `to`, from A = 1. */
export interface ColumnFormat {
  readonly from: number;
  readonly to: number;
  /** Its other attributes as written, in order. */
  readonly look: string;
}

export function readColumns(content: SheetContent): ColumnFormat[] {
  const place = columnsElement(content);
  if (place === undefined) return [];
  const inside = (tag: XmlTag): boolean => tag.start > place.start && tag.end < place.end;
  return content.tags.flatMap((tag) => {
    if (!inside(tag) || tag.name !== 'col' || tag.kind === 'close') return [];
    const others = tag.attributes.filter(({ name }) => name !== 'min' && name !== 'max');
    const look = others.map(({ name, value }) => `${name}=${value}`).join(' ');
    return [{ from: Number(attribute(tag, 'min')), to: Number(attribute(tag, 'max')), look }];
  });
}

/** Where `<cols>` stands in the sheet. */
export function columnsElement(content: SheetContent): { start: number; end: number } | undefined {
  const index = content.tags.findIndex((tag) => tag.name === 'cols' && tag.kind !== 'close');
  if (index < 0) return undefined;
  return { start: content.tags[index]!.start, end: content.tags[closingIndex(content.tags, index)]!.end };
}

/** The look of each column for itself, without the columns `first` to `last` (from A = 0). */
export function columnLooks(content: SheetContent, first: number, last: number): Map<number, string> {
  const looks = new Map<number, string>();
  for (const { from, to, look } of readColumns(content)) {
    for (let column = from - 1; column < to; column++) {
      if (column < first || column > last) looks.set(column, look);
    }
  }
  return looks;
}
