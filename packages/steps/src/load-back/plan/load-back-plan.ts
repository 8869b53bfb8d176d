import type { ColumnCandidate, Deviation, EditionShift, GroupMove } from '@verrijk/core';

/** A file of a load-back and the columns that were read. */
export interface LoadBackTable {
  /** Without its folder. */
  readonly name: string;
  /** Empty for CSV. */
  readonly sheet: string;
  readonly rows: number;
  readonly rowsWithoutId: number;
  /** Of the enriched file: rows with a text such as "#N/B" instead of a group, which count as blank. */
  readonly rowsSayingNoGroup?: number;
  readonly id: Pick<ColumnCandidate, 'letter' | 'header'>;
  /** In the export the old group, if there is a column of them; in the enriched file the new one. */
  readonly group?: Pick<ColumnCandidate, 'letter' | 'header'>;
  /** Of the export, when a system knows customers by e-mail address. */
  readonly email?: Pick<ColumnCandidate, 'letter' | 'header'>;
  /** Whether there are addresses, by which a move can be told from a new edition of the model. */
  readonly hasAddress: boolean;
}

/** What the IDs that came back were held against. */
export interface LoadBackProof {
  readonly key?: {
    readonly pseudonyms: number;
    /** Different pseudonyms of the key that came back. */
    readonly cameBack: number;
  };
  readonly manifest?: {
    readonly organisation: string;
    readonly selection: string;
    readonly period: string;
    readonly purgeOn: string;
    /** Different IDs that were delivered, and that came back. */
    readonly delivered: number;
    readonly cameBack: number;
    /** Whether the same IDs came back, each as often as it was delivered. */
    readonly agrees: boolean;
  };
}

/** What stops a load-back: IDs that are not as they should be, or a manifest of another delivery. */
export type LoadBackStop = Deviation | 'manifest';

/** What loading back would do, in customers: different IDs of the export. Holds no ID and no address. */
export interface LoadBackPlan {
  readonly export: LoadBackTable;
  readonly enriched: LoadBackTable;
  /** Whether the groups were made up. */
  readonly fictional: boolean;
  readonly proof: LoadBackProof;
  /** The sum of the eight below. */
  readonly customers: number;
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly kept: number;
  readonly withoutGroup: number;
  readonly conflicts: number;
  readonly missing: number;
  readonly notDelivered: number;
  /** Came back and are not in the export. */
  readonly unknown: number;
  /** Came back more often than they stand in the export. */
  readonly duplicate: number;
  /** Of the unknown: likely a missing one that was changed. */
  readonly altered: number;
  /** The first rows of what is wrong: of the export for `missing` and `conflict`, else of the enriched file. */
  readonly rows: Readonly<Record<Deviation | 'conflict', readonly number[]>>;
  readonly moves: readonly GroupMove[];
  readonly editions: readonly EditionShift[];
  /** Customers for whom a group of an edition before 2021 came back. */
  readonly returnedEarlier: number;
  readonly allowed: readonly Deviation[];
  /** Why nothing is to be loaded; empty when all is well or allowed. */
  readonly stops: readonly LoadBackStop[];
}
