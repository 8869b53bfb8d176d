import { CULTURELE_DOELGROEPEN_2021 } from '@verrijk/core';
import { EARLIER_NAMES } from '../enrich/earlier-groups.ts';

/** Every group name of every edition, by which a column of an earlier enrichment is known where no reference is at hand. */
export const KNOWN_GROUP_NAMES: readonly string[] = [
  ...EARLIER_NAMES,
  ...CULTURELE_DOELGROEPEN_2021.groups.flatMap(({ name, aliases = [] }) => [name, ...aliases]),
];
