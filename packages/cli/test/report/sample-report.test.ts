import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runHere } from '../run-here.ts';

/**
 * The report that the README shows, of fictional customers: made here, and held against what lies in docs. With
 * VERRIJK_UPDATE=1 it is written there anew.
 */
const sample = fileURLToPath(new URL('../../../../docs/voorbeeld/', import.meta.url));

/** Of some groups only one customer in so many comes, so that there is something to see. */
const SELDOM: Readonly<Record<string, number>> = {
  'Actieve Vermaakvangers': 2,
  'Lokale Vrijetijdsgenieters': 3,
  'Sociale Cultuurhoppers': 4,
};

test('the sample report is what the command makes today', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'verrijk-sample-'));
  const run = async (line: string): Promise<void> => {
    const { code, stderr } = await runHere(line.split(' '), folder, 'nl');
    assert.equal(code, 0, `${line}\n${stderr}`);
  };
  try {
    const size = '--addresses 60000 --customers 16000 --seed 2026 --quiet';
    const data = '--output fictief.vref --export-output export.csv --transactions-output bestellingen.csv';
    await run(`reference demo ${size} ${data} --answers-output enquete.csv`);
    await run('enrich export.csv --reference fictief.vref --output verrijkt.csv --quiet');
    writeFileSync(join(folder, 'publiek-fictief.csv'), thinned(readFileSync(join(folder, 'verrijkt.csv'), 'utf8')));
    const behaviour = '--transactions bestellingen.csv --answers enquete.csv';
    const forms = ['html', 'pdf'].map((form) => `--output publiek-fictief.${form}`).join(' ');
    await run(`report publiek-fictief.csv --reference fictief.vref --base nl ${behaviour} ${forms} --quiet`);
    const made = readFileSync(join(folder, 'publiek-fictief.html'), 'utf8');
    if (process.env['VERRIJK_UPDATE'] === '1') {
      mkdirSync(sample, { recursive: true });
      for (const form of ['html', 'pdf']) {
        copyFileSync(join(folder, `publiek-fictief.${form}`), join(sample, `publiek-fictief.${form}`));
      }
    }
    assert.equal(readFileSync(join(sample, 'publiek-fictief.html'), 'utf8'), made);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

function thinned(csv: string): string {
  const met: Record<string, number> = {};
  const rows = csv.split('\n').filter((row) => {
    const group = Object.keys(SELDOM).find((name) => row.trimEnd().endsWith(`;${name}`));
    if (group === undefined) return true;
    met[group] = (met[group] ?? 0) + 1;
    return met[group] % SELDOM[group]! !== 1;
  });
  return rows.join('\n');
}
