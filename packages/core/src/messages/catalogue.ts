import type { ColumnRole } from '../columns/column-role.ts';
import type { FindingCode } from '../findings/finding.ts';
import type { ProblemCode } from '../findings/problem-code.ts';
import type { Outcome } from '../matching/outcome.ts';

/** What a problem's sentence fills in. Anything may be missing: the sentence then stays general. */
export type Details = Readonly<Record<string, string | number>>;

export interface OutcomeText {
  /** Two or three words, for a column of a file or of a table. */
  readonly label: string;
  /** One sentence that says when a row ends this way. */
  readonly meaning: string;
}

/** Everything that one language has to say. The compiler sees to it that no code goes without a sentence. */
export interface Catalogue {
  /** What is wrong, where, and what to do, without the words of any one program's buttons or flags. */
  readonly problems: Readonly<Record<ProblemCode, (details: Details) => string>>;
  /** What was noticed and on how many rows; the first word is the count where there is one. */
  readonly findings: Readonly<Record<FindingCode, (count: number) => string>>;
  readonly outcomes: Readonly<Record<Outcome, OutcomeText>>;
  readonly roles: Readonly<Record<ColumnRole, string>>;
}
