import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A fictional country, its audience, their orders and answers, made here and nowhere else: what the report says of these
 * files is worked out a second time from the files alone, in SQL.
 */
export const WORLD_FILES = {
  households: 'huishoudens.csv',
  customers: 'klanten.csv',
  others: 'klanten-vorig-jaar.csv',
  transactions: 'bestellingen.csv',
  answers: 'enquete.csv',
} as const;

export const GROUPS = [
  'Actieve Vermaakvangers',
  'Culturele Alleseters',
  'Klassieke Cultuurliefhebbers',
  'Lokale Vrijetijdsgenieters',
  'Nieuwsgierige Toekomstgrijpers',
  'Proevende Buitenwijkers',
  'Sociale Cultuurhoppers',
  'Weelderige Cultuurminnaars',
] as const;

/** Orders this many days earlier than everybody else, and what they would rather see. */
export const PLANTED = { early: GROUPS[2], days: 30, genre: 'Opera', fan: GROUPS[7] } as const;
export const GENRES = ['Toneel', 'Dans', 'Opera', 'Cabaret', 'Jeugd'] as const;

/** How often a household of a group is a customer, against the others; 1 for all in a world where nothing is the matter. */
export type Taste = (group: number) => number;
/** Some groups come more often than others. */
export const WITH_TASTE: Taste = (group) => [1, 3, 2, 0.5, 1, 0.4, 1, 1.6][group]!;
export const WITHOUT_TASTE: Taste = () => 1;

export interface WorldOptions {
  readonly seed: number;
  readonly customers: number;
  readonly taste: Taste;
}

interface Household {
  readonly postcode: string;
  readonly number: number;
  readonly suffix: string;
  /** Position among the groups; -1 without one. */
  readonly group: number;
  readonly municipality: string;
  readonly province: string;
}

/** Writes the whole world into a folder that is there or is made. */
export function makeWorld(folder: string, options: WorldOptions): void {
  const random = randomNumbers(options.seed);
  mkdirSync(folder, { recursive: true });
  const households = makeHouseholds(randomNumbers(1));
  const write = (name: string, lines: readonly string[]): void => {
    writeFileSync(join(folder, name), `${lines.join('\n')}\n`);
  };
  write(WORLD_FILES.households, [
    'postcode;huisnummer;toevoeging;doelgroep;gemeente;provincie',
    ...households.map(({ postcode, number, suffix, group, municipality, province }) =>
      [postcode, number, suffix, GROUPS[group] ?? '', municipality, province].join(';'),
    ),
  ]);
  const customers = drawCustomers(households, options, random);
  write(WORLD_FILES.customers, customerLines(customers, random));
  write(
    WORLD_FILES.others,
    customerLines(drawCustomers(households, { ...options, taste: WITHOUT_TASTE }, random), random),
  );
  write(WORLD_FILES.transactions, orderLines(customers, random));
  write(WORLD_FILES.answers, answerLines(customers, random));
}

const AREAS = [
  { from: 1000, count: 10, municipality: 'Fictiestad', province: 'Fictieland' },
  { from: 1010, count: 5, municipality: 'Fictiedorp', province: 'Fictieland' },
  { from: 1015, count: 4, municipality: 'Fictiedam', province: 'Anderland' },
  { from: 1019, count: 5, municipality: "Verzonnen aan 't Water", province: 'Anderland' },
] as const;

/** Every PC4 of the country. */
export const PC4: readonly string[] = AREAS.flatMap(({ from, count }) =>
  Array.from({ length: count }, (_, at) => String(from + at)),
);

/** Where a PC4 lies. */
export function municipalityOf(pc4: string): string {
  return AREAS.find(({ from, count }) => Number(pc4) >= from && Number(pc4) < from + count)!.municipality;
}

/** About eight thousand, by areas in which other groups live. */
function makeHouseholds(random: () => number): readonly Household[] {
  return AREAS.flatMap(({ from, count, municipality, province }, area) =>
    Array.from({ length: count * 4 }, (_, at) => {
      const postcode = `${from + Math.floor(at / 4)}A${'ABCD'[at % 4]!}`;
      const draw = (): number => Math.floor(random() * random() * GROUPS.length + area) % GROUPS.length;
      return Array.from({ length: 60 }, (_, index) => {
        const number = index + 1;
        const one = draw();
        const suffixes = suffixesAt(number);
        // At tens all are alike, at fives and at 7 the second is another than the first, and nobody knows who is at 9.
        return suffixes.map((suffix, nth) => {
          const group = number === 9 ? -1 : number % 10 === 0 || nth === 0 ? one : (one + 1) % GROUPS.length;
          return { postcode, number, suffix, group, municipality, province };
        });
      }).flat();
    }).flat(),
  );
}

function suffixesAt(number: number): readonly string[] {
  if (number % 10 === 0) return ['1', '2', '3'];
  if (number % 10 === 5) return ['', 'A'];
  if (number === 7) return ['1', '2'];
  // Makes 1 the commonest suffix, and so the first at a number.
  return number === 11 ? ['1'] : [''];
}

interface Customer {
  readonly id: string;
  readonly household: Household;
}

function drawCustomers(households: readonly Household[], { customers, taste }: WorldOptions, random: () => number) {
  const most = Math.max(...GROUPS.map((_, group) => taste(group)));
  const drawn: Customer[] = [];
  while (drawn.length < customers) {
    const household = households[Math.floor(random() * households.length)]!;
    if (random() * most > (household.group < 0 ? 1 : taste(household.group))) continue;
    // One in twenty stands in the file twice.
    const again = random() < 0.05 ? drawn[Math.floor(random() * drawn.length)] : undefined;
    drawn.push(again ?? { id: `K${String(100_000 + drawn.length * 7)}`, household });
  }
  return drawn;
}

/** As people write them: an addition that is left out or that is not there, a number or a postcode that nobody has. */
function customerLines(customers: readonly Customer[], random: () => number): readonly string[] {
  return [
    'Klantnummer;Postcode;Huisnummer;Toevoeging',
    ...customers.map(({ id, household: { postcode, number, suffix } }) => {
      const chance = random();
      const [house, addition] = chance < 0.1 ? [number, ''] : chance < 0.13 ? [number, 'ZZ'] : [number, suffix];
      const written = chance > 0.99 ? '' : chance > 0.97 ? 899 : house;
      return [id, chance > 0.96 && chance <= 0.97 ? '9876ZX' : postcode, written, addition].join(';');
    }),
  ];
}

function orderLines(customers: readonly Customer[], random: () => number): readonly string[] {
  const lines = ['Klantnummer;Besteldatum;Voorstellingsdatum;Genre;Bedrag;Kaarten'];
  for (const { id, household } of customers) {
    const group = GROUPS[household.group];
    for (let order = Math.floor(random() * 4); order > 0; order--) {
      const event = 365 + Math.floor(random() * 700);
      const lead = Math.floor(random() * random() * 60) + (group === PLANTED.early ? PLANTED.days : 0);
      const genre =
        group === PLANTED.fan && random() < 0.5 ? PLANTED.genre : GENRES[Math.floor(random() * GENRES.length)]!;
      const tickets = 1 + Math.floor(random() * 4);
      const cents = tickets * (1000 + Math.floor(random() * 20) * 125);
      const customer = random() < 0.02 ? `X${lines.length}` : id;
      lines.push(
        [
          customer,
          dayText(event - lead),
          dayText(event),
          genre,
          (cents / 100).toFixed(2).replace('.', ','),
          tickets,
        ].join(';'),
      );
    }
  }
  return lines;
}

function answerLines(customers: readonly Customer[], random: () => number): readonly string[] {
  const lines = ['Klantnummer;Rapportcijfer voorstelling;Hoe waarschijnlijk is het dat je ons aanbeveelt?'];
  const seen = new Set<string>();
  for (const { id, household } of customers) {
    if (random() > 0.5 || seen.has(id)) continue;
    seen.add(id);
    const rating = 5 + Math.floor(random() * 5) + (household.group === 1 ? 1 : 0);
    lines.push([id, rating, Math.min(10, 3 + Math.floor(random() * 8))].join(';'));
  }
  return lines;
}

/** Days from the first of January 2023, as Dutch systems write them. */
function dayText(day: number): string {
  const [year, month, date] = new Date(Date.UTC(2023, 0, 1 + day)).toISOString().slice(0, 10).split('-');
  return `${date}-${month}-${year}`;
}

/** Numbers from 0 up to 1 that a seed decides: xorshift32 (Marsaglia, 2003). */
export function randomNumbers(seed: number): () => number {
  let state = Math.imul(seed + 1, 0x9e3779b1) | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4_294_967_296;
  };
}
