import type { Outcome } from '@verrijk/core';

/** A figure that is not shown: below the minimum, or from which such a figure could be worked out. */
export type Hidden = null;
/** A figure, or that it is not shown. */
export type Count = number | Hidden;

/**
 * Who the audience is, by household: what every document and the JSON are made of. All counts went through one suppression, so nothing in
 * here, nor in what is made of it, leads to a count below `minimum`. There is nothing per record in it.
 */
export interface AudienceReport {
  readonly version: string;
  /** ISO day. */
  readonly today: string;
  readonly fictional: boolean;
  /** Counts below this are hidden. */
  readonly minimum: number;
  readonly reference: { readonly name: string; readonly edition: string; readonly addresses: number };
  readonly files: readonly ReportedFile[];
  readonly rows: number;
  /** Different customer IDs; null where the files have none, or where it would tell how few have no group. */
  readonly customers: number | null;
  /** Different addresses with a group. */
  readonly households: Count;
  /**
   * Different customers at those addresses, or rows where there are no IDs. A customer with several addresses is in one group: that of the
   * first row with one.
   */
  readonly persons: Count;
  readonly groups: readonly GroupProfile[];
  readonly bases: readonly BaseFacts[];
  readonly missing: MissingReport;
  readonly where: WhereReport;
  readonly behaviour: BehaviourReport | null;
  readonly answers: AnswersReport | null;
  readonly comparison: ComparisonReport | null;
}

/** A file as it was read. */
export interface ReportedFile {
  readonly name: string;
  readonly rows: number;
  readonly hasIds: boolean;
  /** Rows whose group column names another group than the reference does for their address; null without such a column, and when few but some. */
  readonly otherGroup: number | null;
}

/** One group. `share` is of the households with a group; intervals are 95%. */
export interface GroupProfile {
  readonly name: string;
  /** #rrggbb, from the reference's model, or one of ours where it has none. */
  readonly colour: string;
  readonly households: Count;
  readonly persons: Count;
  readonly share: Count;
  readonly low: Count;
  readonly high: Count;
  /** Lowest and highest share if the rows without a group were all households of other groups, or all of this one. */
  readonly shift: { readonly low: Count; readonly high: Count };
  readonly bases: readonly GroupInBase[];
}

/** A group against one base, in the order of `AudienceReport.bases`. */
export interface GroupInBase {
  readonly base: string;
  /** Share of the base's households. */
  readonly share: number;
  /** Share in the file over share in the base, x 100; 'n/a' where the base has none of this group. */
  readonly index: Count | 'n/a';
  /** Interval of the index. */
  readonly low: Count | 'n/a';
  readonly high: Count | 'n/a';
  /**
   * Whether the difference holds: one-sample test, or against the rest of the base (see `BaseFacts.againstRest`), Benjamini-Hochberg over
   * the groups at 5%. Null also where the base has none of this group.
   */
  readonly holds: boolean | Hidden;
  /** Households in the file over households in the base. */
  readonly penetration: Count | 'n/a';
}

/** What the file is compared with. */
export interface BaseFacts {
  /** As it was asked for: "nl", "municipality:Rotterdam", "catchment". */
  readonly base: string;
  /** As people call it in the report's language-neutral form: "Nederland", "Rotterdam". */
  readonly label: string;
  readonly households: number;
  /** Households of the file inside it, as a share; the others are left out of this comparison. */
  readonly inside: Count;
  readonly pc4: number;
  /** Whether the file is so large a part of it that it was tested against the rest. */
  readonly againstRest: boolean;
}

/** What the profile does not say. */
export interface MissingReport {
  /** Rows by outcome. */
  readonly outcomes: Readonly<Record<Outcome, Count>>;
  /** Rows without a group. */
  readonly withoutGroup: Count;
  /** The profile when the less sure outcomes (`exact-shared` and `majority`, or those asked for) are left out. */
  readonly sure: readonly { readonly name: string; readonly share: Count }[];
}

/** Where the households are. The largest areas, and the rest as one. */
export interface WhereReport {
  readonly municipalities: readonly AreaProfile[];
  readonly pc4: readonly AreaProfile[];
  /**
   * PC4 where the base is large and the reach is low, for one group: the largest gap first. Households, base and penetration are those of
   * the group alone, and `groups` is empty.
   */
  readonly whiteSpots: { readonly group: string; readonly areas: readonly AreaProfile[] } | null;
}

/** One municipality or PC4, or all that are not named together. */
export interface AreaProfile {
  /** Name of a municipality, or four digits; '' for all others together. */
  readonly area: string;
  readonly households: Count;
  readonly baseHouseholds: number;
  readonly penetration: Count;
  /** Households by group, in the order of `groups`. */
  readonly groups: readonly Count[];
}

/** What a file of transactions can tell beside customers and orders; what it has no columns for is no measure. */
export type BehaviourMeasure = 'tickets' | 'spend' | 'leads' | 'genres' | 'loyalty';

/** What the groups do, from a file of transactions. */
export interface BehaviourReport {
  /** Rows of the file. */
  readonly transactions: number;
  /** Rows of customers with a group. */
  readonly joined: Count;
  /** ISO days of the first and the last order of those; null without order dates. */
  readonly from: string | null;
  readonly until: string | null;
  /** What can be told; the figures of other measures are null (or empty) throughout, without being hidden. */
  readonly measures: readonly BehaviourMeasure[];
  readonly groups: readonly GroupBehaviour[];
  /** Classes of days between order and event, from early to late: "90+", "30-89", "14-29", "7-13", "1-6", "0". */
  readonly leadClasses: readonly string[];
  /** At most twelve, the most frequent first; '' for all others together. */
  readonly genres: readonly string[];
}

/** What one group does. */
export interface GroupBehaviour {
  readonly name: string;
  /** Customers with a transaction. */
  readonly customers: Count;
  /** Different order numbers, or rows where the file has none. */
  readonly orders: Count;
  /** An order counts once for every event day and genre in it. */
  readonly bookings: Count;
  readonly tickets: Count;
  /** In the currency of the file. */
  readonly spend: Count;
  readonly ordersPerCustomer: Count;
  readonly spendPerCustomer: Count;
  /** Days between order and event: first quartile, median, third quartile of the bookings. */
  readonly leadQuartiles: readonly [Count, Count, Count];
  /** Bookings by lead class. */
  readonly leads: readonly Count[];
  /** Customers whose first order lies in the last year of the file, and the others. */
  readonly newCustomers: Count;
  readonly returningCustomers: Count;
  /** Bookings by genre, and their index against all groups: 100 is as often as there. */
  readonly genres: readonly { readonly bookings: Count; readonly index: Count }[];
}

/** What the groups say, from a survey. Intervals are 95%. */
export interface AnswersReport {
  /** Rows of the file. */
  readonly answers: number;
  /** Rows of customers with a group. */
  readonly joined: Count;
  readonly questions: readonly {
    readonly question: string;
    /** `nps`: `mean` and its interval lie between -100 and 100. */
    readonly kind: 'rating' | 'nps';
    /** The highest answer: 5 or 10. */
    readonly scale: number;
    readonly groups: readonly {
      readonly name: string;
      readonly answers: Count;
      readonly mean: Count;
      readonly low: Count;
      readonly high: Count;
    }[];
  }[];
}

/** This file against another, or this period against another. Households by address. */
export interface ComparisonReport {
  readonly name: string;
  /** False when the other file's groups are of another edition: then only the totals are compared. */
  readonly isSameEdition: boolean;
  readonly households: Count;
  /** Households in both. */
  readonly overlap: Count;
  /** In the order of `AudienceReport.groups`; empty when the editions differ. `households` and `share` are the other file's. */
  readonly groups: readonly {
    readonly name: string;
    readonly households: Count;
    readonly share: Count;
    /** The share here less that in the other file, with interval: 0.032 is 3.2 percentage points more. */
    readonly change: Count;
    readonly low: Count;
    readonly high: Count;
    readonly holds: boolean | Hidden;
  }[];
}
