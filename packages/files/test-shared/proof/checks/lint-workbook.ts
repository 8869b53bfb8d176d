import { LAST_COLUMN, LAST_ROW, formatAddress, overlaps, parseRange } from '../reader/cell-address.ts';
import type { CellRange } from '../reader/cell-address.ts';
import { sheetContent } from '../reader/sheet-content.ts';
import { readColumns } from '../reader/sheet-columns.ts';
import type { SheetContent } from '../reader/sheet-content.ts';
import { lintTable } from './lint-table.ts';
import { findPart, partText, relationshipsOf } from '../reader/workbook-package.ts';
import type { WorkbookPackage } from '../reader/workbook-package.ts';
import { attribute, readTags } from '../reader/xml-tags.ts';

/** Something that Excel repairs, drops or rejects, and that the schema validator does not see. */
export interface LintFinding {
  readonly rule: string;
  /** Where, in words that stay the same when a column is appended: a part, and a cell or an element in it. */
  readonly place: string;
  readonly detail: string;
}

/** The rules of our own craft, over the whole package. */
export function lintWorkbook(workbook: WorkbookPackage): LintFinding[] {
  const findings: LintFinding[] = [];
  const say = (rule: string, place: string, detail = ''): void => void findings.push({ rule, place, detail });
  for (const sheet of workbook.sheets) {
    const content = sheetContent(workbook, sheet.part);
    const inSheet = (rule: string, place: string, detail?: string): void => say(rule, `${sheet.part} ${place}`, detail);
    lintRows(content, workbook.sharedStrings.length, inSheet);
    lintDimension(content, inSheet);
    lintColumns(content, inSheet);
    lintMerges(content, inSheet);
    const tableRanges: CellRange[] = [];
    for (const part of sheet.tables) {
      const range = lintTable(partText(workbook.entries, part), content, (rule, detail) => say(rule, part, detail));
      if (range === undefined) continue;
      if (tableRanges.some((other) => overlaps(other, range))) say('table.overlap', part);
      tableRanges.push(range);
    }
  }
  for (const text of workbook.sharedStrings) {
    if (text.length > 32_767) say('string.too-long', 'shared strings', text.slice(0, 20));
  }
  lintPackage(workbook, say);
  return findings;
}

type Say = (rule: string, place: string, detail?: string) => void;

function lintRows(content: SheetContent, sharedStrings: number, say: Say): void {
  let previousRow = 0;
  for (const row of content.rows) {
    if (row.number <= previousRow) say('row.order', `row ${row.number}`);
    if (row.number > LAST_ROW) say('row.past-end', `row ${row.number}`);
    previousRow = row.number;
    let previousColumn = -1;
    const spans = attribute(row.tag, 'spans');
    for (const cell of row.cells) {
      const place = formatAddress(cell.row, cell.column);
      if (cell.column <= previousColumn) say('cell.order', place);
      if (cell.column > LAST_COLUMN) say('cell.past-end', place);
      previousColumn = cell.column;
      if (cell.type !== 's' && (cell.text?.length ?? 0) > 32_767) say('string.too-long', place);
      if (cell.stringIndex !== undefined && !(cell.stringIndex < sharedStrings)) say('string.unknown-index', place);
    }
    if (spans !== undefined && previousColumn >= 0 && !spansCover(spans, previousColumn + 1)) {
      say('row.spans', `row ${row.number}`, spans);
    }
  }
}

function spansCover(spans: string, column: number): boolean {
  return spans.split(' ').some((span) => {
    const [from, to] = span.split(':').map(Number);
    return from! <= column && column <= to!;
  });
}

function lintDimension(content: SheetContent, say: Say): void {
  const tag = content.tags.find((one) => one.name === 'dimension' && one.kind !== 'close');
  const ref = tag === undefined ? undefined : attribute(tag, 'ref');
  if (ref === undefined) return;
  const range = parseRange(ref);
  for (const row of content.rows) {
    for (const { row: number, column } of row.cells) {
      if (number < range.top || number > range.bottom || column < range.left || column > range.right) {
        return say('dimension.too-small', 'dimension', `${ref} lacks ${formatAddress(number, column)}`);
      }
    }
  }
}

function lintColumns(content: SheetContent, say: Say): void {
  let previous = 0;
  for (const { from, to } of readColumns(content)) {
    if (!(from >= 1 && from <= to && to <= LAST_COLUMN + 1)) say('cols.range', `col ${from}-${to}`);
    if (from <= previous) say('cols.overlap', `col ${from}-${to}`);
    previous = to;
  }
}

function lintMerges(content: SheetContent, say: Say): void {
  const seen: CellRange[] = [];
  for (const tag of content.tags) {
    if (tag.name !== 'mergeCell' || tag.kind === 'close') continue;
    const ref = attribute(tag, 'ref') ?? '';
    const range = parseRange(ref);
    if (seen.some((other) => overlaps(other, range))) say('merge.overlap', ref);
    seen.push(range);
  }
}

/** Every relationship leads to a part, and every part has a content type. */
function lintPackage(workbook: WorkbookPackage, say: Say): void {
  const { entries } = workbook;
  const names = new Set<string>();
  const types = readTags(partText(entries, '[Content_Types].xml'));
  const extensions = new Set(types.flatMap((tag) => attribute(tag, 'Extension')?.toLowerCase() ?? []));
  const overrides = new Set(types.flatMap((tag) => attribute(tag, 'PartName')?.toLowerCase() ?? []));
  for (const name of overrides) if (findPart(entries, name) === undefined) say('content-type.no-part', name);
  for (const { name } of entries) {
    const lower = name.toLowerCase().replaceAll('\\', '/');
    if (names.has(lower)) say('part.double', name);
    names.add(lower);
    if (lower.endsWith('/') || lower === '[content_types].xml') continue;
    if (!overrides.has(`/${lower}`) && !extensions.has(lower.slice(lower.lastIndexOf('.') + 1))) {
      say('content-type.missing', name);
    }
    const rels = /^(.*?)_rels\/([^/]*)\.rels$/.exec(name.replaceAll('\\', '/'));
    if (rels === null) continue;
    const ids = new Set<string>();
    for (const relationship of relationshipsOf(entries, `${rels[1]}${rels[2]}`)) {
      if (ids.has(relationship.id)) say('relationship.double-id', `${name} ${relationship.id}`);
      ids.add(relationship.id);
      if (relationship.external || relationship.target === '') continue;
      if (findPart(entries, relationship.target) === undefined) {
        say('relationship.dangling', `${name} ${relationship.id}`, relationship.target);
      }
    }
  }
}

/** The findings of `after` that `before` did not have; each place counts once per time it occurs. */
export function newFindings(before: readonly LintFinding[], after: readonly LintFinding[]): LintFinding[] {
  const known = new Map<string, number>();
  const key = (finding: LintFinding): string => `${finding.rule} ${finding.place}`;
  for (const finding of before) known.set(key(finding), (known.get(key(finding)) ?? 0) + 1);
  return after.filter((finding) => {
    const left = known.get(key(finding)) ?? 0;
    known.set(key(finding), left - 1);
    return left <= 0;
  });
}
