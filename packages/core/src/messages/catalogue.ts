import type { RuleName } from '../address/rule-name.ts';
import type { ColumnRole } from '../columns/column-role.ts';
import type { FindingCode } from '../findings/finding.ts';
import type { ProblemCode } from '../findings/problem-code.ts';
import type { Match } from '../matching/match.ts';
import type { Outcome } from '../matching/outcome.ts';
import type { SourceRole } from '../reference/reference-source.ts';
import type { DeliverySentences } from './delivery-sentences.ts';
import type { LoadBackSentences } from './load-back-sentences.ts';
import type { PageSentences } from './page-sentences.ts';
import type { CheckSentences } from './check-sentences.ts';

/** What a problem's sentence fills in. Anything may be missing: the sentence then stays general. */
export type Details = Readonly<Record<string, string | number>>;

/** How an outcome is called and what it means. */
export interface OutcomeText {
  /** Two or three words, for a column of a file or of a table. */
  readonly label: string;
  /** One sentence that says when a row ends this way. */
  readonly meaning: string;
}

/** What the explanation of a row's outcome needs to know of it. */
export interface ExplainedMatch extends Pick<Match, 'outcome' | 'rules' | 'addresses' | 'groups' | 'share'> {
  /** The house number as the file has it; empty where the outcome does not depend on it. */
  readonly readFrom: string;
  /** The house number as the reference has it; empty when no address was found. */
  readonly readAs: string;
}

/** Everything that one language has to say. The compiler sees to it that no code goes without a sentence. */
export interface Catalogue {
  /** What is wrong, where, and what to do, without the words of any one program's buttons or flags. */
  readonly problems: Readonly<Record<ProblemCode, (details: Details) => string>>;
  /** What was noticed and on how many rows; the first word is the count where there is one. */
  readonly findings: Readonly<Record<FindingCode, (count: number) => string>>;
  readonly outcomes: Readonly<Record<Outcome, OutcomeText>>;
  /** What a rule does, to stand in brackets behind what was read as what. */
  readonly rules: Readonly<Record<RuleName, string>>;
  /** Why a row ended as it did, in one sentence. */
  readonly reasons: Readonly<Record<Outcome, (match: ExplainedMatch) => string>>;
  readonly roles: Readonly<Record<ColumnRole, string>>;
  /** The roles of the columns that a reference is built from. */
  readonly sourceRoles: Readonly<Record<SourceRole, string>>;
  readonly check: CheckSentences;
  readonly delivery: DeliverySentences;
  readonly loadBack: LoadBackSentences;
  readonly page: PageSentences;
}
