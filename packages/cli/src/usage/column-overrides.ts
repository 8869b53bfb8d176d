import type { ColumnRole } from '@verrijk/core';

/** The options of a command that say which column is what. */
export interface ColumnFlags {
  readonly id: string | undefined;
  readonly postcode: string | undefined;
  readonly 'house-number': string | undefined;
  readonly 'house-letter': string | undefined;
  readonly addition: string | undefined;
  readonly address: string | undefined;
  readonly place: string | undefined;
  readonly country: string | undefined;
}

/** The columns that the user named, by role. */
export function columnOverrides(options: ColumnFlags): Partial<Record<ColumnRole, string>> {
  const asked: Record<ColumnRole, string | undefined> = {
    id: options.id,
    postcode: options.postcode,
    houseNumber: options['house-number'],
    houseLetter: options['house-letter'],
    addition: options.addition,
    address: options.address,
    place: options.place,
    country: options.country,
  };
  return Object.fromEntries(Object.entries(asked).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
