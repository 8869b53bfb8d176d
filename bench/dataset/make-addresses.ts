import { createWriteStream, writeFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { FictionalCountry, fictionalSuffix, formatPostcode } from '@verrijk/core';
import { countryFile, DATA_FILES } from './data-files.ts';
import { SeededRandom } from './seeded-random.ts';
import { readLines } from './text-lines.ts';

const FICTIONAL_ADDRESSES = 9_047_347;
const SEED = 2026;

/** The confirmed names of the 2021 edition, and three that say they are invented. */
export const GROUPS = [
  'Culturele Alleseters',
  'Weelderige Cultuurminnaars',
  'Klassieke Cultuurliefhebbers',
  'Proevende Buitenwijkers',
  'Sociale Cultuurhoppers',
  'Nieuwsgierige Toekomstgrijpers',
  'Lokale Vrijetijdsgenieters',
  'Actieve Vermaakvangers',
  'Verzonnen Groep Negen',
  'Verzonnen Groep Tien',
  'Verzonnen Groep Elf',
] as const;

/** Writes the addresses of the country, or fictional ones where it is not at hand, with groups drawn at random. */
export async function makeAddresses(path: string): Promise<void> {
  const country = countryFile();
  const lines = country === undefined ? fictionalLines() : registeredLines(country);
  await pipeline(Readable.from(withGroups(lines)), createWriteStream(path));
  const origin = country === undefined ? 'fictional addresses' : 'the addresses of the Netherlands, November 2018';
  writeFileSync(DATA_FILES.origin, origin);
}

async function* withGroups(batches: AsyncIterable<string[]>): AsyncGenerator<string> {
  const random = new SeededRandom(SEED);
  yield 'postcode,huisnummer,huisletter,toevoeging,groep\n';
  for await (const lines of batches) yield lines.map((line) => `${line},${random.pick(GROUPS)}\n`).join('');
}

/** "1011AB,105,,1" from "1011AB,105,"",1,VBO". */
async function* registeredLines(country: string): AsyncGenerator<string[]> {
  let isHeader = true;
  for await (const lines of readLines(country)) {
    const rows = isHeader ? lines.slice(1) : lines;
    isHeader = false;
    yield rows.map((line) => line.slice(0, line.lastIndexOf(',')).replaceAll('"', ''));
  }
}

async function* fictionalLines(): AsyncGenerator<string[]> {
  for (const batch of new FictionalCountry({ addresses: FICTIONAL_ADDRESSES, seed: SEED }).batches()) {
    const lines: string[] = [];
    for (let at = 0; at < batch.length; at++) {
      const { letter, addition } = fictionalSuffix(batch, at);
      lines.push(`${formatPostcode(batch.postcodes[at]!)},${batch.houseNumbers[at]!},${letter},${addition}`);
    }
    yield lines;
  }
}
