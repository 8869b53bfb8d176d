import type { ApiResult } from '../../api/use-api.ts';

export type Reference = ApiResult<'references.read'>;
export type ReferenceReport = NonNullable<Reference['report']>;

/** A group in the one that is in use and in the one beside it; undefined where it is not there. */
export interface GroupComparison {
  readonly group: string;
  readonly before: number | undefined;
  readonly after: number | undefined;
  /** Share of the addresses with a group, 0 to 1. */
  readonly shareBefore: number | undefined;
  readonly shareAfter: number | undefined;
}

/** A group whose share of the addresses differs more than households move. */
export interface MovedGroup {
  readonly group: string;
  readonly before: number;
  readonly after: number;
}

/** Something to know before a reference is put in use. `stop`: better not; `attention`: look at it first; `plain`: good to know. */
export type Concern = { readonly weight: 'stop' | 'attention' | 'plain' } & (
  | { readonly kind: 'empty' | 'fictional' | 'no-areas' | 'same-edition' | 'no-groups' }
  | { readonly kind: 'invalid-rows' | 'contested' | 'without-group'; readonly count: number; readonly share: number }
  | { readonly kind: 'fewer-addresses' | 'more-addresses'; readonly count: number; readonly share: number }
  | {
      readonly kind: 'unused-groups' | 'groups-gone' | 'groups-new';
      readonly groups: readonly string[];
    }
  | { readonly kind: 'unknown-groups'; readonly rows: Readonly<Record<string, number>> }
  | { readonly kind: 'groups-moved'; readonly groups: readonly MovedGroup[] }
);

/** Of the rows or addresses; more of them is no accident. */
const MANY = 0.01;
/** By which the number of addresses of two editions may differ without a word. */
const OTHER_SIZE = 0.05;
/** By which the share of a group may differ: a mistake in a source mixes groups up, households do not. */
const MOVED = 0.05;

/** The groups of two references beside one another, the largest of the new one first. */
export function compareGroups(report: ReferenceReport, inUse: ReferenceReport | undefined): readonly GroupComparison[] {
  const names = new Set([...Object.keys(report.groups), ...Object.keys(inUse?.groups ?? {})]);
  const after = totalOf(report.groups);
  const before = totalOf(inUse?.groups ?? {});
  return [...names]
    .map((group) => ({
      group,
      before: inUse?.groups[group],
      after: report.groups[group],
      shareBefore: shareOf(inUse?.groups[group], before),
      shareAfter: shareOf(report.groups[group], after),
    }))
    .toSorted((a, b) => (b.after ?? 0) - (a.after ?? 0) || (a.group < b.group ? -1 : 1));
}

/** What to know before this one is put in use instead of the other, the weightiest first. */
export function concernsOf(
  reference: Pick<Reference, 'name' | 'edition'> & { readonly report: ReferenceReport },
  inUse: (Pick<Reference, 'name' | 'edition'> & { readonly report: ReferenceReport | null }) | undefined,
): readonly Concern[] {
  const { report } = reference;
  const concerns = [...ofItself(report), ...besides(reference, report, inUse)];
  const weights = ['stop', 'attention', 'plain'];
  return concerns.toSorted((a, b) => weights.indexOf(a.weight) - weights.indexOf(b.weight));
}

function ofItself(report: ReferenceReport): Concern[] {
  const { addresses, rows, invalidRows, contested, withoutGroup, fictional, areas } = report;
  const concerns: Concern[] = [];
  if (addresses === 0) concerns.push({ weight: 'stop', kind: 'empty' });
  else if (Object.keys(report.groups).length === 0) concerns.push({ weight: 'stop', kind: 'no-groups' });
  if (fictional) concerns.push({ weight: 'attention', kind: 'fictional' });
  const counted = (kind: 'invalid-rows' | 'contested' | 'without-group', count: number, of: number): void => {
    if (count === 0 || of === 0) return;
    concerns.push({ weight: count / of > MANY ? 'attention' : 'plain', kind, count, share: count / of });
  };
  counted('invalid-rows', invalidRows, rows);
  counted('contested', contested, addresses);
  counted('without-group', withoutGroup, addresses);
  if (Object.keys(report.unknownGroups).length > 0) {
    concerns.push({ weight: 'attention', kind: 'unknown-groups', rows: report.unknownGroups });
  }
  if (report.unusedGroups.length > 0) {
    concerns.push({ weight: 'attention', kind: 'unused-groups', groups: report.unusedGroups });
  }
  if (addresses > 0 && areas === 0) concerns.push({ weight: 'plain', kind: 'no-areas' });
  return concerns;
}

function besides(
  { name, edition }: Pick<Reference, 'name' | 'edition'>,
  report: ReferenceReport,
  inUse: (Pick<Reference, 'name' | 'edition'> & { readonly report: ReferenceReport | null }) | undefined,
): Concern[] {
  const other = inUse?.report;
  if (inUse === undefined || other === undefined || other === null) return [];
  const concerns: Concern[] = [];
  if (inUse.name === name && inUse.edition === edition) concerns.push({ weight: 'attention', kind: 'same-edition' });
  const change = other.addresses === 0 ? 0 : (report.addresses - other.addresses) / other.addresses;
  if (Math.abs(change) > OTHER_SIZE) {
    concerns.push({
      weight: change < 0 ? 'attention' : 'plain',
      kind: change < 0 ? 'fewer-addresses' : 'more-addresses',
      count: Math.abs(report.addresses - other.addresses),
      share: Math.abs(change),
    });
  }
  const groups = compareGroups(report, other);
  const gone = groups.filter(({ after }) => after === undefined).map(({ group }) => group);
  // What the model does not know has been said already.
  const added = groups
    .filter(({ group, before }) => before === undefined && report.unknownGroups[group] === undefined)
    .map(({ group }) => group);
  if (gone.length > 0) concerns.push({ weight: 'attention', kind: 'groups-gone', groups: gone });
  if (added.length > 0) concerns.push({ weight: 'attention', kind: 'groups-new', groups: added });
  const moved = groups.flatMap(({ group, shareBefore: before, shareAfter: after }) =>
    before === undefined || after === undefined || Math.abs(after - before) <= MOVED ? [] : [{ group, before, after }],
  );
  if (moved.length > 0) concerns.push({ weight: 'attention', kind: 'groups-moved', groups: moved });
  return concerns;
}

function totalOf(groups: Readonly<Record<string, number>>): number {
  return Object.values(groups).reduce((sum, count) => sum + count, 0);
}

function shareOf(count: number | undefined, total: number): number | undefined {
  if (count === undefined) return undefined;
  return total === 0 ? 0 : count / total;
}
