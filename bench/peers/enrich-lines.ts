import { closeSync, openSync, writeSync } from 'node:fs';
import { DATA_FILES } from '../dataset/data-files.ts';
import { readLines } from '../dataset/text-lines.ts';
import type { ExactKey } from './exact-key.ts';
import { exactKey } from './exact-key.ts';

/** CSV to CSV in JavaScript, for stores that only look up: a megabyte at a time, line by line. */
export async function enrichLines(output: string, findLabel: (key: ExactKey) => string | undefined): Promise<void> {
  const file = openSync(output, 'w');
  let isHeader = true;
  for await (const lines of readLines(DATA_FILES.customers)) {
    const written: string[] = [];
    for (const line of lines) {
      const [, postcode, houseNumber, addition] = line.split(';') as [string, string, string, string];
      const key = isHeader ? undefined : exactKey(postcode, houseNumber, addition);
      const label = key === undefined ? undefined : findLabel(key);
      written.push(`${line};${isHeader ? 'Culturele Doelgroep' : (label ?? '')}\n`);
      isHeader = false;
    }
    writeSync(file, written.join(''), null, 'latin1');
  }
  closeSync(file);
}
