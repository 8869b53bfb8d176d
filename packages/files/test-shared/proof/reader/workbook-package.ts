import { attribute, closingIndex, plainText, readTags } from './xml-tags.ts';
import type { XmlTag } from './xml-tags.ts';
import { partKey, readArchive } from './zip-archive.ts';
import type { ArchiveEntry } from './zip-archive.ts';

export interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly external: boolean;
  /** Part name without a leading slash, as the relationship gives it once resolved. */
  readonly target: string;
}

export interface WorkbookSheet {
  readonly name: string;
  readonly visible: boolean;
  readonly part: string;
  /** Names of its table parts. */
  readonly tables: readonly string[];
}

/** A whole workbook in memory, read by the simplest means. */
export interface WorkbookPackage {
  readonly entries: readonly ArchiveEntry[];
  /** Work sheets only, in the order of the tabs. */
  readonly sheets: readonly WorkbookSheet[];
  readonly sharedStringsPart: string | undefined;
  readonly sharedStrings: readonly string[];
  readonly date1904: boolean;
  /** Number format code, or its built-in number as text, by cell style index. */
  readonly numberFormats: readonly string[];
}

/** Throws on anything that is not a readable workbook. `known` saves the work for parts that are the same there. */
export function readWorkbook(file: Buffer, known?: WorkbookPackage): WorkbookPackage {
  const entries = readArchive(file, known?.entries);
  const root = relationshipsOf(entries, '');
  const workbookPart = root.find((one) => one.type.endsWith('/officeDocument'))?.target;
  if (workbookPart === undefined) throw new Error('no workbook part');
  const related = relationshipsOf(entries, workbookPart);
  const tags = readTags(partText(entries, workbookPart));
  const sharedStringsPart = related.find((one) => one.type.endsWith('/sharedStrings'))?.target;
  const stylesPart = related.find((one) => one.type.endsWith('/styles'))?.target;
  const date1904 = tags.some((tag) => tag.name === 'workbookPr' && isTrue(attribute(tag, 'date1904')));
  return {
    entries,
    sheets: tags.flatMap((tag) => readSheetTag(entries, related, tag)),
    sharedStringsPart,
    sharedStrings: hasPart(entries, sharedStringsPart) ? readSharedStrings(partText(entries, sharedStringsPart)) : [],
    date1904,
    numberFormats: hasPart(entries, stylesPart) ? readNumberFormats(readTags(partText(entries, stylesPart))) : [],
  };
}

function readSheetTag(
  entries: readonly ArchiveEntry[],
  related: readonly Relationship[],
  tag: XmlTag,
): WorkbookSheet[] {
  if (tag.name !== 'sheet' || tag.kind === 'close') return [];
  const id = tag.attributes.find(({ name }) => name.endsWith(':id'))?.value;
  const relationship = related.find((one) => one.id === id);
  if (relationship === undefined || !relationship.type.endsWith('/worksheet')) return [];
  if (findPart(entries, relationship.target) === undefined)
    throw new Error(`sheet part ${relationship.target} is missing`);
  const tables = relationshipsOf(entries, relationship.target)
    .filter((one) => one.type.endsWith('/table') && hasPart(entries, one.target))
    .map((one) => one.target);
  const state = attribute(tag, 'state') ?? 'visible';
  return [{ name: attribute(tag, 'name') ?? '', visible: state === 'visible', part: relationship.target, tables }];
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

export function findPart(entries: readonly ArchiveEntry[], name: string): ArchiveEntry | undefined {
  const key = partKey(name);
  return entries.find((entry) => entry.key === key);
}

function hasPart(entries: readonly ArchiveEntry[], name: string | undefined): name is string {
  return name !== undefined && findPart(entries, name) !== undefined;
}

/** A part as text in which one character is one byte. */
export function partText(entries: readonly ArchiveEntry[], name: string): string {
  const entry = findPart(entries, name);
  if (entry === undefined) throw new Error(`part ${name} is missing`);
  const { bytes } = entry;
  if (bytes[0] === 0xff || bytes[0] === 0xfe) throw new Error(`part ${name} is UTF-16`);
  const text = bytes.toString('latin1');
  if (/<!DOCTYPE/i.test(text)) throw new Error(`part ${name} has a DOCTYPE`);
  return text;
}

/** The relationships of a part ('' for those of the package). */
export function relationshipsOf(entries: readonly ArchiveEntry[], part: string): Relationship[] {
  const slash = part.lastIndexOf('/');
  const folder = part.slice(0, slash + 1);
  const name = `${folder}_rels/${part.slice(slash + 1)}.rels`;
  if (!hasPart(entries, name)) return [];
  return readTags(partText(entries, name)).flatMap((tag) => {
    if (tag.name !== 'Relationship' || tag.kind === 'close') return [];
    const external = attribute(tag, 'TargetMode') === 'External';
    const target = attribute(tag, 'Target') ?? '';
    return [
      {
        id: attribute(tag, 'Id') ?? '',
        type: attribute(tag, 'Type') ?? '',
        external,
        target: external ? target : resolveTarget(folder, target),
      },
    ];
  });
}

function resolveTarget(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/').replace(/#.*$/, '');
  const steps: string[] = [];
  for (const step of (path.startsWith('/') ? path : folder + path).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** Pieces of the shared strings part, one per string, as they are written. */
export function sharedStringItems(xml: string): { start: number; end: number }[] {
  const tags = readTags(xml);
  const items: { start: number; end: number }[] = [];
  for (let i = 0; i < tags.length; i++) {
    if (tags[i]!.name !== 'si' || tags[i]!.kind === 'close') continue;
    const close = closingIndex(tags, i);
    items.push({ start: tags[i]!.start, end: tags[close]!.end });
    i = close;
  }
  return items;
}

function readSharedStrings(xml: string): string[] {
  return sharedStringItems(xml).map((item) => richText(xml.slice(item.start, item.end)));
}

/** Text of an `<si>` or `<is>`: its runs joined, phonetic runs skipped, `_xHHHH_` decoded. */
export function richText(piece: string): string {
  const tags = readTags(piece);
  let text = '';
  for (let i = 0; i < tags.length; i++) {
    const tag = tags[i]!;
    if (tag.kind !== 'open' || (tag.name !== 't' && tag.name !== 'rPh')) continue;
    const close = closingIndex(tags, i);
    if (tag.name === 't') text += plainText(piece.slice(tag.end, tags[close]!.start));
    i = close;
  }
  return decodeEscapes(text);
}

/** `_x000D_` and its like stand for one UTF-16 unit. */
export function decodeEscapes(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function readNumberFormats(tags: readonly XmlTag[]): string[] {
  const codes = new Map<string, string>();
  const formats: string[] = [];
  let inCellXfs = false;
  for (const tag of tags) {
    if (tag.name === 'numFmt' && tag.kind !== 'close') {
      codes.set(attribute(tag, 'numFmtId') ?? '', attribute(tag, 'formatCode') ?? '');
    }
    if (tag.name === 'cellXfs') inCellXfs = tag.kind === 'open';
    if (!inCellXfs || tag.name !== 'xf' || tag.kind === 'close') continue;
    const id = attribute(tag, 'numFmtId') ?? '0';
    formats.push(codes.get(id) ?? id);
  }
  return formats;
}
