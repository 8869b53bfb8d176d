import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { parseDay, VerrijkError } from '@verrijk/core';
import { blobSource, readZipParts, webCompression } from '@verrijk/files';
import { TEST_DAY } from '../../../cli/test/run-here.ts';
import type { LoadBackAsked, PreparationAsked, ReportAsked } from '../../src/local/local-engine.ts';
import { LOCAL_TASKS } from '../../src/local/local-tasks.ts';
import { OpenFiles } from '../../src/local/blobs/open-files.ts';
import { emptyFolder, FILES, makeFictionalFiles } from './fictional-files.ts';

const TODAY = parseDay(TEST_DAY, 'day-first');
const COLUMNS = { overrides: {}, sheet: undefined, noHeader: false };
const LARGEST = 1 << 28;

const made = emptyFolder();
const files = new OpenFiles();
let table: number;
let reference: number;
before(async () => {
  await makeFictionalFiles(made, 5000);
  await made.run('enrich', FILES.export, '--reference', FILES.reference, '--explain', '--quiet');
  table = await open(FILES.export);
  reference = (await LOCAL_TASKS.openReference(files, { blob: await made.blob(FILES.reference), name: 'r' })).id;
});

async function open(name: string): Promise<number> {
  return (await LOCAL_TASKS.open(files, { blob: await made.blob(name), name })).id;
}

/** All files below a folder, by path with "/" between names. */
function filesIn(folder: string): ReadonlyMap<string, Uint8Array> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true });
  const paths = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path)]));
}

async function partsOf(blob: Blob): Promise<ReadonlyMap<string, string>> {
  const parts = await readZipParts(blobSource(blob, 'zip'), webCompression(), LARGEST);
  return new Map([...parts].map(([name, bytes]) => [name, Buffer.from(bytes).toString()]));
}

async function zipOnDisk(name: string): Promise<ReadonlyMap<string, string>> {
  return await partsOf(await made.blob(name));
}

/** A file's content without what hangs on how it was compressed. */
async function contentOf(path: string, bytes: Uint8Array): Promise<unknown> {
  if (path.endsWith('.xlsx')) return await partsOf(new Blob([bytes as BlobPart]));
  const text = Buffer.from(bytes).toString();
  return path.endsWith('.json') ? text.replace(/"(sha256|bytes|hash)": ("[^"]*"|\d+)/g, '') : text;
}

/** What the command line prints, without what only it knows. */
async function printed(...args: readonly string[]): Promise<Record<string, unknown>> {
  const { stdout } = await made.run(...args, '--json');
  return JSON.parse(stdout) as Record<string, unknown>;
}

describe('checking', () => {
  for (const withRegister of [false, true]) {
    test(`says what verrijk check says, ${withRegister ? 'with' : 'without'} a register`, async () => {
      const register = withRegister ? ['--register', FILES.reference] : [];
      const { input, version, ...said } = await printed(
        'check',
        FILES.export,
        '--active-since',
        '2024-01-01',
        ...register,
      );
      const asked = { table, columns: COLUMNS, today: TODAY, activeSince: parseDay('2024-01-01', 'day-first') };
      const outcome = await LOCAL_TASKS.check(files, { ...asked, ...(withRegister && { register: reference }) }, {});
      assert.deepEqual(outcome.facts, said);
      assert.equal(outcome.version, version);
      assert.ok(input);
      assert.ok(outcome.repairable > 0);
    });
  }

  test('lists the same rows to repair', async () => {
    await made.run('check', FILES.export, '--errors', 'fouten.xlsx', '--quiet');
    const asked = { table, columns: COLUMNS, today: TODAY };
    const listed = await LOCAL_TASKS.writeErrors(files, { asked, language: 'nl' }, {});
    assert.deepEqual(await partsOf(listed.blob), await zipOnDisk('fouten.xlsx'));
    assert.equal(listed.name, 'export herstellen.xlsx');
  });
});

describe('preparing', () => {
  const ASKED = {
    columns: COLUMNS,
    ...{ selection: 'Totaal', organisation: 'Museum Fictie', period: '2026' },
    today: TODAY,
    drop: ['double', 'foreign', 'po-box', 'incomplete', 'invalid'],
    ...{ isSplit: false, withoutIds: false, isPseudonymised: false, repairs: 'all' },
  } as const satisfies Omit<PreparationAsked, 'table'>;
  const FLAGS = ['--organisation', 'Museum Fictie', '--period', '2026', '--only-billable', '--repair', '--quiet'];

  test('makes the delivery that verrijk prepare makes, and says the same of it', async () => {
    await made.run('prepare', FILES.export, '--output', 'op-schijf', ...FLAGS);
    const { delivery, manifest, repairs, key, preview, facts } = await LOCAL_TASKS.prepare(
      files,
      { ...ASKED, table },
      {},
    );
    const onDisk = filesIn(made.path('op-schijf'));
    assert.deepEqual(await partsOf(delivery.blob), await zipOnDisk(join('op-schijf', delivery.name)));
    assert.deepEqual(await repairs!.blob.bytes(), new Uint8Array(onDisk.get(repairs!.name)!));
    assert.equal(key, undefined);
    // Only what the two make of the same content by deflate may differ.
    const alike = (text: string): unknown => ({ ...(JSON.parse(text) as object), file: undefined });
    assert.deepEqual(alike(await manifest.blob.text()), alike(Buffer.from(onDisk.get(manifest.name)!).toString()));
    const { file } = JSON.parse(await manifest.blob.text()) as { file: object };
    assert.deepEqual(file, { name: delivery.name, sha256: delivery.sha256, bytes: delivery.blob.size });
    assert.equal(preview.length, 21);
    assert.deepEqual(preview[0], facts.headers);
  });

  test('pseudonyms lead back to the IDs by the key, and no two deliveries share any', async () => {
    const plain = await LOCAL_TASKS.prepare(files, { ...ASKED, table }, {});
    const [one, other] = [await pseudonymised(), await pseudonymised()];
    const ids = new Map(one.key.map(([pseudonym, id]) => [pseudonym, id]));
    const home = one.preview.slice(1).map(([pseudonym, ...address]) => [ids.get(pseudonym) ?? '', ...address]);
    assert.deepEqual(home, plain.preview.slice(1));
    assert.ok(other.key.every(([pseudonym]) => !ids.has(pseudonym)));
  });

  async function pseudonymised() {
    const { key, preview } = await LOCAL_TASKS.prepare(files, { ...ASKED, table, isPseudonymised: true }, {});
    const lines = (await key!.blob.text()).trimEnd().split('\r\n').slice(1);
    return { preview, key: lines.map((line) => line.split(';')) };
  }

  test('repairs none, or all but those of rows', async () => {
    const { repairs } = await LOCAL_TASKS.check(files, { table, columns: COLUMNS, today: TODAY }, {});
    const none = await LOCAL_TASKS.prepare(files, { ...ASKED, table, repairs: 'none' }, {});
    assert.deepEqual([none.facts.repairs, none.repairs], [{}, undefined]);
    const refused = repairs[0]!;
    const listedRows = async (asked: PreparationAsked['repairs']): Promise<readonly string[]> => {
      const { repairs: list } = await LOCAL_TASKS.prepare(files, { ...ASKED, table, drop: [], repairs: asked }, {});
      return (await list!.blob.text()).trimEnd().split('\r\n').slice(1);
    };
    const all = await listedRows('all');
    const but = await listedRows({ butRows: [refused.row] });
    assert.deepEqual(
      but,
      all.filter((line) => !line.startsWith(`${refused.row};`)),
    );
    assert.ok(but.length < all.length);
  });

  test('says no to personal data with the code and its details', async () => {
    const rows = 'Klantnr;Postcode;Huisnummer\n1;1011AB;jan@fictief.example\n2;1011AB;2\n';
    const { id } = await LOCAL_TASKS.open(files, { blob: new Blob([rows]), name: 'klein.csv' });
    await assert.rejects(LOCAL_TASKS.prepare(files, { ...ASKED, table: id, drop: [] }, {}), (error) => {
      assert.ok(error instanceof VerrijkError);
      assert.equal(error.code, 'delivery.personal-data');
      assert.equal(error.details['file'], 'klein.csv');
      return true;
    });
  });
});

test('enriches to the same file, byte for byte', async () => {
  const asked = { table, reference, columns: COLUMNS, isExplained: true, language: 'nl' } as const;
  const { file, facts } = await LOCAL_TASKS.enrich(files, asked, {});
  assert.equal(file.name, 'export verrijkt.csv');
  assert.deepEqual(await file.blob.bytes(), new Uint8Array(readFileSync(made.path(file.name))));
  assert.equal(facts.rows, facts.ids.unique + facts.ids.duplicate + facts.ids.missing);
});

describe('loading back', () => {
  const SYSTEMS = ['generic', 'hubspot', 'salesforce'] as const;
  const asked = async (): Promise<LoadBackAsked> => ({
    export: table,
    enriched: await open('export verrijkt.csv'),
    columns: {
      ...COLUMNS,
      ...{ oldGroup: undefined, email: undefined, enrichedSheet: undefined, enrichedId: undefined, group: undefined },
    },
    systems: SYSTEMS,
    allowed: [],
    today: TODAY,
  });

  test('makes the files that verrijk load-back makes, in one archive', async () => {
    const systems = SYSTEMS.flatMap((system) => ['--for', system]);
    await made.run('load-back', FILES.export, 'export verrijkt.csv', ...systems, '--output', 'terug', '--quiet');
    const { written, rollbacks, archive } = await LOCAL_TASKS.writeLoadBack(files, await asked(), {});
    const onDisk = filesIn(made.path('terug'));
    const inArchive = await readZipParts(blobSource(archive.blob, 'zip'), webCompression(), LARGEST);
    assert.deepEqual([...inArchive.keys()].sort(), [...onDisk.keys()].sort());
    for (const [path, bytes] of inArchive) {
      assert.deepEqual(await contentOf(path, bytes), await contentOf(path, onDisk.get(path)!), path);
    }
    assert.deepEqual(
      rollbacks.map(({ name }) => name),
      ['terugdraaien-generic.csv', 'terugdraaien-hubspot.xlsx', 'terugdraaien-salesforce.csv'],
    );
    const said = written.files.filter(({ kind }) => kind === 'rollback').map(({ sha256 }) => sha256);
    assert.deepEqual(
      rollbacks.map(({ sha256 }) => sha256),
      said,
    );
  });

  test('a plan writes nothing and says the same', async () => {
    const plan = await LOCAL_TASKS.planLoadBack(files, await asked(), {});
    const said = await printed('load-back', FILES.export, 'export verrijkt.csv', '--dry-run');
    for (const [name, value] of Object.entries(plan)) assert.deepEqual(said[name], value, name);
  });
});

describe('reports', () => {
  const asked = async (): Promise<ReportAsked> => ({
    tables: [table],
    reference,
    transactions: await open(FILES.transactions),
    answers: await open(FILES.answers),
    today: TODAY,
    language: 'nl',
  });

  test('have the figures and the forms of verrijk report', async () => {
    const forms = ['publiek.html', 'publiek.xlsx', 'publiek.pptx'];
    const said = await printed(
      ...['report', FILES.export, '--reference', FILES.reference],
      ...['--transactions', FILES.transactions, '--answers', FILES.answers],
      ...forms.flatMap((form) => ['--output', form]),
    );
    const { report, document } = await LOCAL_TASKS.report(files, await asked(), {});
    assert.deepEqual(report, said);
    assert.equal(document.language, 'nl');
    const write = async (form: 'html' | 'workbook' | 'slides') =>
      await LOCAL_TASKS.writeReport(files, { report, form, language: 'nl' });
    assert.equal(await (await write('html')).blob.text(), readFileSync(made.path('publiek.html'), 'utf8'));
    assert.deepEqual(await partsOf((await write('workbook')).blob), await zipOnDisk('publiek.xlsx'));
    assert.deepEqual(await partsOf((await write('slides')).blob), await zipOnDisk('publiek.pptx'));
    assert.equal((await write('slides')).name, 'Publieksrapport export.pptx');
  });
});

describe('what is open', () => {
  test('shows its first rows, and which columns are what', async () => {
    const opened = await LOCAL_TASKS.open(files, { blob: await made.blob(FILES.customers), name: FILES.customers });
    assert.equal(opened.kind, 'xlsx');
    const [sheet] = opened.sheets;
    assert.equal(sheet!.rows[0]!.rowNumber, 1);
    assert.ok(sheet!.rows.length <= 200);
    const { detection } = await LOCAL_TASKS.findColumns(files, {
      table: opened.id,
      columns: COLUMNS,
      idRequired: true,
    });
    assert.deepEqual(detection.problems, []);
    assert.ok(detection.columns.id !== undefined && detection.columns.postcode !== undefined);
  });

  test('a doubt about columns is told and stops nothing', async () => {
    const rows = 'Naam;Postcode;Huisnummer\nFictie;1011AB;1\nFictie;1011AB;2\n';
    const { id } = await LOCAL_TASKS.open(files, { blob: new Blob([rows]), name: 'zonder-id.csv' });
    const { detection } = await LOCAL_TASKS.findColumns(files, { table: id, columns: COLUMNS, idRequired: true });
    assert.deepEqual(
      detection.problems.map(({ code }) => code),
      ['column.missing'],
    );
  });

  test('is gone when it is closed', async () => {
    const id = await open(FILES.export);
    await LOCAL_TASKS.close(files, { id });
    await LOCAL_TASKS.close(files, { id });
    await assert.rejects(LOCAL_TASKS.check(files, { table: id, columns: COLUMNS, today: TODAY }, {}), {
      code: 'file.not-found',
    });
  });

  test('a reference that is none says so with its name', async () => {
    for (const content of ['', 'geen referentie']) {
      await assert.rejects(
        LOCAL_TASKS.openReference(files, { blob: new Blob([content]), name: 'raar.vref' }),
        (error) => {
          assert.ok(error instanceof VerrijkError);
          assert.equal(error.details['file'], 'raar.vref');
          return error.code.startsWith('reference.');
        },
      );
    }
  });
});

test('a task stops when it is told to', async () => {
  const stopper = new AbortController();
  stopper.abort();
  await assert.rejects(
    LOCAL_TASKS.check(files, { table, columns: COLUMNS, today: TODAY }, { signal: stopper.signal }),
    { name: 'AbortError' },
  );
});
