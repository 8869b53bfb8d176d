import type { ByteSource } from '../../bytes/byte-source.ts';
import type { Compression } from '../../bytes/compression.ts';
import { attribute, readXml } from '../../xml/xml-reader.ts';
import { ZipArchive } from '../../zip/zip-archive.ts';
import type { ZipEntry } from '../../zip/zip-entry.ts';
import { namingPart } from '../package/naming-part.ts';
import { isSpreadsheetNamespace } from '../package/namespaces.ts';
import { relationshipsPart } from '../package/relationships.ts';
import type { Relationship } from '../package/relationships.ts';
import { readPart, readPartRelationships } from '../package/workbook-parts.ts';
import { LARGEST_SHEET, LARGEST_STRINGS } from '../sheet/scan-sheet.ts';
import { readProperties } from './document-properties.ts';
import { SheetContents } from './sheet-contents.ts';
import { countUnusedStrings } from './unused-strings.ts';

/** What a workbook can hold besides the cells of one sheet and their looks. */
export type ContentKind =
  | 'sheets'
  | 'hidden'
  | 'formulas'
  | 'comments'
  | 'drawings'
  | 'macros'
  | 'external-links'
  | 'defined-names'
  | 'names-of-people'
  | 'properties'
  | 'texts-elsewhere'
  | 'parts';

/** Something of a kind; `what` says it in words of the file itself: names of sheets and parts, never text of a cell. */
export interface WorkbookContent {
  readonly kind: ContentKind;
  readonly what: string;
}

/** Parts that say how the cells look and hang together; the rest of a package is something else. */
const STRUCTURE = new Set([
  'officeDocument',
  'extended-properties',
  'core-properties',
  'worksheet',
  'styles',
  'theme',
  'sharedStrings',
  'calcChain',
  'table',
]);
const KIND_OF_RELATIONSHIP: Readonly<Record<string, ContentKind>> = {
  'custom-properties': 'properties',
  comments: 'comments',
  threadedComment: 'comments',
  person: 'comments',
  vmlDrawing: 'comments',
  drawing: 'drawings',
  image: 'drawings',
  chart: 'drawings',
  chartsheet: 'drawings',
  ctrlProp: 'drawings',
  control: 'drawings',
  oleObject: 'drawings',
  package: 'drawings',
  thumbnail: 'drawings',
  vbaProject: 'macros',
  xlMacrosheet: 'macros',
  xlIntlMacrosheet: 'macros',
  dialogsheet: 'macros',
  externalLink: 'external-links',
  externalLinkPath: 'external-links',
  hyperlink: 'external-links',
  connections: 'external-links',
  queryTable: 'external-links',
};
/** Names that Excel itself gives to places of a sheet. */
const BUILT_IN_NAME = /^_xlnm\.(?:_FilterDatabase|Print_Area|Print_Titles)$/i;
/** Names of one kind that are told. */
const MOST_TOLD = 5;
const LONGEST_TOLD = 60;

/**
 * Everything in a workbook that is not a cell of its only sheet or the look of one, however well it is hidden: what a file that
 * must hold nothing else may not have. Formats and themes are not looked into.
 * @throws VerrijkError as `openWorkbook` does
 */
export async function listWorkbookContents(
  source: ByteSource,
  compression: Compression,
): Promise<readonly WorkbookContent[]> {
  const archive = await ZipArchive.open(source, compression);
  const found = new FoundContents();
  const reached = new Set<string>(['[content_types].xml']);
  const follow = async (part: string): Promise<Relationship[]> => {
    const links = await readPartRelationships(archive, part);
    if (links.length > 0) reached.add(relationshipsPart(part).toLowerCase());
    for (const link of links) {
      if (STRUCTURE.has(link.type) && !link.external) reached.add(archive.find(link.target)?.name.toLowerCase() ?? '');
      else found.add(kindOf(link), link.type);
    }
    return links;
  };
  const root = await follow('');
  const target = (links: readonly Relationship[], type: string): readonly ZipEntry[] =>
    links.filter((link) => link.type === type && !link.external).flatMap((link) => archive.find(link.target) ?? []);
  for (const entry of [...target(root, 'core-properties'), ...target(root, 'extended-properties')]) {
    const text = await readPart(archive, entry);
    await namingPart(entry.name, () => readProperties(text, (kind, what) => found.add(kind, what)));
  }
  const strings = new Set<ZipEntry>();
  const sheets: ZipEntry[] = [];
  for (const workbook of target(root, 'officeDocument')) {
    const text = await readPart(archive, workbook);
    await namingPart(workbook.name, () => readWorkbook(text, found));
    const links = await follow(workbook.name);
    sheets.push(...target(links, 'worksheet'));
    for (const entry of target(links, 'sharedStrings')) strings.add(entry);
  }
  const contents = new SheetContents((kind, what) => found.add(kind, what));
  for (const sheet of sheets) {
    await follow(sheet.name);
    await namingPart(sheet.name, () => contents.read(archive.inflated(sheet, LARGEST_SHEET)));
  }
  for (const entry of strings) {
    const unused = await namingPart(entry.name, () =>
      countUnusedStrings(archive.inflated(entry, LARGEST_STRINGS), contents.strings),
    );
    if (unused > 0) found.add('texts-elsewhere', entry.name);
  }
  for (const { name } of archive.entries) {
    if (!name.endsWith('/') && !reached.has(name.toLowerCase())) found.add(kindOfPart(name), name);
  }
  return found.list();
}

/** Collects, telling each thing once. */
class FoundContents {
  private readonly byKind = new Map<ContentKind, Set<string>>();

  add(kind: ContentKind, what: string): void {
    const told = this.byKind.get(kind) ?? new Set();
    this.byKind.set(kind, told);
    if (told.size <= MOST_TOLD) told.add(what.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').slice(0, LONGEST_TOLD));
  }

  list(): readonly WorkbookContent[] {
    return [...this.byKind].map(([kind, told]) => {
      const names = [...told].filter((name) => name !== '');
      return { kind, what: [...names.slice(0, MOST_TOLD), ...(names.length > MOST_TOLD ? ['…'] : [])].join(', ') };
    });
  }
}

function kindOf({ type, external }: Relationship): ContentKind {
  if (Object.hasOwn(KIND_OF_RELATIONSHIP, type)) return KIND_OF_RELATIONSHIP[type]!;
  return external ? 'external-links' : 'parts';
}

/** What a part is by its name, when nothing points at it or something unknown does. */
function kindOfPart(name: string): ContentKind {
  if (/vbaproject|macrosheets\//i.test(name)) return 'macros';
  if (/comments|persons\/|vmldrawing/i.test(name)) return 'comments';
  if (/drawings\/|media\/|charts\/|embeddings\/|thumbnail|activex|ctrlprops/i.test(name)) return 'drawings';
  if (/externallinks\/|connections|querytables\//i.test(name)) return 'external-links';
  if (/docprops\//i.test(name)) return 'properties';
  return 'parts';
}

function readWorkbook(text: string, found: FoundContents): void {
  const sheets: { readonly name: string; readonly state: string }[] = [];
  let definedName: { readonly name: string } | undefined;
  readXml(text, {
    open(element) {
      const { name, depth } = element;
      if (name === 'absPath') found.add('names-of-people', name);
      if (!isSpreadsheetNamespace(element.namespace)) return;
      if (name === 'sheet' && depth === 2) {
        sheets.push({ name: attribute(element, 'name') ?? '', state: attribute(element, 'state') ?? 'visible' });
      } else if (name === 'definedName') {
        definedName = { name: attribute(element, 'name') ?? '' };
        if (!BUILT_IN_NAME.test(definedName.name)) found.add('defined-names', definedName.name);
      } else if (name === 'fileSharing' && (attribute(element, 'userName') ?? '') !== '') {
        found.add('names-of-people', name);
      } else if (name === 'customWorkbookView') found.add('names-of-people', name);
      else if (name === 'externalReference') found.add('external-links', '');
    },
  });
  for (const { name, state } of sheets) if (state !== 'visible') found.add('hidden', name);
  if (sheets.length > 1) for (const { name } of sheets) found.add('sheets', name);
}
