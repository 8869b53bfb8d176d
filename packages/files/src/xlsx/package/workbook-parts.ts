import { VerrijkError } from '@verrijk/core';
import type { FindingCode } from '@verrijk/core';
import type { ZipArchive } from '../../zip/zip-archive.ts';
import type { ZipEntry } from '../../zip/zip-entry.ts';
import { attribute, decodeXmlPart, readXml } from '../../xml/xml-reader.ts';
import { namingPart } from './naming-part.ts';
import { isRelationshipNamespace, isSpreadsheetNamespace } from './namespaces.ts';
import { NO_FORMATS, readNumberFormats } from './number-formats.ts';
import type { NumberFormats } from './number-formats.ts';
import { readRelationships, relationshipsPart } from './relationships.ts';
import type { Relationship } from './relationships.ts';

/** Largest part that is held as a whole; every cell format that Excel allows fits many times. */
const LARGEST_SMALL_PART = 32 * 1024 * 1024;
const MOST_SHEETS = 10_000;

export interface SheetPart {
  readonly name: string;
  readonly visible: boolean;
  readonly entry: ZipEntry;
}

/** A workbook's parts, found by their relationships. */
export interface WorkbookParts {
  readonly archive: ZipArchive;
  /** Worksheets in tab order; chart and dialog sheets are left out. */
  readonly sheets: readonly SheetPart[];
  readonly date1904: boolean;
  readonly sharedStrings: ZipEntry | undefined;
  readonly formats: NumberFormats;
  /** What the package as a whole has to say. */
  readonly findings: readonly FindingCode[];
}

/**
 * Finds the parts of the workbook in a zip. Throws `file.ods`, `file.xlsb` or `file.not-a-workbook` when it is something
 * else.
 */
export async function readWorkbookParts(archive: ZipArchive): Promise<WorkbookParts> {
  const root = await readPartRelationships(archive, '');
  const workbookName = root.find((one) => one.type === 'officeDocument' && !one.external)?.target;
  const entry = workbookName === undefined ? undefined : archive.find(workbookName);
  if (!entry) throw notAWorkbook(archive);
  if (/\.bin$/i.test(entry.name)) throw new VerrijkError('file.xlsb', { file: archive.source.name });
  const text = await readPart(archive, entry);
  const outline = await namingPart(entry.name, () => readWorkbook(text));
  if (!outline) throw notAWorkbook(archive);
  const links = await readPartRelationships(archive, entry.name);
  const sheets: SheetPart[] = [];
  for (const { name, visible, id } of outline.sheets) {
    const link = links.find((one) => one.id === id);
    if (!link || link.type !== 'worksheet' || link.external) continue;
    const sheetEntry = archive.find(link.target);
    if (!sheetEntry) throw new VerrijkError('file.zip-damaged', { file: archive.source.name, part: link.target });
    sheets.push({ name, visible, entry: sheetEntry });
  }
  const part = (type: string): ZipEntry | undefined => {
    const link = links.find((one) => one.type === type && !one.external);
    return link && archive.find(link.target);
  };
  const styles = part('styles');
  const signed = root.some((one) => one.type === 'origin') || archive.entries.some(isSignature);
  const pivots = links.some((one) => one.type === 'pivotCacheDefinition');
  return {
    archive,
    sheets,
    date1904: outline.date1904,
    sharedStrings: part('sharedStrings'),
    formats: styles ? await readFormats(archive, styles) : NO_FORMATS,
    findings: [
      ...(signed ? (['file.digital-signature'] as const) : []),
      ...(pivots ? (['file.pivot-cache'] as const) : []),
    ],
  };
}

async function readFormats(archive: ZipArchive, styles: ZipEntry): Promise<NumberFormats> {
  const text = await readPart(archive, styles);
  return namingPart(styles.name, () => readNumberFormats(text));
}

/** Relationships of a part; none when it has no `.rels` part. */
export async function readPartRelationships(archive: ZipArchive, source: string): Promise<Relationship[]> {
  const entry = archive.find(relationshipsPart(source));
  if (!entry) return [];
  const text = await readPart(archive, entry);
  return namingPart(entry.name, () => readRelationships(text, source));
}

/** A small part as text. */
export async function readPart(archive: ZipArchive, entry: ZipEntry): Promise<string> {
  const bytes = await archive.whole(entry, LARGEST_SMALL_PART);
  return namingPart(entry.name, () => decodeXmlPart(bytes));
}

interface WorkbookOutline {
  readonly sheets: { readonly name: string; readonly visible: boolean; readonly id: string }[];
  date1904: boolean;
}

function readWorkbook(text: string): WorkbookOutline | undefined {
  const outline: WorkbookOutline = { sheets: [], date1904: false };
  let isWorkbook = false;
  readXml(text, {
    open(element) {
      if (!isSpreadsheetNamespace(element.namespace)) return;
      if (element.depth === 0) isWorkbook = element.name === 'workbook';
      else if (element.depth === 1 && element.name === 'workbookPr') {
        outline.date1904 = ['1', 'true'].includes(attribute(element, 'date1904') ?? '');
      } else if (element.depth === 2 && element.name === 'sheet') {
        const id = element.attributes.find((one) => isRelationshipNamespace(one.namespace) && one.name.endsWith(':id'));
        if (outline.sheets.length === MOST_SHEETS) throw new VerrijkError('file.xml-damaged');
        outline.sheets.push({
          name: attribute(element, 'name') ?? '',
          visible: (attribute(element, 'state') ?? 'visible') === 'visible',
          id: id?.value ?? '',
        });
      }
    },
  });
  return isWorkbook ? outline : undefined;
}

function notAWorkbook(archive: ZipArchive): VerrijkError {
  const isOpenDocument = archive.find('mimetype') && archive.find('content.xml');
  return new VerrijkError(isOpenDocument ? 'file.ods' : 'file.not-a-workbook', { file: archive.source.name });
}

function isSignature(entry: ZipEntry): boolean {
  return /^_xmlsignatures\//i.test(entry.name);
}
