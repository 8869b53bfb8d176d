import type { ColumnCandidate } from '../column-problem.ts';
import type { FoundColumn } from './headed-column.ts';

/** Why the columns of a list are not settled; each code is also the `ProblemCode` of the run that stops for it. */
export interface ListColumnProblem<Role extends string> {
  readonly code: 'column.choose' | 'column.missing' | 'column.unknown';
  readonly role: Role;
  /** The option of the command line that decides. */
  readonly flag: string;
  /** What the option said, for `column.unknown`. */
  readonly asked?: string;
  /** Columns that fit or come near; for `column.unknown` all of them. */
  readonly candidates: readonly ColumnCandidate[];
}

/** What is wrong with a column that the user named; nothing when they said that there is none. */
export function askedProblem<Role extends string>(
  role: Role,
  flag: string,
  asked: string,
  { kind, candidates }: Exclude<FoundColumn, { kind: 'one' }>,
): readonly ListColumnProblem<Role>[] {
  if (kind === 'none') return [];
  if (kind === 'several') return [{ code: 'column.choose', role, flag, candidates }];
  return [{ code: 'column.unknown', role, flag, asked, candidates }];
}
