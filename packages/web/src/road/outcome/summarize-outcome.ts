import { OUTCOMES } from '@verrijk/core';
import type { Outcome } from '@verrijk/core';
import type { AudienceReport, Count } from '@verrijk/report';

/** What an enrichment came to, as far as a report may show it. */
export interface OutcomeSummary {
  /** Whether those who are counted are customers; they are rows where the file had no IDs. */
  readonly areCustomers: boolean;
  /** Who is counted; rows where the number of customers may not be told. */
  readonly all: number;
  /** Of those with a group; null where that would tell how few have none. */
  readonly withGroup: Count;
  /** The largest first; those that may not be told last. */
  readonly groups: readonly OutcomeGroup[];
  readonly outcomes: readonly { readonly outcome: Outcome; readonly rows: Count }[];
}

export interface OutcomeGroup {
  readonly name: string;
  readonly colour: string;
  readonly persons: Count;
  /** Of all with a group. */
  readonly share: Count;
}

/** What came out, for somebody who delivered a file: how many got a group, which, and how their addresses were found. */
export function summarizeOutcome(report: AudienceReport): OutcomeSummary {
  const { rows, customers, persons, missing } = report;
  const areCustomers = customers !== null && persons !== null && report.files.every(({ hasIds }) => hasIds);
  const { withoutGroup } = missing;
  const groups = report.groups.map(({ name, colour, persons: own }) => ({
    name,
    colour,
    persons: own,
    share: own === null || persons === null || persons === 0 ? null : own / persons,
  }));
  return {
    areCustomers,
    all: areCustomers ? customers : rows,
    withGroup: areCustomers ? persons : withoutGroup === null ? null : rows - withoutGroup,
    groups: groups.toSorted((a, b) => (b.persons ?? -1) - (a.persons ?? -1)),
    outcomes: OUTCOMES.map((outcome) => ({ outcome, rows: missing.outcomes[outcome] })).filter(
      ({ rows: count }) => count !== 0,
    ),
  };
}
