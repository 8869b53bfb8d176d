import type { ColumnRole, LeftOutReason, LoadBackSystem } from '@verrijk/core';

/**
 * An organisation's wishes about its export, kept so that next year's takes one command. All are optional. The period is
 * not one of them, nor is any file: those are different every time.
 */
export interface Profile {
  /** Name or number of the sheet. */
  readonly sheet?: string;
  /** True when the data start at the first row. */
  readonly noHeader?: boolean;
  /** By header text or letter; '' for what the file has not. */
  readonly columns?: Readonly<Partial<Record<ColumnRole, string>>>;
  readonly dateColumn?: string;
  readonly emailColumn?: string;
  /** In the file that came back. */
  readonly groupColumn?: string;
  readonly enrichedSheet?: string;
  readonly enrichedIdColumn?: string;
  /** In the own export: the group that customers had. */
  readonly oldGroupColumn?: string;
  /** A date, a year, or a time back from the day of the run ("3y"): see `parseSince`. */
  readonly activeSince?: string;
  readonly organisation?: string;
  readonly organisationPostcode?: string;
  readonly municipality?: string;
  /** What the delivery is called: "Totaal". */
  readonly selection?: string;
  readonly drop?: readonly Dropped[];
  readonly onlyBillable?: boolean;
  readonly pseudonymise?: boolean;
  readonly splitAddition?: boolean;
  readonly repair?: boolean;
  readonly systems?: readonly LoadBackSystem[];
}

/** Why records may be left out of a delivery; that somebody was not active is a wish of its own. */
export type Dropped = Exclude<LeftOutReason, 'inactive'>;

/**
 * The wishes of a profile with those of this run: what is given now wins, column by column. Where the organisation is counts
 * as one wish, so that a municipality given now is not overruled by a postcode of before.
 */
export function mergeProfile(profile: Profile, given: Profile): Profile {
  const { organisationPostcode, municipality, ...rest } = profile;
  const isPlaceGiven = given.organisationPostcode !== undefined || given.municipality !== undefined;
  const columns = { ...profile.columns, ...given.columns };
  return {
    ...rest,
    ...(!isPlaceGiven && organisationPostcode !== undefined && { organisationPostcode }),
    ...(!isPlaceGiven && municipality !== undefined && { municipality }),
    ...given,
    ...(Object.keys(columns).length > 0 && { columns }),
  };
}
