/** The group names of an edition before 2021, by which a file that mixes editions is noticed. */
export interface EarlierEdition {
  readonly edition: string;
  readonly names: readonly string[];
  /** False when public sources gave only some of the names. */
  readonly complete: boolean;
}

/** Oldest first. Names as public sources give them; three of the eight of 2012 are all that were found. */
export const EARLIER_EDITIONS: readonly EarlierEdition[] = [
  {
    edition: '2008',
    names: [
      'Startende stedelingen',
      'Welgestelden',
      'Seniore cultuurliefhebbers',
      'Studentikozen',
      'Sportieve gezinnen',
      'Eenvoudige pensioengenieters',
      'Doorzetters',
      'Modale medioren',
    ],
    complete: true,
  },
  {
    edition: '2012',
    names: ['Stedelijke Toekomstbouwers', 'Wijkgerichte Vrijetijdsgenieters', 'Digitale Kijkers'],
    complete: false,
  },
];
