import { cutUp, firstDifference } from './sheet-difference.ts';
import type { Cut } from './sheet-difference.ts';
import { sharedStringItems } from '../reader/workbook-package.ts';
import { attribute, readTags } from '../reader/xml-tags.ts';
import type { XmlTag } from '../reader/xml-tags.ts';
import type { ArchiveEntry } from '../reader/zip-archive.ts';

/** Same entries, same order, same bytes, but for the named parts (in the spelling of the archive). */
export function compareEntries(
  before: readonly ArchiveEntry[],
  after: readonly ArchiveEntry[],
  edited: ReadonlySet<string>,
): string[] {
  const [left, right] = [before, after].map((entries) => entries.map((entry) => entry.name).join('\n'));
  if (left !== right) return [`entries differ: ${firstDifference(left!, right!)}`];
  return before.flatMap((entry, index) =>
    edited.has(entry.name) || entry.bytes.equals(after[index]!.bytes) ? [] : [`part ${entry.name} changed`],
  );
}

/**
 * What differs between two definitions of a table besides `added` columns at its right end: the width of its reference
 * and of its filter, the number of columns and the new columns themselves.
 */
export function compareTables(before: string, after: string, added: number): string[] {
  const left = normalizeTable(before, 0);
  const right = normalizeTable(after, added);
  return left === right ? [] : [`table differs: ${firstDifference(left, right)}`];
}

function normalizeTable(xml: string, added: number): string {
  const tags = readTags(xml).filter((tag) => tag.kind !== 'close');
  const cuts = tags.flatMap((tag) => {
    if (tag.name === 'tableColumns') return blank(tag, 'count');
    return tag.name === 'table' || tag.name === 'autoFilter' ? blank(tag, 'ref') : [];
  });
  const columns = tags.filter((tag) => tag.name === 'tableColumn');
  const extra = added === 0 ? [] : columns.slice(-added);
  if (extra.some((tag) => tag.kind !== 'empty')) throw new Error('an added table column has content');
  for (const { start, end } of extra) cuts.push({ start, end, by: '' });
  return cutUp(xml, cuts);
}

/** The value of the attribute, cut out. */
function blank(tag: XmlTag, name: string): Cut[] {
  return tag.attributes.flatMap((one) =>
    one.name === name ? [{ start: one.valueStart, end: one.valueEnd, by: '' }] : [],
  );
}

/** What differs between two shared string parts besides strings added at the end, and whether the counts are right. */
export function compareSharedStrings(before: string, after: string): string[] {
  const known = sharedStringItems(before).length;
  const items = sharedStringItems(after);
  const added = items.slice(known).map(({ start, end }) => ({ start, end, by: '' }));
  const left = cutUp(before, counts(before));
  const right = cutUp(after, [...counts(after), ...added]);
  const problems = left === right ? [] : [`shared strings differ: ${firstDifference(left, right)}`];
  const list = readTags(after).find((tag) => tag.name === 'sst')!;
  const unique = attribute(list, 'uniqueCount');
  if (unique !== undefined && Number(unique) !== items.length) problems.push(`uniqueCount ${unique}: ${items.length}`);
  return problems;
}

function counts(xml: string): Cut[] {
  const list = readTags(xml).find((tag) => tag.name === 'sst')!;
  return [...blank(list, 'count'), ...blank(list, 'uniqueCount')];
}
