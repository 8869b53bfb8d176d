import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { runLoadBack } from '../../src/load-back/run-load-back.ts';
import type { LoadBackRun } from '../../src/load-back/run-load-back.ts';
import { runHere, TEST_DAY } from '../run-here.ts';

const CUSTOMERS = 60_000;
const folder = mkdtempSync(join(tmpdir(), 'verrijk-load-back-'));
before(() => {
  const lines = (headers: string, row: (id: number) => string): string =>
    [headers, ...Array.from({ length: CUSTOMERS }, (_, id) => row(id))].join('\n');
  writeFileSync(
    join(folder, 'klanten.csv'),
    lines('Klantnr;Naam', (id) => `${id};Fictief`),
  );
  writeFileSync(
    join(folder, 'verrijkt.csv'),
    lines('Klantnr;Culturele Doelgroep', (id) => `${id};Culturele Alleseters`),
  );
});
after(() => rmSync(folder, { recursive: true }));

function runOf(output: string, more: Partial<LoadBackRun> = {}): LoadBackRun {
  return {
    export: join(folder, 'klanten.csv'),
    enriched: join(folder, 'verrijkt.csv'),
    key: undefined,
    manifest: undefined,
    into: undefined,
    folder: join(folder, output),
    force: false,
    systems: ['generic', 'hubspot'],
    all: false,
    allowed: [],
    dryRun: false,
    columns: {
      overrides: {},
      sheet: undefined,
      noHeader: false,
      oldGroup: undefined,
      email: undefined,
      enrichedSheet: undefined,
      enrichedId: undefined,
      group: undefined,
    },
    language: 'en',
    today: TEST_DAY,
    onProgress: () => undefined,
    signal: new AbortController().signal,
    ...more,
  };
}

/** Files in a folder and the folders in it. */
function filesIn(output: string): string[] {
  return readdirSync(join(folder, output), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);
}

describe('a load-back by name', () => {
  test('that is interrupted while it writes leaves nothing behind', async () => {
    const controller = new AbortController();
    const onProgress = (share: number): void => {
      if (share > 0.75) controller.abort(new Error('interrupted'));
    };
    const interrupted = runOf('onderbroken', { onProgress, signal: controller.signal });
    await assert.rejects(runLoadBack(interrupted), /interrupted/);
    assert.deepEqual(filesIn('onderbroken'), []);
  });

  test('overwrites nothing without force, and says so before it begins', async () => {
    const place = join(folder, 'bezet', 'hubspot');
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, 'importeren-hubspot.xlsx'), 'van mij');
    await assert.rejects(runLoadBack(runOf('bezet')), { code: 'file.exists' });
    assert.deepEqual(filesIn('bezet'), ['importeren-hubspot.xlsx']);
    assert.equal(readFileSync(join(place, 'importeren-hubspot.xlsx'), 'utf8'), 'van mij');
    const report = await runLoadBack(runOf('bezet', { force: true }));
    assert.deepEqual(report.files.map(({ path }) => path.split('/').at(-1)!).toSorted(), filesIn('bezet').toSorted());
  });

  test('writes nothing when only the plan is asked for', async () => {
    const report = await runLoadBack(runOf('plan', { dryRun: true }));
    assert.deepEqual([report.new, report.files], [CUSTOMERS, []]);
    assert.ok(!readdirSync(folder).includes('plan'));
  });

  test('does not write upon what it reads, also with force', async () => {
    writeFileSync(join(folder, 'klanten verrijkt.csv'), readFileSync(join(folder, 'verrijkt.csv')));
    const args = [
      'load-back',
      'klanten.csv',
      'klanten verrijkt.csv',
      '--into',
      'klanten.csv',
      '--output',
      '.',
      '--force',
    ];
    const { code, stderr } = await runHere(args, folder);
    assert.equal(code, 2);
    assert.match(stderr, /would overwrite “klanten verrijkt\.csv”/);
  });
});
