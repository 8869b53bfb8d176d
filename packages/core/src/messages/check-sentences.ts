import type { CheckFindingCode } from '../findings/check-finding.ts';

/** What is said of one kind of finding in a customer file. */
export interface CheckFindingText {
  /** A few words, for a column of a file or of a table: what is the matter with the row. */
  readonly label: string;
  /** On how many rows, in one sentence that begins with the count where there is one. */
  readonly sentence: (count: number) => string;
  /** What a person can do about such a row. */
  readonly advice: string;
}

/** Everything about the check of a customer file that is the same wherever it is shown. */
export interface CheckSentences {
  readonly findings: Readonly<Record<CheckFindingCode, CheckFindingText>>;
  /** Headers of the list of rows to repair, and the name of its sheet. */
  readonly list: Readonly<
    Record<'sheet' | 'row' | 'id' | 'postcode' | 'houseNumber' | 'what' | 'proposal' | 'advice', string>
  >;
  /** What stands behind a label: the row where a double ID stood first, … */
  readonly firstRow: (row: string) => string;
  /** … what a cell may have been, … */
  readonly possible: (texts: readonly string[]) => string;
  /** … and which additions exist at a number; '' is the number by itself. */
  readonly additions: (suffixes: readonly string[], more: number) => string;
}
