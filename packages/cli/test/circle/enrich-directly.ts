import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { runWell } from './go-round.ts';
import { columnOf, readElsewhere } from './independent-reader.ts';

/** The group that each row of a file of the organisation itself has, by enriching it as it is. */
export async function enrichDirectly(folder: string, file: string, reference: string): Promise<readonly string[]> {
  const enriched = `rechtstreeks-${file}`;
  await runWell(['enrich', file, '--reference', reference, '--output', enriched, '--force', '--quiet'], folder);
  const table = await readElsewhere(join(folder, enriched));
  rmSync(join(folder, enriched));
  const column = columnOf(table, 'Culturele Doelgroep (fictief)');
  return table.rows.map((row) => row[column] ?? '');
}
