import type { LabelTable, SegmentGroup } from '@verrijk/core';

/** Shows in every output that was made with made-up data. */
const FICTIONAL_MARK = ' (fictief)';

/** Headers of the appended columns. They are names that load-backs rely on: the same in every language. */
export function appendedHeaders(fictional: boolean, explain: boolean): readonly string[] {
  return [`Culturele Doelgroep${fictional ? FICTIONAL_MARK : ''}`, ...(explain ? ['Koppeling', 'Toelichting'] : [])];
}

/** Puts the mark on the groups themselves, for a file without headers to put it on. Before anything is written. */
export function markLabels(labels: LabelTable, groups: readonly SegmentGroup[]): void {
  for (const { name } of groups) labels.labels[labels.id(name)] = `${name}${FICTIONAL_MARK}`;
}
