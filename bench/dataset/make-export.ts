import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { FICTIONAL_EXPORT_HEADERS } from '@verrijk/core';
import { CUSTOMER_HEADER, DATA_FILES, SMALL_REPORT_ROWS } from './data-files.ts';
import { GROUPS } from './make-addresses.ts';
import { SeededRandom } from './seeded-random.ts';
import { readLines } from './text-lines.ts';

const SEED = 330;
/** Customers who get a group, who had one before, and of those the ones to whom nothing happened since. */
const ENRICHED_SHARE = 0.9;
const EARLIER_SHARE = 0.6;
const SAME_SHARE = 0.85;

/** What the customers were before and what they are now, the same for the export as for its enriched counterpart. */
interface Groups {
  readonly earlier: string;
  readonly now: string;
}

type Cells = Readonly<Record<string, string>>;

/** Writes the bench's customers once more, with all the columns that a customer system exports. */
export async function makeExport(path: string): Promise<void> {
  const random = new SeededRandom(SEED + 1);
  await writeLines(path, FICTIONAL_EXPORT_HEADERS, (customer, [id, postcode, house, addition], { earlier }) => {
    const address = { [CUSTOMER_HEADER[1]]: postcode!, [CUSTOMER_HEADER[2]]: house!, [CUSTOMER_HEADER[3]]: addition! };
    const cells: Cells = {
      [CUSTOMER_HEADER[0]]: id!,
      ...address,
      'Culturele Doelgroep': earlier,
      ...drawRest(customer, random),
    };
    return FICTIONAL_EXPORT_HEADERS.map((header) => cells[header] ?? '');
  });
}

/** Writes the same customers as they come back: ID, address and group, in the same order. */
export async function makeEnriched(path: string): Promise<void> {
  const headers = ['Account nummer', 'Postcode', 'Huisnummer incl. toevoeging', 'Culturele Doelgroep'];
  await writeLines(path, headers, (_, [id, postcode, house, addition], { now }) => [
    ...[id!, postcode!, `${house!}${addition! === '' ? '' : '-'}${addition!}`, now],
  ]);
}

/** Writes the first of them once more: as many as an ordinary theatre has. */
export async function makeFirstEnriched(path: string): Promise<void> {
  await pipeline(Readable.from(firstLines()), createWriteStream(path));
}

async function* firstLines(): AsyncGenerator<string> {
  let left = SMALL_REPORT_ROWS + 1;
  for await (const lines of readLines(DATA_FILES.enriched)) {
    const taken = lines.slice(0, left);
    yield taken.map((line) => `${line}\n`).join('');
    left -= taken.length;
    if (left === 0) return;
  }
}

async function writeLines(
  path: string,
  headers: readonly string[],
  cellsOf: (customer: number, cells: readonly string[], groups: Groups) => readonly string[],
): Promise<void> {
  await pipeline(Readable.from(lines()), createWriteStream(path));

  async function* lines(): AsyncGenerator<string> {
    const random = new SeededRandom(SEED);
    let customer = -1;
    yield `${headers.join(';')}\n`;
    for await (const batch of readLines(DATA_FILES.customers)) {
      const rows = batch.slice(customer < 0 ? 1 : 0);
      if (customer < 0) customer = 0;
      yield rows.map((line) => `${cellsOf(customer++, line.split(';'), drawGroups(random)).join(';')}\n`).join('');
    }
  }
}

function drawGroups(random: SeededRandom): Groups {
  const now = random.chance(ENRICHED_SHARE) ? random.pick(GROUPS) : '';
  if (!random.chance(EARLIER_SHARE)) return { earlier: '', now };
  return { earlier: random.chance(SAME_SHARE) ? now : random.pick(GROUPS), now };
}

/** The columns that have nothing to do with an enrichment. */
function drawRest(customer: number, random: SeededRandom): Cells {
  const orders = random.below(30);
  const year = 2019 + random.below(8);
  return {
    Titel: random.pick(['Dhr.', 'Mevr.', '']),
    Voornaam: 'Fictief',
    Tussenvoegsel: random.pick(['', '', 'van', 'van der']),
    Achternaam: `Verzonnen ${customer}`,
    'E-mailadres': `fictief.${customer}@example.org`,
    Mobiel: `+31 6 00${String(customer).padStart(8, '0')}`,
    Straat: random.pick(['Fictielaan', 'Verzonnenstraat', '"Kade; oostzijde"']),
    Plaats: 'Fictiestad',
    Land: random.pick(['Nederland', '']),
    Geboortedatum: random.chance(0.4) ? drawDate(1940 + random.below(60), random) : '',
    Taal: 'nl',
    'Aangemaakt op': drawDate(year - random.below(5), random),
    'Gewijzigd op': `${drawDate(year, random)} 12:34`,
    'Laatste besteldatum': orders === 0 ? '' : drawDate(year, random),
    'Aantal bestellingen': String(orders),
    'Aantal kaarten': String(orders * 2),
    'Totaal besteed': `${orders * 37},50`,
    Voorkeursgenre: random.pick(['Toneel', 'Jazz', '']),
    Kanaal: random.pick(['website', 'kassa']),
    Nieuwsbrief: random.pick(['ja', 'nee']),
    Vriend: random.pick(['ja', 'nee']),
    Labels: random.pick(['', '', 'abonnee', '"jazz; familie"']),
    Opmerking: random.chance(0.05) ? '"Belt liever; zei: ""tot volgend jaar"""' : '',
  };
}

function drawDate(year: number, random: SeededRandom): string {
  return [1 + random.below(28), 1 + random.below(12), year].map((part) => String(part).padStart(2, '0')).join('-');
}
