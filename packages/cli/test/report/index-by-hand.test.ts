import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { AudienceReport } from '@verrijk/report';
import { runHere } from '../run-here.ts';

/**
 * Indices worked out by hand. A published factsheet with the counts behind its indices was not found, so these stand in for one: a
 * country of 1,000 households of which 400 live in the town, and a file of 200 households, all from the town.
 *
 * | group | town | elsewhere | country   | file      | against the town      | against the country   |
 * | ----- | ---- | --------- | --------- | --------- | --------------------- | --------------------- |
 * | A     |  120 |        80 | 200 = 20% |  60 = 30% | 30% / 30% x 100 = 100 | 30% / 20% x 100 = 150 |
 * | B     |   80 |       220 | 300 = 30% |  60 = 30% | 30% / 20% x 100 = 150 | 30% / 30% x 100 = 100 |
 * | C     |  200 |       300 | 500 = 50% |  80 = 40% | 40% / 50% x 100 =  80 | 40% / 50% x 100 =  80 |
 */
const GROUPS = [
  { name: 'Fictieve groep A', town: 120, elsewhere: 80, file: 60, indices: [100, 150] },
  { name: 'Fictieve groep B', town: 80, elsewhere: 220, file: 60, indices: [150, 100] },
  { name: 'Fictieve groep C', town: 200, elsewhere: 300, file: 80, indices: [80, 80] },
] as const;

test('three indices by hand, each against two bases', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'verrijk-index-'));
  try {
    const households: string[] = [];
    const customers: string[] = [];
    for (const { name, town, elsewhere, file } of GROUPS) {
      for (let at = 0; at < town + elsewhere; at++) {
        const place = at < town ? ['1000AB', 'Fictiestad'] : ['2000AB', 'Fictiedorp'];
        const number = households.length + 1;
        households.push([place[0], number, name, place[1], 'Fictieland'].join(';'));
        if (at < file) customers.push([place[0], number].join(';'));
      }
    }
    write('huishoudens.csv', ['postcode;huisnummer;groep;gemeente;provincie', ...households]);
    write('adressen.csv', ['Postcode;Huisnummer', ...customers]);
    const built = await runHere(['reference', 'build', 'huishoudens.csv', '--output', 'ref.vref'], folder);
    assert.equal(built.code, 0, built.stderr);
    const bases = ['--base', 'municipality:Fictiestad', '--base', 'nl'];
    const { stdout, stderr } = await runHere(['report', 'adressen.csv', '-r', 'ref.vref', '--json', ...bases], folder);
    assert.notEqual(stdout, '', stderr);
    const report = JSON.parse(stdout) as AudienceReport;
    for (const { name, file, indices } of GROUPS) {
      const group = report.groups.find((each) => each.name === name);
      assert.equal(group?.households, file);
      assert.deepEqual(
        group?.bases.map(({ index }) => Math.round(1e6 * (index as number)) / 1e6),
        indices,
        name,
      );
    }
  } finally {
    rmSync(folder, { recursive: true });
  }

  function write(name: string, lines: readonly string[]): void {
    writeFileSync(join(folder, name), `${lines.join('\n')}\n`);
  }
});
