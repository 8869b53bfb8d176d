import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { DATA_FILES, SALES } from './data-files.ts';
import { SeededRandom } from './seeded-random.ts';
import { readLines } from './text-lines.ts';

const SEED = 5_000_000;
const GENRES = ['Toneel', 'Klassieke muziek', 'Popmuziek', 'Cabaret', 'Dans', 'Jeugd', 'Opera', 'Expositie'] as const;
const FIRST_EVENT = Date.UTC(2023, 8, 1) / 86_400_000;
const EVENTS = 1000;
const LINES_AT_ONCE = 10_000;

/** Writes sales of the bench's customers, some of whom buy much more than others; one in fifty is somebody unknown. */
export async function makeTransactions(path: string): Promise<void> {
  const ids: string[] = [];
  for await (const lines of readLines(DATA_FILES.enriched)) {
    for (const line of lines) ids.push(line.slice(0, line.indexOf(';')));
  }
  ids.shift();
  const days = Array.from({ length: EVENTS + 200 }, (_, day) => dayText(FIRST_EVENT - 200 + day));
  await pipeline(Readable.from(batches(ids, days)), createWriteStream(path));
}

function* batches(ids: readonly string[], days: readonly string[]): Generator<string> {
  const random = new SeededRandom(SEED);
  yield 'Klantnummer;Ordernummer;Besteldatum;Voorstellingsdatum;Genre;Bedrag;Kaarten\n';
  for (let row = 0; row < SALES; row += LINES_AT_ONCE) {
    const lines: string[] = [];
    for (let at = row; at < Math.min(SALES, row + LINES_AT_ONCE); at++) {
      const id = random.chance(0.02) ? String(at) : ids[Math.floor(random.next() ** 2 * ids.length)]!;
      const event = 200 + random.below(EVENTS);
      const ordered = event - Math.floor(random.next() ** 2 * 200);
      const tickets = 1 + random.below(5);
      const euros = tickets * (10 + random.below(40));
      lines.push(
        `${id};${10_000_000 + at};${days[ordered]!};${days[event]!};${random.pick(GENRES)};${euros},50;${tickets}\n`,
      );
    }
    yield lines.join('');
  }
}

/** "01-09-2023", as Dutch systems write it. */
function dayText(day: number): string {
  const [year, month, date] = new Date(day * 86_400_000).toISOString().slice(0, 10).split('-');
  return `${date}-${month}-${year}`;
}
