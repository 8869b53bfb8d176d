import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { before, test } from 'node:test';
import { parseDay } from '@verrijk/core';
import type { Page } from 'playwright-core';
import { TEST_DAY } from '../../../cli/test/run-here.ts';
import type { CheckAsked, Preparation, PreparationAsked } from '../../src/local/local-engine.ts';
import { NEEDS_BROWSER, openBrowser } from '../support/browser.ts';
import { serveEngine } from './engine-server.ts';
import { emptyFolder } from './fictional-files.ts';

const OPTIONS = { ...NEEDS_BROWSER, timeout: 600_000 };
const CUSTOMERS = 1_000_000;
const EXPORT = 'groot.csv';

const made = emptyFolder();
const isSkipped = NEEDS_BROWSER.skip !== false;
const server = isSkipped ? undefined : await serveEngine(made.folder);
const browser = isSkipped ? undefined : await openBrowser();
let page: Page;

before(async () => {
  if (browser === undefined || server === undefined) return;
  await made.run(
    ...['reference', 'demo', '--output', 'groot.vref', '--addresses', '400000', '--quiet'],
    ...['--customers', String(CUSTOMERS), '--customers-output', EXPORT],
  );
  page = await browser.newPage();
  await page.goto(server.address);
});

test('a million rows are opened, checked and prepared while the page goes on', OPTIONS, async (t) => {
  const today = parseDay(TEST_DAY, 'day-first');
  const columns = { overrides: {}, sheet: undefined, noHeader: false };
  const worked = await workOfPage();
  const seen = await page.evaluate(workOn, { name: EXPORT, asked: { columns, today } });
  assert.deepEqual([seen.checked, seen.prepared], [CUSTOMERS, CUSTOMERS]);
  assert.ok(seen.told <= 5 + (seen.checking.took + seen.preparing.took) / 100, `${seen.told} words about progress`);
  const say = ({ took, longest }: Watched): string =>
    `${(took / 1000).toFixed(1)} s, longest frame ${longest.toFixed(0)} ms`;
  const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;
  t.diagnostic(`${CUSTOMERS} rows of ${megabytes(statSync(made.path(EXPORT)).size)}`);
  t.diagnostic(`nothing ${say(seen.idling)}; open ${say(seen.opening)}`);
  t.diagnostic(`check ${say(seen.checking)}; prepare ${say(seen.preparing)}`);
  t.diagnostic(`the page's own thread worked ${((await worked()) * 1000).toFixed(0)} ms in all of it`);
  t.diagnostic(`stopped in ${seen.stopped.toFixed(0)} ms, free for other work after ${seen.free.toFixed(0)} ms`);
  t.diagnostic(`page and worker held at most ${megabytes(seen.held)}; the delivery has ${megabytes(seen.bytes)}`);
});

/** Seconds that the page's main thread has computed since now, which no other work on the machine makes longer. */
async function workOfPage(): Promise<() => Promise<number>> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const read = async (): Promise<number> => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')!.value;
  };
  const before = await read();
  return async () => (await read()) - before;
}

interface Watched {
  readonly took: number;
  readonly longest: number;
}

/** What is done on the page, and what is seen there meanwhile. */
async function workOn({
  name,
  asked,
}: {
  readonly name: string;
  readonly asked: Pick<CheckAsked, 'columns' | 'today'>;
}) {
  const { engine, blob, watchFrames } = window.local;
  const memory = performance as unknown as { measureUserAgentSpecificMemory(): Promise<{ readonly bytes: number }> };
  let held = 0;
  let told = 0;
  const look = async (): Promise<void> => {
    const { bytes } = await memory.measureUserAgentSpecificMemory();
    held = Math.max(held, bytes);
  };
  const onProgress = (share: number): void => {
    told++;
    // Half-way, when all that is held is held.
    if (share > 0.5 && told % 10 === 0) void look();
  };
  const file = await blob(name);
  const idling = await watchFrames(async () => await new Promise((resolve) => setTimeout(resolve, 2000)));
  let id = 0;
  const opening = await watchFrames(async () => void (id = (await engine.open(file, name)).id));
  const check = { ...asked, table: id };
  let checked = 0;
  const checking = await watchFrames(
    async () => void (checked = (await engine.check(check, { onProgress })).facts.rows),
  );
  let result: Preparation | undefined;
  const preparing = await watchFrames(async () => {
    const preparation: PreparationAsked = {
      ...{ ...check, selection: 'Totaal', organisation: 'Museum Fictie', period: '2026', drop: [] },
      ...{ isSplit: false, withoutIds: false, isPseudonymised: true, repairs: 'all' },
    };
    result = await engine.prepare(preparation, { onProgress });
  });
  await look();
  const stopper = new AbortController();
  const running = engine.check(check, { signal: stopper.signal }).catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, 200));
  const stoppedAt = performance.now();
  stopper.abort();
  await running;
  const stopped = performance.now() - stoppedAt;
  await engine.findColumns(id, asked.columns, { idRequired: true });
  const free = performance.now() - stoppedAt;
  const { facts, delivery } = result!;
  return {
    ...{ idling, opening, checking, preparing, checked, prepared: facts.rows.in, bytes: delivery.blob.size },
    ...{ held, told, stopped, free },
  };
}
