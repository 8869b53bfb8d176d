import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { openReference, parseDay } from '@verrijk/core';
import type { HouseholdReference } from '@verrijk/core';
import { blobSource, openTableFile, webCompression } from '@verrijk/files';
import { buildAudienceReport } from '@verrijk/report';
import type { AudienceReport } from '@verrijk/report';
import { runHere } from '../run-here.ts';
import { GROUPS, makeWorld, PLANTED, randomNumbers, WITH_TASTE, WORLD_FILES } from './independent/audience-world.ts';

/** What is in the data is reported, and what is not in them is not. */
const folder = mkdtempSync(join(tmpdir(), 'verrijk-truth-'));
let reference: HouseholdReference;
let addresses: readonly string[];

before(async () => {
  makeWorld(folder, { seed: 5, customers: 3000, taste: WITH_TASTE });
  const built = await runHere(
    ['reference', 'build', WORLD_FILES.households, '--output', 'ref.vref', '--quiet'],
    folder,
  );
  assert.equal(built.code, 0, built.stderr);
  reference = openReference(Uint8Array.from(readFileSync(join(folder, 'ref.vref'))).buffer);
  addresses = readFileSync(join(folder, WORLD_FILES.households), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(';').slice(0, 3).join(';'));
});
after(() => rmSync(folder, { recursive: true }));

test('a group that books earlier, a genre that is loved and groups that come more often are found', async () => {
  const { stdout, stderr, code } = await runHere(
    [
      ...['report', WORLD_FILES.customers, '--reference', 'ref.vref', '--json'],
      ...['--transactions', WORLD_FILES.transactions],
    ],
    folder,
  );
  assert.equal(code, 0, stderr);
  const { groups, behaviour } = JSON.parse(stdout) as AudienceReport;
  assert.ok(behaviour !== null);
  const middles = new Map(behaviour.groups.map(({ name, leadQuartiles }) => [name, leadQuartiles[1]!]));
  for (const [name, middle] of middles) {
    if (name === PLANTED.early) continue;
    const ahead = middles.get(PLANTED.early)! - middle;
    assert.ok(Math.abs(ahead - PLANTED.days) <= 6, `${PLANTED.early} books ${ahead} days before ${name}`);
  }
  const loved = behaviour.genres.indexOf(PLANTED.genre);
  for (const { name, genres } of behaviour.groups) {
    const { index } = genres[loved]!;
    if (name === PLANTED.fan) assert.ok(index! > 180, `${index} for ${PLANTED.genre}`);
    else assert.ok(index! < 130, `${index} for ${PLANTED.genre} of ${name}`);
  }
  // The tastes of the world, in the order of GROUPS: three times as often, twice as often, half as often.
  for (const [at, isMore] of [
    [1, true],
    [2, true],
    [3, false],
    [5, false],
  ] as const) {
    const [base] = groups.find(({ name }) => name === GROUPS[at])!.bases;
    assert.equal(base!.holds, true, GROUPS[at]);
    assert.equal((base!.index as number) > 100, isMore, GROUPS[at]);
  }
});

for (const [customers, seeds, about] of [
  [350, 1000, 'against the base'],
  [900, 400, 'against the rest of the base'],
] as const) {
  test(`pure noise raises no more false alarms than promised, ${about}`, async () => {
    let alarms = 0;
    for (let seed = 1; seed <= seeds; seed++) {
      const report = await reportOnNoise(customers, randomNumbers(seed * 31));
      if (report.groups.some(({ bases }) => bases[0]!.holds === true)) alarms++;
      assert.equal(report.bases[0]!.againstRest, customers > 500);
    }
    // 5%, and four standard deviations of chance above it; a test that never says anything would be no better.
    const most = seeds * 0.05 + 4 * Math.sqrt(seeds * 0.05 * 0.95);
    assert.ok(alarms <= most && alarms >= seeds * 0.01, `${alarms} of ${seeds} files`);
  });
}

/** Households drawn from all of them, each as likely as any other. */
async function reportOnNoise(customers: number, random: () => number): Promise<AudienceReport> {
  const lines = Array.from({ length: customers }, () => addresses[Math.floor(random() * addresses.length)]!);
  const text = `Postcode;Huisnummer;Toevoeging\n${lines.join('\n')}\n`;
  const file = await openTableFile(blobSource(new Blob([text]), 'ruis.csv'), webCompression());
  return await buildAudienceReport({
    files: [{ file, name: 'ruis.csv' }],
    reference,
    bases: ['nl'],
    minimum: 5,
    today: parseDay('2026-01-15', 'day-first'),
    version: '0',
  });
}
