import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { LOAD_BACK_SYSTEMS } from '@verrijk/core';
import type { CheckReport } from '@verrijk/steps';
import { assertLoadsBack } from './assert-loads-back.ts';
import { normalizeKey } from './customer-system.ts';
import { enrichDirectly } from './enrich-directly.ts';
import { DISPUTED, expectById, expectByEmail, groupName } from './expected-groups.ts';
import type { Expectation } from './expected-groups.ts';
import { goRound, runWell } from './go-round.ts';
import type { Rounded } from './go-round.ts';
import { columnOf, readElsewhere } from './independent-reader.ts';
import { assertFollowsDescription } from './system-files.ts';

const CUSTOMERS = 100_000;
const EXPORT = 'export.csv';
const REFERENCE = 'fictief.vref';
const folder = mkdtempSync(join(tmpdir(), 'verrijk-circle-'));
after(() => rmSync(folder, { recursive: true }));

describe('the full circle of 100,000 customers with 30 columns', () => {
  let checked: CheckReport;
  let round: Rounded;
  let byId: Expectation;
  let byEmail: Expectation;
  let emptyRows = 0;

  before(async () => {
    const demo = ['--addresses', '200000', '--customers', String(CUSTOMERS), '--seed', '11'];
    await runWell(['reference', 'demo', ...demo, '--output', REFERENCE, '--export-output', EXPORT, '--quiet'], folder);
    checked = JSON.parse(await runWell(['check', EXPORT, '--register', REFERENCE, '--json'], folder)) as CheckReport;
    round = await goRound({
      folder,
      export: EXPORT,
      reference: REFERENCE,
      systems: LOAD_BACK_SYSTEMS,
      prepare: ['--pseudonymise'],
      loadBack: ['--into', EXPORT],
    });
    const table = await readElsewhere(join(folder, EXPORT));
    const groups = await enrichDirectly(folder, EXPORT, REFERENCE);
    emptyRows = table.rows.filter((row) => row.every((cell) => cell === '')).length;
    byId = expectById(table, groups);
    byEmail = expectByEmail(table, groups);
  });

  test('checks what is there: every customer is found again, and nine in ten will match', () => {
    assert.equal(checked.rows, CUSTOMERS);
    assert.equal(checked.identity.customers, byId.before.size);
    assert.ok(checked.forecast!.willMatch > CUSTOMERS * 0.85);
    const { in: read, out } = round.prepared.rows;
    assert.deepEqual([read, out], [CUSTOMERS, CUSTOMERS]);
  });

  test('counts every customer once, and as expected', () => {
    const { customers, new: added, changed, unchanged, missing, unknown, duplicate } = round.loadedBack;
    assert.deepEqual(
      { customers, added, changed, unchanged, missing, unknown, duplicate },
      {
        customers: byId.before.size,
        added: byId.count('new'),
        changed: byId.count('changed'),
        unchanged: byId.count('unchanged'),
        missing: 0,
        unknown: 0,
        duplicate: 0,
      },
    );
    for (const change of ['new', 'changed', 'unchanged', 'kept', 'without-group', 'conflict'] as const) {
      assert.ok(byId.count(change) > 50, `${change}: ${byId.count(change)}`);
    }
  });

  for (const system of LOAD_BACK_SYSTEMS) {
    test(`${system}: the files follow its description`, async () => {
      const files = round.filesFor(system);
      await assertFollowsDescription(files.import, system);
      await assertFollowsDescription(files.rollback, system);
    });

    test(`${system}: the data end exactly as expected, and the rollback restores the start`, async () => {
      await assertLoadsBack(round.filesFor(system), system, system === 'mailchimp' ? byEmail : byId);
    });
  }

  test('--into puts the same groups behind the rows of the export itself', async () => {
    const table = await readElsewhere(join(folder, 'terugladen', 'export verrijkt.csv'));
    const [ids, groups] = ['Klantnummer', 'Culturele Doelgroep (fictief)'].map((header) => columnOf(table, header));
    const wrong = table.rows.filter((row) => {
      const expected = byId.after.get(normalizeKey(row[ids!]!)) ?? '';
      return expected !== DISPUTED && groupName(row[groups!]!) !== groupName(expected);
    });
    assert.deepEqual(wrong.slice(0, 3), []);
    assert.equal(table.rows.length, CUSTOMERS + emptyRows);
  });
});
