import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { AudienceReport } from '@verrijk/report';
import { runHere } from '../run-here.ts';
import type { CommandResult } from '../run-here.ts';
import { makeWorld, WITH_TASTE, WORLD_FILES } from './independent/audience-world.ts';

/** What the command does around the figures: which files it writes and which it never does, and what it says. */
const folder = mkdtempSync(join(tmpdir(), 'verrijk-report-command-'));
const report = async (...args: readonly string[]): Promise<CommandResult> =>
  await runHere(['report', ...args, '--reference', 'ref.vref'], folder);
const figures = async (...args: readonly string[]): Promise<AudienceReport> => {
  const { stdout, stderr, code } = await report(...args, '--json');
  assert.equal(code, 0, stderr);
  return JSON.parse(stdout) as AudienceReport;
};

before(async () => {
  makeWorld(folder, { seed: 8, customers: 900, taste: WITH_TASTE });
  const built = await runHere(['reference', 'build', WORLD_FILES.households, '--output', 'ref.vref'], folder);
  assert.equal(built.code, 0, built.stderr);
});
after(() => rmSync(folder, { recursive: true }));

test('every form that is asked for appears, and is what its name says', async () => {
  const forms = { html: '<!doctype html>', pdf: '%PDF-', xlsx: 'PK', pptx: 'PK', json: '{' };
  const outputs = Object.keys(forms).flatMap((form) => ['--output', `publiek.${form}`]);
  const { code, stdout, stderr } = await report(WORLD_FILES.customers, '--quiet', ...outputs);
  assert.deepEqual([code, stdout, stderr], [0, '', '']);
  for (const [form, start] of Object.entries(forms)) {
    const bytes = readFileSync(join(folder, `publiek.${form}`));
    assert.equal(bytes.subarray(0, start.length).toString('latin1').toLowerCase(), start.toLowerCase(), form);
  }
});

test('--output of JSON is what --json prints', async () => {
  const { stdout } = await report(WORLD_FILES.customers, '--json', '--output', 'zelfde.json');
  assert.equal(readFileSync(join(folder, 'zelfde.json'), 'utf8'), stdout);
});

test('the JSON has groups with their bases by these names', async () => {
  const { groups } = await figures(WORLD_FILES.customers);
  for (const group of groups) {
    const { name, households, persons, share, bases } = group;
    assert.deepEqual([typeof name, typeof households, typeof persons, typeof share], ['string', ...numbers(3)]);
    const [{ base, share: baseShare, index, low, high, holds }] = bases as readonly [(typeof bases)[number]];
    assert.equal(base, 'nl');
    assert.deepEqual([typeof baseShare, typeof index, typeof low, typeof high], numbers(4));
    assert.equal(typeof holds, 'boolean');
  }

  function numbers(count: number): readonly string[] {
    return Array.from({ length: count }, () => 'number');
  }
});

test('what cannot be written leaves nothing of the others behind', async () => {
  mkdirSync(join(folder, 'map.pdf'));
  for (const last of ['nergens/publiek.pdf', 'map.pdf', 'publiek.docx']) {
    const there = readdirSync(folder);
    const { code, stdout } = await report(WORLD_FILES.customers, '--output', 'half.html', '--output', last);
    assert.deepEqual([code, stdout], [2, ''], last);
    assert.deepEqual(readdirSync(folder), there, last);
  }
});

test('an output that is there stays without --force, and its neighbours do not come', async () => {
  writeFileSync(join(folder, 'oud.html'), 'van mij');
  const { code } = await report(WORLD_FILES.customers, '--output', 'nieuw.xlsx', '--output', 'oud.html');
  assert.equal(code, 2);
  assert.equal(readFileSync(join(folder, 'oud.html'), 'utf8'), 'van mij');
  assert.ok(!readdirSync(folder).includes('nieuw.xlsx'));
  assert.equal((await report(WORLD_FILES.customers, '--quiet', '--force', '--output', 'oud.html')).code, 0);
  assert.notEqual(readFileSync(join(folder, 'oud.html'), 'utf8'), 'van mij');
});

test('nothing that is read is written upon, whatever it is read for', async () => {
  // Whether a name may be written to is said by what it ends on; what a file holds by its bytes.
  const roles = [[], ['--transactions'], ['--answers'], ['--compare']] as const;
  const names = [WORLD_FILES.customers, WORLD_FILES.transactions, WORLD_FILES.answers, WORLD_FILES.others] as const;
  for (const [at, role] of roles.entries()) {
    const bytes = readFileSync(join(folder, names[at]!));
    writeFileSync(join(folder, 'invoer.json'), bytes);
    const input = role.length === 0 ? ['invoer.json'] : [WORLD_FILES.customers, ...role, 'invoer.json'];
    assert.equal((await report(...input, '--quiet')).code, 0, names[at]);
    const { code, stderr } = await report(...input, '--force', '--output', './invoer.json');
    assert.equal(code, 2, names[at]);
    assert.match(stderr, /invoer\.json/);
    assert.deepEqual(readFileSync(join(folder, 'invoer.json')), bytes, names[at]);
  }
});

test('customers and households of several files count once', async () => {
  const [one, twice] = [await figures(WORLD_FILES.customers), await figures(...Array(2).fill(WORLD_FILES.customers))];
  assert.deepEqual([twice.customers, twice.households, twice.persons], [one.customers, one.households, one.persons]);
  assert.equal(twice.rows, 2 * one.rows);
  assert.deepEqual(
    twice.groups.map(({ share }) => share),
    one.groups.map(({ share }) => share),
  );
});

test('bare postcodes and house numbers give the same profile as customers', async () => {
  const bare = readFileSync(join(folder, WORLD_FILES.customers), 'utf8').replaceAll(/^[^;]*;/gm, '');
  writeFileSync(join(folder, 'adressen.csv'), bare);
  const [named, nameless] = [await figures(WORLD_FILES.customers), await figures('adressen.csv')];
  assert.equal(nameless.customers, null);
  assert.deepEqual(
    nameless.groups.map(({ households }) => households),
    named.groups.map(({ households }) => households),
  );
  assert.deepEqual(
    nameless.groups.map(({ bases }) => bases),
    named.groups.map(({ bases }) => bases),
  );
});

test('an enriched file gives what the export gives, and says where the reference has changed its mind', async () => {
  const enriched = ['enrich', WORLD_FILES.customers, '--reference', 'ref.vref', '--output', 'verrijkt.csv', '--quiet'];
  assert.equal((await runHere(enriched, folder)).code, 0);
  const [before_, same] = [await figures(WORLD_FILES.customers), await figures('verrijkt.csv')];
  assert.deepEqual(same.groups, before_.groups);
  assert.equal(same.files[0]?.otherGroup, 0);
  const text = readFileSync(join(folder, 'verrijkt.csv'), 'utf8');
  const lines = text.split('\n').filter((line) => line.endsWith('Culturele Alleseters')).length;
  writeFileSync(join(folder, 'anders.csv'), text.replaceAll('Culturele Alleseters', 'Sociale Cultuurhoppers'));
  const other = await figures('anders.csv');
  assert.equal(other.files[0]?.otherGroup, lines);
  assert.deepEqual(other.groups, before_.groups);
});

test('one group that is too small takes neither the total nor many others with it', async () => {
  const { groups } = await figures(WORLD_FILES.customers);
  const counts = groups.flatMap(({ households }) => households ?? []).toSorted((one, other) => one - other);
  for (const smallest of counts.slice(0, 3)) {
    const raised = await figures(WORLD_FILES.customers, '--minimum', String(smallest + 1));
    assert.notEqual(raised.households, null);
    const hidden = raised.groups.filter(({ share }) => share === null).length;
    assert.ok(hidden <= groups.length / 2, `${hidden} groups hidden below ${smallest + 1}`);
  }
});
