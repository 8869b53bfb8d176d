import type { LabelTable, SegmentGroup } from '@verrijk/core';

/** Shows in every output that was made with made-up data. */
const FICTIONAL_MARK = ' (fictief)';

/**
 * Headers of the appended columns. They are names that load-backs rely on: the same in every language, and with a number
 * behind them when the file has such a column already.
 */
export function appendedHeaders(fictional: boolean, explain: boolean, existing: readonly string[]): readonly string[] {
  const taken = new Set(existing.map((header) => header.trim().toLowerCase()));
  const wanted = [
    `Culturele Doelgroep${fictional ? FICTIONAL_MARK : ''}`,
    ...(explain ? ['Koppeling', 'Toelichting'] : []),
  ];
  return wanted.map((header) => {
    let unique = header;
    for (let number = 2; taken.has(unique.toLowerCase()); number++) unique = `${header}${number}`;
    return unique;
  });
}

/** Whether the groups below a header, or a group itself, were made up. */
export function isMarkedFictional(text: string): boolean {
  return text.toLowerCase().includes(FICTIONAL_MARK.trim());
}

/** Puts the mark on the groups themselves, for a file without headers to put it on. Before anything is written. */
export function markLabels(labels: LabelTable, groups: readonly SegmentGroup[]): void {
  for (const { name } of groups) labels.labels[labels.id(name)] = `${name}${FICTIONAL_MARK}`;
}
