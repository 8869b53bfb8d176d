import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { CheckReport } from '@verrijk/steps';
import { readElsewhere } from '../circle/independent-reader.ts';
import type { PlainTable } from '../circle/independent-reader.ts';
import { readCheckRequest } from '../../src/checking/check-request.ts';
import { runCheck } from '../../src/checking/run-check.ts';
import { runHere } from '../run-here.ts';
import { figuresOf, hasFigure } from './report-figures.ts';

const folder = mkdtempSync(join(tmpdir(), 'verrijk-check-'));
after(() => rmSync(folder, { recursive: true }));

const COMMON = ['--register', 'fictief.vref', '--active-since', '2y', '--municipality', 'Schiedam'];
const filesWith = (pattern: RegExp): string[] => readdirSync(folder).filter((name) => pattern.test(name));
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
const own: { table: PlainTable; report: CheckReport; html: string; text: string } = {} as never;

before(async () => {
  const demo = ['--addresses', '5000', '--customers', '4000', '--seed', '3', '--output', 'fictief.vref', '--quiet'];
  for (const name of ['export.csv', 'export.xlsx'])
    await run(['reference', 'demo', ...demo, '--export-output', name, '--force']);
  own.table = await readElsewhere(join(folder, 'export.csv'));
  own.report = await report('export.csv', '--report', 'controle.html', '--errors', 'herstellen.csv');
  own.html = read('controle.html');
  own.text = await run(['check', 'export.csv', ...COMMON]);
});

/** Standard output of a run that must end well. */
async function run(args: readonly string[]): Promise<string> {
  const { stdout, stderr, code } = await runHere(args, folder);
  assert.equal(code, 0, stderr);
  return stdout;
}

async function report(file: string, ...options: string[]): Promise<CheckReport> {
  return JSON.parse(await run(['check', file, ...COMMON, '--json', ...options])) as CheckReport;
}

test('the page has what the JSON has', () => {
  const figures = figuresOf(own.report);
  assert.ok(figures.length > 40, String(figures.length));
  for (const figure of figures) assert.ok(hasFigure(own.html, figure, 'en-GB'), String(figure));
  const { provider, columns, findings } = own.report;
  assert.ok(own.html.includes(provider!.name));
  for (const { header } of Object.values(columns)) assert.ok(own.html.includes(header), header);
  for (const { examples } of findings) {
    for (const { proposal } of examples.slice(0, 3))
      if (proposal !== undefined) assert.ok(own.html.includes(proposal), proposal);
  }
});

test('sums are sums', () => {
  const { rows, identity, counting, forecast } = own.report;
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  assert.equal(identity.customers + identity.duplicate + identity.missing, rows);
  assert.equal(counting.billable + sum(Object.values(counting.notBillable)), rows);
  assert.equal(sum(counting.customersPerHousehold.map(({ households }) => households)), counting.households);
  assert.equal(sum(Object.values(forecast!.outcomes)), rows);
  assert.equal(forecast!.willMatch + forecast!.mayMatch + forecast!.willNotMatch, rows);
});

test('a workbook gives the same answers as the CSV file of the same customers', async () => {
  const { counting, period, forecast } = await report('export.xlsx');
  assert.deepEqual(
    { counting, period, forecast },
    {
      counting: own.report.counting,
      period: own.report.period,
      forecast: own.report.forecast,
    },
  );
});

test('nobody can be known from page, JSON or terminal: no ID, name, e-mail address, telephone number, street or remark', () => {
  const withheld = [
    'Klantnummer',
    'Achternaam',
    'E-mailadres',
    'Telefoon',
    'Mobiel',
    'Straat',
    'Opmerking',
    'Geboortedatum',
  ];
  const columns = withheld.map((header) => own.table.headers.indexOf(header));
  assert.ok(!columns.includes(-1));
  const canaries = new Set(own.table.rows.flatMap((row) => columns.map((at) => row[at]!)));
  const shown = [own.html, JSON.stringify(own.report), own.text].join('\n');
  let tried = 0;
  for (const canary of canaries) {
    if (canary.length < 6) continue;
    tried++;
    assert.ok(!shown.includes(canary), canary);
  }
  assert.ok(tried > 5000, String(tried));
});

test('the list of rows to repair has a row for every finding, what helps most first', async () => {
  const expected = own.report.findings.reduce((sum, { count }) => sum + count, 0);
  const lines = (await readElsewhere(join(folder, 'herstellen.csv'))).rows;
  assert.equal(lines.length, expected);
  await run(['check', 'export.csv', ...COMMON, '--errors', 'herstellen.xlsx', '--quiet']);
  const workbook = await readElsewhere(join(folder, 'herstellen.xlsx'));
  assert.deepEqual(
    workbook.rows.map((row) => row[0]),
    lines.map((row) => row[0]),
  );
});

test('a run that is interrupted leaves nothing behind', async () => {
  const controller = new AbortController();
  const work = runCheck({
    input: join(folder, 'export.csv'),
    asked: await readCheckRequest({}, { providersPath: undefined, priceListPath: undefined }, '2026-01-15'),
    registerPath: undefined,
    reportPath: join(folder, 'half.html'),
    formatPage: () => 'page',
    errorsPath: join(folder, 'half.csv'),
    force: false,
    withHash: false,
    language: 'nl',
    onProgress: () => controller.abort(new Error('enough')),
    signal: controller.signal,
  });
  await assert.rejects(work, /enough/);
  assert.deepEqual(filesWith(/half|\.tmp$/), []);
});

test('when one of two outputs cannot be written there is neither', async () => {
  writeFileSync(join(folder, 'taken.html'), 'mine');
  const args = ['check', 'export.csv', '--errors', 'new.csv', '--report', 'taken.html'];
  const { code, stderr } = await runHere(args, folder);
  assert.equal(code, 2);
  assert.match(stderr, /taken\.html/);
  assert.deepEqual([filesWith(/new|\.tmp$/), read('taken.html')], [[], 'mine']);
});

test('wishes are kept in a profile, and hold again', async () => {
  const { stderr } = await runHere(
    ['check', 'export.csv', '--municipality', 'Schiedam', '--active-since', '2y', '--profile', 'wensen.json', '--json'],
    folder,
  );
  assert.match(stderr, /wensen\.json/);
  const again = JSON.parse(await run(['check', 'export.csv', '--profile', 'wensen.json', '--json'])) as CheckReport;
  assert.deepEqual([again.provider?.municipality, again.period?.since?.from], ['Schiedam', '2024-01-15']);
});

test('exit code 1 only when asked for, and only for what needs repair', async () => {
  writeFileSync(join(folder, 'goed.csv'), 'Klantnummer;Postcode;Huisnummer\nA1;3011AB;1\nA2;3011 AB;2\n');
  writeFileSync(join(folder, 'letter-o.csv'), 'Klantnummer;Postcode;Huisnummer\nA1;3O11AB;1\nA2;3011AB;2\n');
  writeFileSync(join(folder, 'fout.csv'), 'Klantnummer;Postcode;Huisnummer\nA1;3011AB;\nA2;3011AB;2\nA3;3011AB;3\n');
  const codeOf = async (...args: string[]): Promise<number | null> =>
    (await runHere(['check', ...args, '--quiet'], folder)).code;
  assert.equal(await codeOf('goed.csv', '--fail-on-findings'), 0);
  assert.equal(await codeOf('letter-o.csv', '--fail-on-findings'), 0);
  assert.equal(await codeOf('fout.csv', '--fail-on-findings'), 1);
  assert.equal(await codeOf('fout.csv'), 0);
});
