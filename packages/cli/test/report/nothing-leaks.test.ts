import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { AudienceReport } from '@verrijk/report';
import { runHere } from '../run-here.ts';
import { attackReport } from './attack/attack-report.ts';
import type { PublicKnowledge } from './attack/attack-report.ts';
import {
  makeWorld,
  municipalityOf,
  PC4,
  randomNumbers,
  WITH_TASTE,
  WITHOUT_TASTE,
  WORLD_FILES,
} from './independent/audience-world.ts';

/** Reports on many small audiences, in which much has to be hidden; each is tried to be worked out from what it shows. */
const REPORTS = 60;
const folder = mkdtempSync(join(tmpdir(), 'verrijk-leaks-'));
const REFERENCE = join(folder, 'ref.vref');

before(async () => {
  makeWorld(folder, { seed: 0, customers: 10, taste: WITHOUT_TASTE });
  const { code, stderr } = await runHere(
    ['reference', 'build', WORLD_FILES.households, '--output', 'ref.vref', '--quiet'],
    folder,
  );
  assert.equal(code, 0, stderr);
});
after(() => rmSync(folder, { recursive: true }));

const KNOWN: PublicKnowledge = {
  municipalityOf,
  pc4: PC4,
  pc4OfBase: (base) => {
    if (base.startsWith('municipality:')) return PC4.filter((pc4) => municipalityOf(pc4) === base.slice(13));
    const range = /^pc4:(\d+)-(\d+)$/.exec(base);
    return range === null ? PC4 : PC4.filter((pc4) => pc4 >= range[1]! && pc4 <= range[2]!);
  },
};

test(`no count below the minimum follows from ${REPORTS} reports`, async () => {
  let hidden = 0;
  let shown = 0;
  for (let seed = 1; seed <= REPORTS; seed++) {
    const random = randomNumbers(seed);
    const customers = 40 + Math.floor(random() ** 2 * 1500);
    makeWorld(folder, { seed, customers, taste: seed % 2 === 0 ? WITH_TASTE : WITHOUT_TASTE });
    const report = await reportOn(random);
    const leaks = attackReport(report, KNOWN);
    assert.deepEqual(leaks, [], `seed ${seed}, ${customers} customers`);
    JSON.stringify(report, (_, value: unknown) => {
      if (value === null) hidden++;
      if (typeof value === 'number') shown++;
      return value;
    });
  }
  // Neither everything nor nothing is hidden, or nothing would have been tried.
  assert.ok(hidden > shown / 20 && shown > hidden / 4, `${hidden} hidden, ${shown} shown`);
});

test('the attack finds what is hidden badly', async () => {
  makeWorld(folder, { seed: 4, customers: 3000, taste: WITHOUT_TASTE });
  const report = await reportOn(() => 1);
  const [first, ...others] = report.groups;
  // One group alone without its count: the others and the total give it away.
  const bases = first!.bases.map((base) => ({ ...base, index: null, low: null, high: null, penetration: null }));
  const [low, high, share, households] = [null, null, null, null];
  const badly = {
    ...report,
    groups: [{ ...first!, low, high, share, households, bases }, ...others],
    minimum: 100_000,
  };
  assert.ok(attackReport(badly, KNOWN).some(({ what }) => what === `households of ${first!.name}`));
  assert.ok(!attackReport(badly, KNOWN).some(({ what }) => what === `households of ${others[0]!.name}`));
});

async function reportOn(random: () => number): Promise<AudienceReport> {
  const some = (...args: readonly string[]): readonly string[] => (random() < 0.6 ? args : []);
  const { stdout, stderr, code } = await runHere(
    [
      ...['report', WORLD_FILES.customers, '--reference', REFERENCE, '--json', '--base', 'nl'],
      ...some('--base', `pc4:1000-${1021 + Math.floor(random() * 2)}`),
      ...some('--transactions', WORLD_FILES.transactions),
      ...some('--answers', WORLD_FILES.answers),
      ...some('--compare', WORLD_FILES.others),
      ...some('--focus', 'Culturele Alleseters'),
      ...some('--minimum', String(5 + Math.floor(random() * 15))),
    ],
    folder,
  );
  assert.equal(code, 0, stderr);
  return JSON.parse(stdout) as AudienceReport;
}
