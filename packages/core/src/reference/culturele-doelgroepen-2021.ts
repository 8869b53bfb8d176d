import type { SegmentModel } from './segment-model.ts';

/**
 * The Culturele Doelgroepen of 2021 as far as public sources confirm them: eight names of eleven. The order is
 * alphabetical and says nothing; codes and main groups are left out because they were not found. The colours are our own,
 * chosen to stand off from white and from each other; they are not official. A household reference's own names win.
 */
export const CULTURELE_DOELGROEPEN_2021: SegmentModel = {
  name: 'Culturele Doelgroepen',
  edition: '2021',
  groups: [
    { name: 'Actieve Vermaakvangers', colour: '#c2410c' },
    { name: 'Culturele Alleseters', colour: '#7e22ce' },
    { name: 'Klassieke Cultuurliefhebbers', colour: '#1e3a8a' },
    // Figure 1 of the provider's own instruction misspells it.
    { name: 'Lokale Vrijetijdsgenieters', aliases: ['Lokale Vrijtijdsgenieters'], colour: '#3f7d20' },
    { name: 'Nieuwsgierige Toekomstgrijpers', colour: '#0e7490' },
    { name: 'Proevende Buitenwijkers', colour: '#a16207' },
    { name: 'Sociale Cultuurhoppers', colour: '#be185d' },
    { name: 'Weelderige Cultuurminnaars', colour: '#7f1d1d' },
  ],
};

/** What the edition has and `CULTURELE_DOELGROEPEN_2021` has not, because no public source gave it. */
export const MISSING_FROM_2021: {
  readonly groups: number;
  readonly groupsKnown: number;
  readonly mainGroups: readonly string[];
  readonly notFound: readonly string[];
} = {
  groups: 11,
  groupsKnown: CULTURELE_DOELGROEPEN_2021.groups.length,
  /** Their names are known; which group belongs to which is not. */
  mainGroups: ['Intensief', 'Medium', 'Licht'],
  notFound: ['names of three groups', 'codes', 'official order', 'main group of each group', 'official colours'],
};
