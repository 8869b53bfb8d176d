import {
  COLUMN_ROLES,
  LEFT_OUT_REASONS,
  LOAD_BACK_SYSTEMS,
  parseDay,
  parseJsonObject,
  parseSince,
  VerrijkError,
} from '@verrijk/core';
import type { JsonObject } from '@verrijk/core';
import type { Dropped, Profile } from './profile.ts';

const FORMAT = 'verrijk-profile';
const FORMAT_VERSION = 1;
/** No wish can lie after it. */
const LAST_DAY = parseDay('2199-12-31', 'day-first');

type Reader = (profile: JsonObject, key: string) => unknown;
type Readers = {
  readonly [Field in keyof Profile]-?: (profile: JsonObject, key: string) => NonNullable<Profile[Field]>;
};

const text = (profile: JsonObject, key: string): string => profile.text(key);
const flag = (profile: JsonObject, key: string): boolean => profile.flag(key);

/** The fields in the order in which they are written, each with what reads it. */
const READERS: Readers = {
  sheet: text,
  noHeader: flag,
  columns: readColumns,
  dateColumn: text,
  emailColumn: text,
  groupColumn: text,
  enrichedSheet: text,
  enrichedIdColumn: text,
  oldGroupColumn: text,
  activeSince: readSince,
  organisation: text,
  organisationPostcode: text,
  municipality: text,
  selection: text,
  drop: (profile, key) =>
    readChoices(
      profile,
      key,
      LEFT_OUT_REASONS.filter((each): each is Dropped => each !== 'inactive'),
    ),
  onlyBillable: flag,
  pseudonymise: flag,
  splitAddition: flag,
  repair: flag,
  systems: (profile, key) => readChoices(profile, key, LOAD_BACK_SYSTEMS),
};
const FIELDS = Object.keys(READERS) as (keyof Profile)[];

/**
 * Reads a profile: {"format": "verrijk-profile", "formatVersion": 1, …} with the fields of `Profile`. `file` is what the error
 * calls it.
 * @throws VerrijkError `profile.invalid` with the field that is wrong or unknown
 */
export function parseProfile(json: string, file: string): Profile {
  const profile = parseJsonObject(
    json,
    (field, cause) => new VerrijkError('profile.invalid', { file, field }, { cause }),
  );
  profile.choice('format', [FORMAT]);
  profile.integer('formatVersion', FORMAT_VERSION, FORMAT_VERSION);
  profile.allowOnly(['format', 'formatVersion', ...FIELDS]);
  const readers: Readonly<Record<keyof Profile, Reader>> = READERS;
  return Object.fromEntries(
    FIELDS.filter((field) => profile.has(field)).map((field) => [field, readers[field](profile, field)]),
  );
}

/** A profile as it is kept: `parseProfile` reads the same from it. */
export function formatProfile(profile: Profile): string {
  const fields = FIELDS.filter((field) => profile[field] !== undefined).map((field) => [field, profile[field]]);
  const file = { format: FORMAT, formatVersion: FORMAT_VERSION, ...(Object.fromEntries(fields) as Profile) };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}

function readColumns(profile: JsonObject, key: string): NonNullable<Profile['columns']> {
  const columns = profile.object(key);
  columns.allowOnly(COLUMN_ROLES);
  const roles = COLUMN_ROLES.filter((role) => columns.has(role));
  return Object.fromEntries(roles.map((role) => [role, columns.fields[role] === '' ? '' : columns.text(role)]));
}

function readSince(profile: JsonObject, key: string): string {
  const since = profile.text(key);
  if (parseSince(since, LAST_DAY) === undefined) throw profile.invalid(key);
  return since;
}

function readChoices<Choice extends string>(profile: JsonObject, key: string, choices: readonly Choice[]): Choice[] {
  return profile.texts(key).map((asked, index) => {
    const choice = choices.find((each) => each === asked);
    if (choice === undefined) throw profile.invalid(`${key}[${index}]`);
    return choice;
  });
}
