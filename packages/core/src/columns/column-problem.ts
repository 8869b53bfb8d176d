import type { ColumnRole } from './column-role.ts';

/** The option of the command line that decides which column has a role. */
export const COLUMN_FLAGS: Readonly<Record<ColumnRole, string>> = {
  id: '--id',
  postcode: '--postcode',
  houseNumber: '--house-number',
  houseLetter: '--house-letter',
  addition: '--addition',
  address: '--address',
  place: '--place',
  country: '--country',
};

/** A column as a person points at it. */
export interface ColumnCandidate {
  /** Zero-based. */
  readonly column: number;
  /** "C". */
  readonly letter: string;
  /** Header text on one line; empty when there is none. */
  readonly header: string;
}

/**
 * Why the columns are not settled. Each is also the `ProblemCode` of the run that stops for it.
 * - `column.choose`: several columns fit the role, `candidates` names them.
 * - `column.missing`: none fits; `candidates` names those that come near, which may be none.
 * - `column.unknown`: the option asks for a column that is not there; `candidates` names all columns.
 * - `sheet.no-rows`: there is nothing under the header, or nothing at all.
 */
export type ColumnProblem =
  | {
      readonly code: 'column.choose' | 'column.missing';
      readonly role: ColumnRole;
      readonly flag: string;
      readonly candidates: readonly ColumnCandidate[];
    }
  | {
      readonly code: 'column.unknown';
      readonly role: ColumnRole;
      readonly flag: string;
      /** What the option said. */
      readonly asked: string;
      readonly candidates: readonly ColumnCandidate[];
    }
  | { readonly code: 'sheet.no-rows'; readonly headerRow: number | undefined };
