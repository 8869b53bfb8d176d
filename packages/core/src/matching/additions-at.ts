import type { PostcodeIndex } from '../address/postcode.ts';
import type { SuffixKey } from '../address/suffix.ts';
import type { HouseholdReference } from '../reference/household-reference.ts';
import { NOT_FOUND } from '../reference/household-reference.ts';

/** The suffixes that exist at a house number; a number without one among them is ''. */
export interface AdditionsAt {
  /** In the reference's order; at most as many as were asked for. */
  readonly suffixes: readonly SuffixKey[];
  /** How many more there are. */
  readonly more: number;
}

/** A person looks through no more of them. */
const LISTED = 20;

/** Which suffixes exist at a house number; none at a number that is not there. */
export function additionsAt(
  reference: HouseholdReference,
  postcode: PostcodeIndex,
  houseNumber: number,
  most: number = LISTED,
): AdditionsAt {
  const ordinal = reference.postcodeOrdinal(postcode);
  const first = ordinal === NOT_FOUND ? NOT_FOUND : reference.findHouseNumber(ordinal, houseNumber);
  if (first === NOT_FOUND) return { suffixes: [], more: 0 };
  const end = reference.endOfHouseNumber(ordinal, first);
  const suffixes: SuffixKey[] = [];
  for (let entry = first; entry < Math.min(end, first + most); entry++) suffixes.push(reference.suffixOf(entry));
  return { suffixes, more: end - first - suffixes.length };
}
