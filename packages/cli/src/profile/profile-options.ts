import type { ColumnRole } from '@verrijk/core';
import type { Profile } from '@verrijk/steps';

/** The options of any command that a profile can keep; a command has some of them. */
export interface ProfileOptions {
  readonly sheet?: string | undefined;
  readonly 'no-header'?: boolean;
  readonly id?: string | undefined;
  readonly postcode?: string | undefined;
  readonly 'house-number'?: string | undefined;
  readonly 'house-letter'?: string | undefined;
  readonly addition?: string | undefined;
  readonly address?: string | undefined;
  readonly place?: string | undefined;
  readonly country?: string | undefined;
  readonly 'date-column'?: string | undefined;
  readonly email?: string | undefined;
  readonly group?: string | undefined;
  readonly 'enriched-sheet'?: string | undefined;
  readonly 'enriched-id'?: string | undefined;
  readonly 'old-group'?: string | undefined;
  readonly 'active-since'?: string | undefined;
  readonly organisation?: string | undefined;
  readonly 'organisation-postcode'?: string | undefined;
  readonly municipality?: string | undefined;
  readonly selection?: string | undefined;
  readonly drop?: Profile['drop'];
  readonly 'only-billable'?: boolean;
  readonly pseudonymise?: boolean;
  readonly 'split-addition'?: boolean;
  readonly repair?: boolean;
  readonly for?: Profile['systems'];
}

const COLUMN_OPTIONS = {
  id: 'id',
  postcode: 'postcode',
  houseNumber: 'house-number',
  houseLetter: 'house-letter',
  addition: 'addition',
  address: 'address',
  place: 'place',
  country: 'country',
} as const satisfies Record<ColumnRole, keyof ProfileOptions>;

const WISH_OPTIONS = {
  sheet: 'sheet',
  noHeader: 'no-header',
  dateColumn: 'date-column',
  emailColumn: 'email',
  groupColumn: 'group',
  enrichedSheet: 'enriched-sheet',
  enrichedIdColumn: 'enriched-id',
  oldGroupColumn: 'old-group',
  activeSince: 'active-since',
  organisation: 'organisation',
  organisationPostcode: 'organisation-postcode',
  municipality: 'municipality',
  selection: 'selection',
  drop: 'drop',
  onlyBillable: 'only-billable',
  pseudonymise: 'pseudonymise',
  splitAddition: 'split-addition',
  repair: 'repair',
  systems: 'for',
} as const satisfies Record<Exclude<keyof Profile, 'columns'>, keyof ProfileOptions>;

/** The wishes among the options of a command; flags and lists count when they are set. */
export function wishesOf(options: ProfileOptions): Profile {
  const pick = (names: Readonly<Record<string, keyof ProfileOptions>>): [string, unknown][] =>
    Object.entries(names)
      .map(([field, name]): [string, unknown] => [field, options[name]])
      .filter(([, value]) => value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0));
  const columns = pick(COLUMN_OPTIONS);
  return Object.fromEntries([
    ...pick(WISH_OPTIONS),
    ...(columns.length === 0 ? [] : [['columns', Object.fromEntries(columns)] as const]),
  ]);
}

/** The options as if the wishes had been typed; wishes that are none of the command's are left alone. */
export function withWishes<Options extends ProfileOptions>(options: Options, wishes: Profile): Options {
  const { columns = {}, ...rest } = wishes;
  const named = (names: Readonly<Record<string, string>>, values: object): [string, unknown][] =>
    Object.entries(values).map(([field, value]): [string, unknown] => [names[field]!, value]);
  // All that was typed is among the wishes already; of the two that say where, what was typed took the place of the other.
  const place: [string, unknown][] = [
    ['organisation-postcode', undefined],
    ['municipality', undefined],
  ];
  const all = [...place, ...named(COLUMN_OPTIONS, columns), ...named(WISH_OPTIONS, rest)];
  return { ...options, ...Object.fromEntries(all.filter(([name]) => name in options)) };
}
