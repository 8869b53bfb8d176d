import type { BehaviourMeasure } from '../audience-report.ts';

/** All that a report says in one language. Numbers come in as that language writes them; names as they are. */
export interface ReportWords {
  readonly title: string;
  /** Without the households where their number is hidden. */
  readonly subtitle: (households: string | undefined, files: string, day: string) => string;
  readonly fictional: string;
  readonly footer: (version: string, day: string) => string;
  readonly footerByService: (version: string, day: string) => string;
  readonly and: (texts: readonly string[]) => string;
  readonly notApplicable: string;
  readonly together: string;
  readonly others: string;
  readonly hiddenNote: (minimum: string) => string;
  /** A base as it stands in a sentence behind "in" or "than in", and at the head of a column. */
  readonly base: (
    kind: 'nl' | 'province' | 'municipality' | 'pc4' | 'catchment',
    label: string,
    areas: string,
  ) => string;
  readonly sections: Readonly<
    Record<'key' | 'profile' | 'sure' | 'where' | 'behaviour' | 'answers' | 'comparison' | 'method', string>
  >;
  readonly heads: Readonly<
    Record<
      | 'group'
      | 'households'
      | 'persons'
      | 'rows'
      | 'share'
      | 'low'
      | 'high'
      | 'index'
      | 'difference'
      | 'penetration'
      | 'outcome'
      | 'meaning'
      | 'groupHouseholds'
      | 'shareSure'
      | 'change'
      | 'municipality'
      | 'pc4'
      | 'allHouseholds'
      | 'customers'
      | 'orders'
      | 'bookings'
      | 'tickets'
      | 'spend'
      | 'ordersPerCustomer'
      | 'spendPerCustomer'
      | 'lateQuarter'
      | 'middle'
      | 'earlyQuarter'
      | 'new'
      | 'returning'
      | 'answers'
      | 'mean'
      | 'nps'
      | 'before'
      | 'now'
      | 'file'
      | 'otherGroup'
      | 'genre'
      | 'lowest'
      | 'highest',
      string
    >
  >;
  readonly differences: Readonly<Record<'more' | 'less' | 'chance', string>>;
  readonly changes: Readonly<Record<'up' | 'down' | 'chance', string>>;
  readonly key: {
    readonly lead: (more: readonly string[], less: readonly string[], base: string) => string;
    readonly nothingHolds: (base: string) => string;
    readonly allHidden: (minimum: string) => string;
    readonly figures: Readonly<Record<'households' | 'persons' | 'rowsAsPersons' | 'matched', string>>;
    readonly strongest: (group: string, base: string) => string;
    readonly more: (
      group: string,
      index: string,
      times: string,
      share: string,
      base: string,
      baseShare: string,
    ) => string;
    /** By how much, and than where: "42% vaker dan in Nederland". */
    readonly moreBy: (percent: string, there: string) => string;
    readonly timesAsOften: (times: string, there: string) => string;
    readonly lessBy: (percent: string, there: string) => string;
    readonly otherBase: (base: string, more: readonly string[], less: readonly string[]) => string;
    readonly howSure: (holding: number, chance: number, hidden: number, base: string) => string;
    readonly notCompared: (base: string) => string;
    readonly missing: (rows: string, all: string, share: string) => string;
    readonly mostShift: (points: string) => string;
    readonly sureStays: (points: string) => string;
    readonly sureMoves: (group: string, points: string) => string;
    readonly household: string;
  };
  readonly profile: {
    readonly lead: string;
    readonly shareCaption: string;
    readonly shareTable: string;
    readonly shareAlternative: (largest: string, share: string, smallest: string, smallestShare: string) => string;
    readonly shareHow: (group: string, ofHundred: string, low: string, high: string) => string;
    readonly indexCaption: (bases: string) => string;
    readonly indexTable: string;
    readonly indexAlternative: (most: string, index: string, least: string, leastIndex: string, base: string) => string;
    readonly indexHow: (base: string, group: string, index: string, by: string, low: string, high: string) => string;
    readonly baseTable: (base: string, households: string) => string;
    readonly shareIn: (base: string) => string;
    readonly indexIn: (base: string) => string;
    readonly differenceIn: (base: string) => string;
    readonly here: string;
    readonly outside: (share: string, base: string) => string;
    readonly againstRest: (base: string) => string;
    readonly chance: string;
  };
  readonly sure: {
    readonly lead: (matched: string, all: string, share: string) => string;
    readonly leadHidden: string;
    readonly outcomeTable: string;
    readonly shiftCaption: string;
    readonly shiftTable: string;
    readonly shiftAlternative: (points: string) => string;
    readonly shiftHow: (group: string, share: string, low: string, high: string, rows: string) => string;
    readonly sureTable: string;
    readonly sureText: (points: string) => string;
    readonly otherGroup: (rows: string, file: string) => string;
  };
  readonly where: {
    readonly lead: (largest: string, households: string, share: string) => string;
    readonly municipalities: string;
    readonly pc4: string;
    readonly alternative: (largest: string, households: string, count: string) => string;
    readonly how: (area: string, households: string, all: string, penetration: string) => string;
    readonly groupsTable: string;
    readonly whiteSpots: (group: string) => string;
    readonly whiteSpotsAlternative: (area: string, all: string, penetration: string) => string;
    readonly whiteSpotsHow: (
      area: string,
      group: string,
      all: string,
      households: string,
      penetration: string,
    ) => string;
    readonly noWhiteSpots: (group: string) => string;
  };
  readonly behaviour: {
    readonly lead: (joined: string, transactions: string) => string;
    readonly period: (from: string, until: string) => string;
    readonly without: Readonly<Record<BehaviourMeasure, string>>;
    readonly leadCaption: string;
    readonly leadTable: string;
    readonly leadAlternative: (early: string, earlyDays: string, late: string, lateDays: string) => string;
    readonly leadHow: (group: string, middle: string, low: string, high: string) => string;
    readonly classCaption: string;
    readonly classTable: string;
    readonly classAlternative: (group: string, share: string, leadClass: string) => string;
    readonly classHow: (group: string, share: string, leadClass: string) => string;
    /** "90+", "30-89", "0" in words. */
    readonly leadClass: (from: number, until: number | undefined) => string;
    readonly orderCaption: string;
    readonly orderTable: string;
    readonly orderAlternative: (most: string, orders: string, least: string, leastOrders: string) => string;
    readonly orderHow: (group: string, orders: string) => string;
    readonly loyaltyCaption: string;
    readonly loyaltyTable: string;
    readonly loyaltyAlternative: (group: string, share: string) => string;
    readonly loyaltyHow: (group: string, share: string) => string;
    readonly genreCaption: string;
    readonly genreTable: string;
    readonly genreAlternative: (group: string, genre: string, index: string) => string;
    readonly genreHow: (group: string, genre: string, index: string, by: string) => string;
    readonly allGroups: string;
  };
  readonly answers: {
    readonly lead: (joined: string, answers: string) => string;
    readonly ratingAlternative: (most: string, mean: string, least: string, leastMean: string) => string;
    readonly ratingHow: (group: string, mean: string, low: string, high: string, scale: string) => string;
    readonly npsHow: (group: string, nps: string, low: string, high: string) => string;
    readonly overlap: string;
  };
  readonly comparison: {
    readonly lead: (name: string, households: string) => string;
    readonly overlap: (overlap: string) => string;
    readonly otherEdition: string;
    readonly caption: string;
    readonly table: string;
    readonly alternative: (most: string, change: string, least: string, leastChange: string) => string;
    readonly how: (group: string, change: string, low: string, high: string) => string;
    readonly nothing: string;
    readonly changed: (groups: readonly string[]) => string;
  };
  /** Of what customers do by the groups in an enriched file, without a reference. */
  readonly enriched: {
    readonly title: string;
    readonly subtitle: (files: string, day: string) => string;
    readonly groupTable: string;
    readonly method: (minimum: string) => readonly string[];
  };
  readonly method: {
    readonly files: string;
    readonly reference: (name: string, edition: string, addresses: string) => string;
    readonly paragraphs: (minimum: string) => readonly string[];
    readonly missingParts: Readonly<Record<'behaviour' | 'answers' | 'comparison' | 'whiteSpots', string>>;
    readonly noIds: string;
    readonly fictional: string;
    readonly owner: string;
    readonly yesIds: string;
    readonly noIdsCell: string;
    readonly ids: string;
  };
}
