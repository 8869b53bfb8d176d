import type { ColumnRole } from './column-role.ts';
import { chooseOnly, inAddressSet, inMainAddress, NO_CHOICE } from './sampled-column.ts';
import type { Choice, SampledColumn } from './sampled-column.ts';
import type { AddressSet } from './header/header-meaning.ts';

/** How much of a column must look like its header; lower where the header leaves no doubt. */
const CONFIRMED = 0.5;
const CONVINCING = 0.8;

/** The column with postcodes: by header, confirmed by at least some of the content; else by content alone. */
export function choosePostcode(columns: readonly SampledColumn[]): Choice {
  const share = ({ profile }: SampledColumn): number => profile.postcodes + profile.postcodesWithPlace;
  const confirmed = columns.filter((column) => column.meaning.roles.postcode !== undefined && share(column) >= 0.05);
  const unnamed = columns.filter((column) => column.meaning.kind !== 'known' && share(column) >= 0.6);
  const named = inMainAddress(confirmed);
  const own = named.some((column) => column.meaning.set === 'plain' || column.meaning.set === 'main');
  // "Factuur postcode" beside a column of postcodes whose header says nothing: either may be meant.
  if (named.length > 0)
    return own ? byRank(named, 'postcode') : chooseOnly([...named, ...unnamed], 'header-and-content');
  return chooseOnly(unnamed, 'content');
}

/** The column that holds postcode and house number together. */
export function chooseFullAddress(columns: readonly SampledColumn[]): Choice {
  const full = columns.filter((column) => column.profile.fullAddresses >= CONFIRMED);
  const named = inMainAddress(full.filter((column) => column.meaning.roles.address !== undefined));
  return named.length > 0 ? byRank(named, 'address') : chooseOnly(full.filter(isUnknown), 'content');
}

/** The column with house numbers, by a header that says so plainly. */
export function chooseHouseNumber(columns: readonly SampledColumn[], set: AddressSet): Choice {
  const named = columns.filter(
    (column) => column.meaning.roles.houseNumber === 1 && houseNumberShare(column) >= CONFIRMED,
  );
  return chooseOnly(inAddressSet(named, set), 'header-and-content');
}

/** The column with street and house number; a street without numbers is none. */
export function chooseStreetAddress(columns: readonly SampledColumn[], set: AddressSet): Choice {
  const named = columns.filter(
    ({ meaning, profile }) =>
      (meaning.roles.address !== undefined || meaning.roles.houseNumber === 1) && profile.addresses >= 0.4,
  );
  return byRank(inAddressSet(named, set), 'address');
}

/** The street beside a house number of its own: it decides nothing but whether the address is a PO box. */
export function chooseStreet(columns: readonly SampledColumn[], set: AddressSet): Choice {
  const named = columns.filter(
    ({ meaning, profile }) => meaning.roles.address !== undefined && profile.words + profile.addresses >= CONFIRMED,
  );
  return byRank(inAddressSet(named, set), 'address');
}

/** "Nr" and "huisnummertoevoeging" when nothing better has the house number and the content insists. */
export function chooseLikelyHouseNumber(columns: readonly SampledColumn[], set: AddressSet): Choice {
  const named = columns.filter(
    (column) =>
      column.meaning.roles.houseNumber === 2 &&
      column.profile.filledShare >= CONFIRMED &&
      houseNumberShare(column) >= CONVINCING,
  );
  const hasOtherId = columns.some((column) => column.meaning.roles.id === 1);
  const fitting = inAddressSet(named, set);
  const [first] = fitting;
  if (fitting.length !== 1 || first === undefined) return chooseOnly(fitting, 'header-and-content');
  // A lone "nr" without repeats or suffixes may as well be the customer's.
  const mayBeId = first.meaning.roles.id !== undefined && !hasOtherId && !isLivelyHouseNumber(first);
  return mayBeId ? { kind: 'several', columns: fitting } : chooseOnly(fitting, 'header-and-content');
}

/** Columns without a header whose content is house numbers. */
export function chooseUnnamedHouseNumber(columns: readonly SampledColumn[]): Choice {
  const fitting = columns.filter(
    (column) => column.meaning.kind === 'none' && houseNumberShare(column) >= CONVINCING && isOfHouses(column),
  );
  const lively = fitting.filter(isLivelyHouseNumber);
  if (lively.length > 0) return chooseOnly(lively, 'content');
  return fitting.length === 0 ? NO_CHOICE : { kind: 'several', columns: fitting };
}

/** Columns without a header whose content is street and number. */
export function chooseUnnamedStreetAddress(columns: readonly SampledColumn[]): Choice {
  return chooseOnly(
    columns.filter((column) => column.meaning.kind === 'none' && column.profile.addresses >= CONVINCING),
    'content',
  );
}

export function chooseHouseLetter(columns: readonly SampledColumn[], set: AddressSet): Choice {
  const named = columns.filter(
    ({ meaning, profile }) =>
      meaning.roles.houseLetter !== undefined && (profile.filled === 0 || profile.letters >= CONVINCING),
  );
  return byRank(inAddressSet(named, set), 'houseLetter');
}

/** The column with additions; may be empty when its header says so. Without any header only from telling content. */
export function chooseAddition(columns: readonly SampledColumn[], set: AddressSet): Choice {
  const named = columns.filter(({ meaning, profile }) => {
    if (meaning.roles.addition === 1) return profile.filled === 0 || profile.additions >= CONFIRMED;
    if (meaning.roles.addition !== 2 || profile.additions < CONVINCING) return false;
    return !isNameSuffix(profile.examples) && !isGenderOrYesNo(profile.examples);
  });
  if (named.length > 0) return byRank(inAddressSet(named, set), 'addition');
  return chooseOnly(columns.filter(isUnnamedAddition), 'content');
}

export function choosePlace(columns: readonly SampledColumn[], set: AddressSet): Choice {
  const named = columns.filter(
    ({ meaning, profile }) => meaning.roles.place !== undefined && profile.words >= CONFIRMED,
  );
  return byRank(inAddressSet(named, set), 'place');
}

export function chooseCountry(columns: readonly SampledColumn[], set: AddressSet): Choice {
  const named = columns.filter(
    ({ meaning, profile }) =>
      meaning.roles.country !== undefined && (profile.countries >= CONFIRMED || profile.words >= 0.9),
  );
  if (named.length > 0) return byRank(inAddressSet(named, set), 'country');
  const unnamed = columns.filter(({ meaning, profile }) => meaning.kind === 'none' && profile.countries >= 0.9);
  return chooseOnly(unnamed, 'content');
}

/** Columns without the role that a person might mean by it, to name when there is none. */
export function nearMisses(columns: readonly SampledColumn[], role: ColumnRole): readonly SampledColumn[] {
  return columns.filter((column) => {
    if (column.meaning.roles[role] !== undefined) return true;
    if (column.meaning.kind === 'known') return false;
    if (role === 'postcode') return column.profile.postcodes > 0.1;
    if (role === 'houseNumber') return houseNumberShare(column) >= CONVINCING && isOfHouses(column);
    return role === 'id' && column.profile.identifiers >= 0.9 && column.profile.distinct >= 0.9;
  });
}

function byRank(columns: readonly SampledColumn[], role: ColumnRole): Choice {
  const rank = (column: SampledColumn): number => column.meaning.roles[role] ?? 9;
  const best = Math.min(...columns.map(rank));
  const choice = columns.filter((column) => rank(column) === best);
  return chooseOnly(choice, choice.some((column) => column.profile.filled > 0) ? 'header-and-content' : 'header');
}

function houseNumberShare({ profile }: SampledColumn): number {
  // Dates alone are dates; among house numbers they are a spreadsheet's doing.
  return profile.houseNumbers > 0 ? profile.houseNumbers + profile.damaged : 0;
}

/** Years, PC4 and customer numbers are mostly of four digits and more, house numbers hardly ever. */
function isOfHouses({ profile }: SampledColumn): boolean {
  return profile.large < CONFIRMED && profile.filledShare >= CONFIRMED;
}

/** House numbers come again, or have suffixes; customer numbers do not. */
function isLivelyHouseNumber({ profile }: SampledColumn): boolean {
  return profile.distinct < 0.9 || profile.suffixed > 0;
}

function isUnknown(column: SampledColumn): boolean {
  return column.meaning.kind !== 'known';
}

function isNameSuffix(examples: ReadonlySet<string>): boolean {
  return [...examples].some((text) => /^(?:JR|SR|MSC|BSC|BA|MA|PHD|MD|LLM|RA)\.?$/.test(text));
}

function isGenderOrYesNo(examples: ReadonlySet<string>): boolean {
  return [...examples].every((text) => /^(?:[MVXOFJNY]|JA|NEE|YES|NO)$/.test(text));
}

function isUnnamedAddition({ meaning, profile }: SampledColumn): boolean {
  if (meaning.kind !== 'none' || profile.filled === 0 || profile.filledShare > 0.7 || profile.additions < 0.9)
    return false;
  if (isGenderOrYesNo(profile.examples)) return false;
  return profile.countries < CONFIRMED && [...profile.examples].some((text) => /[A-Z]/.test(text));
}
