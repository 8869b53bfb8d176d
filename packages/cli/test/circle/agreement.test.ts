import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { FictionalCountry, fictionalSuffix, formatPostcode } from '@verrijk/core';
import type { CheckReport, EnrichmentFacts } from '@verrijk/steps';
import { runWell } from './go-round.ts';
import type { Prepared } from './go-round.ts';

const ADDRESSES = 50_000;
const SEED = 8;
/** As many as live at one number in the fictional country, so that no two of them share a group. */
const GROUPS = 40;
const EXPORT = 'export.csv';
const folder = mkdtempSync(join(tmpdir(), 'verrijk-agreement-'));
after(() => rmSync(folder, { recursive: true }));

describe('what check says is what the next steps do', () => {
  let checked: CheckReport;
  let enriched: EnrichmentFacts;
  let prepared: Prepared;

  before(async () => {
    const demo = ['--addresses', String(ADDRESSES), '--customers', '20000', '--seed', String(SEED), '--quiet'];
    await runWell(['reference', 'demo', ...demo, '--output', 'fictief.vref', '--export-output', EXPORT], folder);
    writeFileSync(join(folder, 'adressen.csv'), addressesInGroups());
    await runWell(['reference', 'build', 'adressen.csv', '--output', 'groepen.vref', '--quiet'], folder);
    checked = JSON.parse(
      await runWell(['check', EXPORT, '--register', 'groepen.vref', '--json'], folder),
    ) as CheckReport;
    const delivery = ['--organisation', 'Museum Fictie', '--period', '2026', '--output', 'aanleveren', '--json'];
    prepared = JSON.parse(await runWell(['prepare', EXPORT, ...delivery, '--only-billable'], folder)) as Prepared;
    const enrich = ['enrich', EXPORT, '--reference', 'groepen.vref', '--output', 'verrijkt.csv', '--json'];
    enriched = JSON.parse(await runWell(enrich, folder)) as EnrichmentFacts;
  });

  test('the IDs are those that enrich counts', () => {
    const { customers, duplicate, missing, damaged } = checked.identity;
    // Lost zeros show only when all IDs have been seen, which an enrichment does not wait for.
    const lostZeros = checked.findings.find(({ code }) => code === 'id.leading-zeros-lost')!.count;
    assert.ok(lostZeros > 0);
    assert.deepEqual({ unique: customers, duplicate, missing, damaged: damaged - lostZeros }, enriched.ids);
    assert.equal(customers + duplicate + missing, checked.rows);
    assert.equal(checked.rows, enriched.rows);
  });

  test('the forecast is the outcome, where every household at a number has a group of its own', () => {
    const { outcomes, willMatch, mayMatch, willNotMatch } = checked.forecast!;
    assert.deepEqual(outcomes, enriched.outcomes);
    assert.equal(willMatch, enriched.enriched);
    assert.equal(willMatch + mayMatch + willNotMatch, checked.rows);
    for (const outcome of ['exact', 'exact-shared', 'respelled', 'ambiguous', 'foreign', 'po-box'] as const) {
      assert.ok(outcomes[outcome] > 0, outcome);
    }
  });

  test('billable is what prepare delivers when asked for that alone, and the rest is what it leaves out', () => {
    const { records, billable, notBillable } = checked.counting;
    assert.equal(prepared.rows.in, records);
    assert.equal(prepared.rows.out, billable);
    const leftOut = Object.entries(prepared.rows.reasons).filter(([, rows]) => rows > 0);
    assert.deepEqual(
      Object.fromEntries(leftOut),
      Object.fromEntries(Object.entries(notBillable).filter(([, rows]) => rows > 0)),
    );
    for (const kind of ['double', 'foreign', 'po-box', 'incomplete', 'invalid'] as const) {
      assert.ok(notBillable[kind] > 0, kind);
    }
  });

  test('the classes are the outcomes of the same name', () => {
    const { outcomes } = checked.forecast!;
    const { notBillable, billable } = checked.counting;
    for (const kind of ['foreign', 'po-box', 'incomplete', 'invalid'] as const) {
      assert.equal(notBillable[kind], outcomes[kind], kind);
    }
    assert.equal(billable + Object.values(notBillable).reduce((sum, rows) => sum + rows, 0), checked.rows);
  });
});

/** All addresses of the fictional country, neighbours in different groups. */
function addressesInGroups(): string {
  const lines = ['postcode,huisnummer,huisletter,toevoeging,groep'];
  for (const batch of new FictionalCountry({ addresses: ADDRESSES, seed: SEED }).batches()) {
    for (let at = 0; at < batch.length; at++) {
      const { letter, addition } = fictionalSuffix(batch, at);
      const group = `Verzonnen groep ${lines.length % GROUPS}`;
      lines.push([formatPostcode(batch.postcodes[at]!), batch.houseNumbers[at]!, letter, addition, group].join(','));
    }
  }
  return lines.join('\n');
}
