import type { AudienceReport, Count } from '@verrijk/report';
import { LinearSystem } from './linear-system.ts';

/** What everybody knows beside the report: where a PC4 lies, and which PC4 make up a base. */
export interface PublicKnowledge {
  readonly municipalityOf: (pc4: string) => string;
  readonly pc4OfBase: (base: string) => readonly string[];
  /** All PC4 of the country. */
  readonly pc4: readonly string[];
}

/** A count of people or households that the report gives away although it is too small to show. */
export interface Leak {
  readonly what: string;
  readonly value: number;
}

/**
 * Tries to work out what a report hides, as somebody would who has the report, the map and patience: counts are also read back
 * from shares, indices and penetrations, sums and differences are made into equations, and those are solved. Every count that comes
 * out with one value below the minimum is a leak; that nobody is left out of a comparison, or nobody is new, is none.
 */
export function attackReport(report: AudienceReport, known: PublicKnowledge): readonly Leak[] {
  const system = new LinearSystem();
  const cells = new Set<string>();
  const shown = new Set<string>();
  const tell = (name: string, value: Count | undefined): void => {
    cells.add(name);
    if (value === null || value === undefined) return;
    system.know(name, Math.round(value));
    shown.add(name);
  };
  attackProfile(report, system, tell);
  attackSure(report, system, tell);
  attackAreas(report, known, system, tell);
  attackBehaviour(report, system, tell);
  attackAnswers(report, system, tell);
  attackComparison(report, system, tell);
  return [...system.solve()]
    .filter(([name, value]) => value < report.minimum && !shown.has(name) && (value > 0 || cells.has(name)))
    .map(([what, value]) => ({ what, value }));
}

type Tell = (name: string, value: Count | undefined) => void;

function attackProfile(report: AudienceReport, system: LinearSystem, tell: Tell): void {
  const { groups, households, persons, missing, bases } = report;
  tell('households', households);
  tell('persons', persons);
  const named = (what: string): string[] => groups.map(({ name }) => `${what} of ${name}`);
  system.sum('households', named('households'));
  system.sum('persons', named('persons'));
  for (const group of groups) {
    tell(`households of ${group.name}`, group.households);
    tell(`persons of ${group.name}`, group.persons);
    if (households === null) continue;
    for (const share of [group.share, middle(group.low, group.high, households)]) {
      tell(`households of ${group.name}`, times(share, households));
    }
  }
  for (const [at, { base, inside, households: all }] of bases.entries()) {
    if (households === null || inside === 1) continue;
    const total = `households in ${base}`;
    const count = times(inside, households);
    tell(total, count);
    system.sum(total, named(`households in ${base}`));
    for (const { name, bases: figures } of groups) {
      const { index, share, penetration } = figures[at]!;
      const here = `households in ${base} of ${name}`;
      system.sum(`households of ${name}`, [here, `households outside ${base} of ${name}`]);
      if (typeof index === 'number' && count !== null) tell(here, (index / 100) * share * Math.round(count));
      if (typeof penetration === 'number') tell(here, penetration * Math.round(share * all));
    }
    system.sum('households', [total, `households outside ${base}`]);
  }
  const outcomes = Object.entries(missing.outcomes);
  system.know('rows', report.rows);
  system.sum(
    'rows',
    outcomes.map(([outcome]) => `rows that are ${outcome}`),
  );
  for (const [outcome, count] of outcomes) tell(`rows that are ${outcome}`, count);
  tell('rows without a group', missing.withoutGroup);
  system.sum(
    'rows without a group',
    outcomes.slice(6).map(([outcome]) => `rows that are ${outcome}`),
  );
}

/** What share of which total would be a whole number for every group: the total that was left out. */
function attackSure({ missing, households }: AudienceReport, system: LinearSystem, tell: Tell): void {
  const shown = missing.sure.filter(({ share }) => share !== null && share > 0);
  if (households === null || shown.length < 2) return;
  const fits = (total: number): boolean =>
    shown.every(({ share }) => Math.abs(share! * total - Math.round(share! * total)) < 1e-6 * total);
  const totals = Array.from({ length: households }, (_, at) => households - at).filter(fits);
  // Few addresses are unsure. Where several totals fit even so, nobody can tell which it is.
  const likely = totals.filter((total) => total > households / 2);
  const [total] = likely;
  if (total === undefined || likely.length > 1) return;
  tell('sure households', total);
  system.sum('households', ['sure households', 'unsure households']);
  system.sum(
    'sure households',
    missing.sure.map(({ name }) => `sure households of ${name}`),
  );
  for (const { name, share } of missing.sure) {
    tell(`sure households of ${name}`, times(share, total));
    system.sum(`households of ${name}`, [`sure households of ${name}`, `unsure households of ${name}`]);
  }
}

/** A share from the middle of its Wilson interval. */
function middle(low: Count, high: Count, total: number): Count {
  if (low === null || high === null) return null;
  const square = 1.959963984540054 ** 2;
  return ((low + high) / 2) * (1 + square / total) - square / (2 * total);
}

function times(share: Count, total: number): Count {
  return share === null ? null : share * total;
}

function attackAreas(report: AudienceReport, known: PublicKnowledge, system: LinearSystem, tell: Tell): void {
  const { where, groups } = report;
  const listed = new Set(where.pc4.map(({ area }) => area));
  for (const [kind, areas] of Object.entries({ municipality: where.municipalities, pc4: where.pc4 })) {
    const name = (area: string): string => `households in ${kind} ${area}`;
    system.sum(
      'households',
      areas.map(({ area }) => name(area)),
    );
    groups.forEach((group) =>
      system.sum(
        `households of ${group.name}`,
        areas.map(({ area }) => `${name(area)} of ${group.name}`),
      ),
    );
    for (const { area, households, penetration, baseHouseholds, groups: counts } of areas) {
      tell(name(area), households);
      tell(name(area), times(penetration, baseHouseholds));
      system.sum(
        name(area),
        groups.map((group) => `${name(area)} of ${group.name}`),
      );
      counts.forEach((count, at) => tell(`${name(area)} of ${groups[at]!.name}`, count));
    }
  }
  const endings = ['', ...groups.map((group) => ` of ${group.name}`)];
  for (const { area } of where.municipalities.filter(({ area: name }) => name !== '')) {
    const all = known.pc4.filter((pc4) => known.municipalityOf(pc4) === area);
    const others = all.some((pc4) => !listed.has(pc4)) ? [`households in the other pc4 of ${area}`] : [];
    const parts = [...all.filter((pc4) => listed.has(pc4)).map((pc4) => `households in pc4 ${pc4}`), ...others];
    for (const ending of endings) {
      system.sum(
        `households in municipality ${area}${ending}`,
        parts.map((part) => `${part}${ending}`),
      );
    }
  }
  for (const { base } of report.bases.filter((each) => each.inside !== 1)) {
    const all = known.pc4OfBase(base);
    if (all.some((pc4) => !listed.has(pc4))) continue;
    for (const ending of endings) {
      system.sum(
        `households in ${base}${ending}`,
        all.map((pc4) => `households in pc4 ${pc4}${ending}`),
      );
    }
  }
  for (const { area, households, penetration, baseHouseholds } of where.whiteSpots?.areas ?? []) {
    const spot = `households in pc4 ${area} of ${where.whiteSpots!.group}`;
    tell(spot, households);
    tell(spot, times(penetration, baseHouseholds));
  }
}

function attackBehaviour({ behaviour }: AudienceReport, system: LinearSystem, tell: Tell): void {
  if (behaviour === null) return;
  const { groups, leadClasses, genres, measures } = behaviour;
  const over = (what: string): string[] => groups.map(({ name }) => `${what} of ${name}`);
  system.sum('all customers', over('customers'));
  system.sum('persons', ['all customers', 'persons who bought nothing']);
  system.sum('all bookings', over('bookings'));
  for (const group of groups) {
    const of = ` of ${group.name}`;
    tell(`customers${of}`, group.customers);
    system.sum(`persons${of}`, [`customers${of}`, `persons who bought nothing${of}`]);
    tell(`orders${of}`, group.orders);
    tell(`bookings${of}`, group.bookings);
    if (group.orders !== null && group.ordersPerCustomer !== null && group.ordersPerCustomer > 0) {
      tell(`customers${of}`, group.orders / group.ordersPerCustomer);
    }
    if (group.spend !== null && group.spendPerCustomer !== null && group.spendPerCustomer > 0) {
      tell(`customers${of}`, group.spend / group.spendPerCustomer);
    }
    if (measures.includes('loyalty')) {
      system.sum(`customers${of}`, [`new customers${of}`, `returning customers${of}`]);
      tell(`new customers${of}`, group.newCustomers);
      tell(`returning customers${of}`, group.returningCustomers);
    }
    if (measures.includes('leads')) {
      system.sum(
        `bookings${of}`,
        leadClasses.map((days) => `bookings ${days} days ahead${of}`),
      );
      leadClasses.forEach((days, at) => tell(`bookings ${days} days ahead${of}`, group.leads[at]));
    }
    if (measures.includes('genres')) {
      system.sum(
        `bookings${of}`,
        genres.map((genre) => `bookings for ${genre}${of}`),
      );
      genres.forEach((genre, at) => tell(`bookings for ${genre}${of}`, group.genres[at]!.bookings));
    }
  }
  // An index tells the genre's part of all bookings; with that and all bookings its total.
  const all = behaviour.joined;
  if (all !== null && groups.every(({ orders, bookings }) => orders === bookings)) tell('all bookings', all);
  for (const [at, genre] of genres.entries()) {
    system.sum(`all bookings for ${genre}`, over(`bookings for ${genre}`));
    const telling = groups.find(({ bookings, genres: each }) => bookings !== null && (each[at]!.index ?? 0) > 0);
    if (telling === undefined || all === null) continue;
    const { bookings, index } = telling.genres[at]!;
    if (bookings !== null) tell(`all bookings for ${genre}`, ((100 * bookings) / telling.bookings! / index!) * all);
  }
}

function attackAnswers({ answers }: AudienceReport, system: LinearSystem, tell: Tell): void {
  for (const { question, groups } of answers?.questions ?? []) {
    system.sum(
      `answers to ${question}`,
      groups.map(({ name }) => `answers to ${question} of ${name}`),
    );
    for (const { name, answers: count } of groups) tell(`answers to ${question} of ${name}`, count);
  }
  // Not everybody answers every question, but where there is one question its answers are those who answered.
  if (answers?.questions.length === 1) tell(`answers to ${answers.questions[0]!.question}`, answers.joined);
}

function attackComparison({ comparison, households }: AudienceReport, system: LinearSystem, tell: Tell): void {
  if (comparison === null) return;
  tell('other households', comparison.households);
  tell('households in both', comparison.overlap);
  system.sum('households', ['households in both', 'households that are new']);
  system.sum('other households', ['households in both', 'households that are gone']);
  if (comparison.groups.length > 0) {
    system.sum(
      'other households',
      comparison.groups.map(({ name }) => `other households of ${name}`),
    );
  }
  for (const { name, households: count, share } of comparison.groups) {
    tell(`other households of ${name}`, count);
    if (comparison.households !== null) tell(`other households of ${name}`, times(share, comparison.households));
  }
  if (households === null) tell('households', households);
}
