import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { before, describe, test } from 'node:test';
import { parseDay } from '@verrijk/core';
import { blobSource, readZipParts, webCompression } from '@verrijk/files';
import type { Page } from 'playwright-core';
import { TEST_DAY } from '../../../cli/test/run-here.ts';
import type { CheckAsked, LoadBackAsked, PreparationAsked, ReportAsked } from '../../src/local/local-engine.ts';
import { LOCAL_TASKS } from '../../src/local/local-tasks.ts';
import { OpenFiles } from '../../src/local/blobs/open-files.ts';
import { NEEDS_BROWSER, openBrowser } from '../support/browser.ts';
import { serveEngine } from './engine-server.ts';
import type { EngineServer } from './engine-server.ts';
import { emptyFolder, FILES, makeFictionalFiles } from './fictional-files.ts';

const OPTIONS = { ...NEEDS_BROWSER, timeout: 300_000 };
const TODAY = parseDay(TEST_DAY, 'day-first');
const COLUMNS = { overrides: {}, sheet: undefined, noHeader: false };
const LARGEST = 1 << 28;

const made = emptyFolder();
const isSkipped = NEEDS_BROWSER.skip !== false;
const server: EngineServer | undefined = isSkipped ? undefined : await serveEngine(made.folder);
const browser = isSkipped ? undefined : await openBrowser();
const here = new OpenFiles();
let page: Page;
/** The same table, reference and enriched file, in Node and on the page. */
let inNode: { readonly table: number; readonly reference: number; readonly enriched: number };
let onPage: typeof inNode;

before(async () => {
  if (browser === undefined || server === undefined) return;
  await makeFictionalFiles(made, 5000);
  await made.run('enrich', FILES.export, '--reference', FILES.reference, '--quiet');
  const open = async (name: string): Promise<number> =>
    (await LOCAL_TASKS.open(here, { blob: await made.blob(name), name })).id;
  const { id: reference } = await LOCAL_TASKS.openReference(here, {
    blob: await made.blob(FILES.reference),
    name: FILES.reference,
  });
  inNode = { table: await open(FILES.export), reference, enriched: await open('export verrijkt.csv') };
  page = await browser.newPage();
  await page.goto(server.address);
  onPage = await page.evaluate(async (names) => {
    const { engine, open, blob } = window.local;
    const opened = await engine.openReference(await blob(names.reference), names.reference);
    return { table: await open(names.export), reference: opened.id, enriched: await open('export verrijkt.csv') };
  }, FILES);
});

/** As it arrives from another thread and another process. */
function carried(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value)) as unknown;
}

/** What the parts of an archive hold, also of archives in it: only how it was compressed may differ. */
async function zipContent(bytes: Uint8Array | readonly number[]): Promise<ReadonlyMap<string, string>> {
  const blob = new Blob([Uint8Array.from(bytes)]);
  const content = new Map<string, string>();
  for (const [name, part] of await readZipParts(blobSource(blob, 'zip'), webCompression(), LARGEST)) {
    if (name.endsWith('.xlsx'))
      for (const [inner, hash] of await zipContent(part)) content.set(`${name} ${inner}`, hash);
    else content.set(name, createHash('sha256').update(part).digest('hex'));
  }
  return content;
}

describe('a worker of a browser answers as Node does', () => {
  test('to a check', OPTIONS, async () => {
    const asked: Omit<CheckAsked, 'table' | 'register'> = { columns: COLUMNS, today: TODAY };
    const answer = await page.evaluate(
      async ({ asked: rest, at }) => {
        const { engine } = window.local;
        const whole = { ...rest, table: at.table, register: at.reference };
        const errors = await engine.writeErrors(whole, 'nl');
        return { outcome: await engine.check(whole), errors: [...(await errors.blob.bytes())] };
      },
      { asked, at: onPage },
    );
    const whole = { ...asked, table: inNode.table, register: inNode.reference };
    assert.deepEqual(answer.outcome, carried(await LOCAL_TASKS.check(here, whole, {})));
    const errors = await LOCAL_TASKS.writeErrors(here, { asked: whole, language: 'nl' }, {});
    assert.deepEqual(await zipContent(answer.errors), await zipContent(await errors.blob.bytes()));
  });

  test('to a preparation', OPTIONS, async () => {
    const asked: Omit<PreparationAsked, 'table'> = {
      columns: COLUMNS,
      ...{ selection: 'Totaal', organisation: 'Museum Fictie', period: '2026', today: TODAY },
      ...{ drop: ['double'], isSplit: true, withoutIds: false, isPseudonymised: false, repairs: { butRows: [12] } },
    };
    const answer = await page.evaluate(
      async ({ asked: rest, table }) => {
        const { facts, delivery, repairs, preview } = await window.local.engine.prepare({ ...rest, table });
        const listed = await repairs!.blob.text();
        return { facts, preview, listed, sha256: delivery.sha256, bytes: [...(await delivery.blob.bytes())] };
      },
      { asked, table: onPage.table },
    );
    const expected = await LOCAL_TASKS.prepare(here, { ...asked, table: inNode.table }, {});
    assert.deepEqual(answer.facts, carried(expected.facts));
    assert.deepEqual(answer.preview, expected.preview);
    assert.equal(answer.listed, await expected.repairs!.blob.text());
    assert.deepEqual(await zipContent(answer.bytes), await zipContent(await expected.delivery.blob.bytes()));
    const digest = await crypto.subtle.digest('SHA-256', Uint8Array.from(answer.bytes));
    assert.equal(answer.sha256, Buffer.from(digest).toString('hex'));
  });

  test('to an enrichment', OPTIONS, async () => {
    const asked = { columns: COLUMNS, isExplained: true, language: 'en' } as const;
    const answer = await page.evaluate(
      async ({ asked: rest, at }) => {
        const { facts, file } = await window.local.engine.enrich({ ...rest, table: at.table, reference: at.reference });
        return { facts, sha256: file.sha256 };
      },
      { asked, at: onPage },
    );
    const { table, reference } = inNode;
    const expected = await LOCAL_TASKS.enrich(here, { ...asked, table, reference }, {});
    assert.deepEqual(answer, carried({ facts: expected.facts, sha256: expected.file.sha256 }));
  });

  test('to a load-back', OPTIONS, async () => {
    const none = { oldGroup: undefined, email: undefined, enrichedSheet: undefined, enrichedId: undefined };
    const asked: Omit<LoadBackAsked, 'export' | 'enriched'> = {
      columns: { ...COLUMNS, ...none, group: undefined },
      ...{ systems: ['generic', 'mailchimp'], allowed: [], today: TODAY },
    };
    const answer = await page.evaluate(
      async ({ asked: rest, at }) => {
        const { engine } = window.local;
        const whole = { ...rest, export: at.table, enriched: at.enriched };
        const plan = await engine.planLoadBack(whole);
        const { written, rollbacks, archive } = await engine.writeLoadBack(whole);
        return { plan, written, first: await rollbacks[0]!.blob.text(), archive: [...(await archive.blob.bytes())] };
      },
      { asked, at: onPage },
    );
    const whole = { ...asked, export: inNode.table, enriched: inNode.enriched };
    assert.deepEqual(answer.plan, carried(await LOCAL_TASKS.planLoadBack(here, whole, {})));
    const expected = await LOCAL_TASKS.writeLoadBack(here, whole, {});
    assert.deepEqual(answer.written, carried(expected.written));
    assert.equal(answer.first, await expected.rollbacks[0]!.blob.text());
    assert.deepEqual(await zipContent(answer.archive), await zipContent(await expected.archive.blob.bytes()));
  });

  test('to a report, in every form', OPTIONS, async () => {
    const asked: Omit<ReportAsked, 'tables' | 'reference'> = { today: TODAY, language: 'en' };
    const answer = await page.evaluate(
      async ({ asked: rest, at }) => {
        const { engine } = window.local;
        const { report, document } = await engine.report({ ...rest, tables: [at.table], reference: at.reference });
        const html = await engine.writeReport(report, 'html', 'en');
        const slides = await engine.writeReport(report, 'slides', 'en');
        const workbook = await engine.writeReport(report, 'workbook', 'en');
        return {
          ...{ report, document, html: await html.blob.text() },
          ...{ slides: [...(await slides.blob.bytes())], workbook: [...(await workbook.blob.bytes())] },
        };
      },
      { asked, at: onPage },
    );
    const { table, reference } = inNode;
    const { report, document } = await LOCAL_TASKS.report(here, { ...asked, tables: [table], reference }, {});
    assert.deepEqual([answer.report, answer.document], carried([report, document]));
    const write = async (form: 'html' | 'slides' | 'workbook'): Promise<Uint8Array> =>
      await (await LOCAL_TASKS.writeReport(here, { report, form, language: 'en' })).blob.bytes();
    assert.equal(answer.html, new TextDecoder().decode(await write('html')));
    assert.deepEqual(await zipContent(answer.slides), await zipContent(await write('slides')));
    assert.deepEqual(await zipContent(answer.workbook), await zipContent(await write('workbook')));
  });
});

describe('the worker', () => {
  test('hands over a problem with its code and details', OPTIONS, async () => {
    const problem = await page.evaluate(async (columns) => {
      const { engine } = window.local;
      const { id } = await engine.open(new Blob(['Naam;Postcode;Huisnummer\nFictie;1011AB;1\n']), 'zonder.csv');
      const asked = { table: id, columns, today: 20_000 };
      const { detection } = await engine.findColumns(id, columns, { idRequired: true });
      const failed = await engine
        .writeLoadBack({
          ...{ export: id, enriched: id, systems: ['generic'], allowed: [] },
          columns: {
            ...columns,
            oldGroup: undefined,
            email: undefined,
            enrichedSheet: undefined,
            enrichedId: undefined,
            group: undefined,
          },
        })
        .then(
          () => undefined,
          (error: { name: string; code: string; details: object }) => ({
            ...error,
            name: error.name,
            details: error.details,
          }),
        );
      await engine.close(id);
      const closed = await engine.check(asked).catch((error: { code: string }) => error.code);
      return { failed, closed, problems: detection.problems.map(({ code }) => code) };
    }, COLUMNS);
    assert.equal(problem.failed?.name, 'VerrijkError');
    assert.equal(problem.failed?.code, 'column.missing');
    assert.match(JSON.stringify(problem.failed?.details), /"file":"zonder.csv"/);
    assert.deepEqual([problem.closed, problem.problems], ['file.not-found', ['column.missing']]);
  });

  test('tells how far it is, at most some ten times a second', OPTIONS, async () => {
    const { told, took } = await page.evaluate(
      async ({ columns, table, today }) => {
        const shares: number[] = [];
        const started = performance.now();
        const onProgress = (share: number): void => void shares.push(share);
        await window.local.engine.check({ table, columns, today }, { onProgress });
        return { told: shares, took: performance.now() - started };
      },
      { columns: COLUMNS, table: onPage.table, today: TODAY },
    );
    assert.equal(told.at(-1), 1);
    assert.ok(told.every((share, at) => at === 0 || share >= told[at - 1]!));
    assert.ok(told.length <= 3 + took / 100, `${told.length} times in ${took} ms`);
  });

  test('stops at once, says why, and goes on with the next', OPTIONS, async () => {
    const outcome = await page.evaluate(
      async ({ columns, table, today }) => {
        const { engine } = window.local;
        const asked = { table, columns, today };
        const stopper = new AbortController();
        const running = engine.check(asked, { signal: stopper.signal }).catch((error: unknown) => String(error));
        stopper.abort('enough');
        const late = await engine.check(asked, { signal: AbortSignal.abort('late') }).catch(String);
        return { stopped: await running, late, rows: (await engine.check(asked)).facts.rows };
      },
      { columns: COLUMNS, table: onPage.table, today: TODAY },
    );
    assert.deepEqual(outcome, { stopped: 'enough', late: 'late', rows: 5000 });
  });

  test('that cannot be loaded says so, and is tried again', OPTIONS, async () => {
    const tab = await browser!.newPage();
    await tab.route('**/local-worker*', async (route) => await route.abort());
    await tab.goto(server!.address);
    const open = async (): Promise<string> =>
      await tab.evaluate(async () => {
        const rows = new Blob(['Klantnr;Postcode;Huisnummer\n1;1011AB;1\n']);
        return await window.local.engine.open(rows, 'klein.csv').then(({ kind }) => kind, String);
      });
    assert.match(await open(), /the worker could not be started/);
    await tab.unroute('**/local-worker*');
    assert.equal(await open(), 'csv');
    await tab.close();
  });

  test('asks for nothing but its own code', OPTIONS, () => {
    const others = server!.asked.filter((path) => !/^\/($|assets\/|files\/|favicon\.ico$)/.test(path));
    assert.deepEqual(others, []);
  });
});

test('a file is saved as a download where the browser asks nothing', OPTIONS, async () => {
  const downloading = page.waitForEvent('download');
  const outcome = await page.evaluate(async () => {
    Reflect.deleteProperty(window, 'showSaveFilePicker');
    return await window.local.saveFile({ name: 'Totaal Museum.csv', blob: new Blob(['fictief']) });
  });
  assert.equal(outcome, 'saved');
  assert.equal((await downloading).suggestedFilename(), 'Totaal Museum.csv');
});

test('a file is saved where somebody says, or not at all', OPTIONS, async () => {
  const outcomes = await page.evaluate(async () => {
    const chunks: BlobPart[] = [];
    const writable = new WritableStream<Uint8Array<ArrayBuffer>>({ write: (chunk) => void chunks.push(chunk) });
    const pick = (answer: () => Promise<unknown>): void => void Object.assign(window, { showSaveFilePicker: answer });
    pick(async () => ({ createWritable: async () => writable }));
    const file = { name: 'a.csv', blob: new Blob(['fictief']) };
    const saved = await window.local.saveFile(file);
    pick(async () => {
      throw new DOMException('no', 'AbortError');
    });
    return { saved, written: await new Blob(chunks).text(), cancelled: await window.local.saveFile(file) };
  });
  assert.deepEqual(outcomes, { saved: 'saved', written: 'fictief', cancelled: 'cancelled' });
});
