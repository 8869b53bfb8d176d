import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { before, test } from 'node:test';
import { parseDay } from '@verrijk/core';
import type { Page } from 'playwright-core';
import { TEST_DAY } from '../../../cli/test/run-here.ts';
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
  const seen = await page.evaluate(
    async ({ name, asked }) => {
      const { engine, blob, watchFrames } = window.local;
      const file = await blob(name);
      let id = 0;
      const facts: { checked?: number; prepared?: number; bytes?: number } = {};
      const opening = await watchFrames(async () => void (id = (await engine.open(file, name)).id));
      const checking = await watchFrames(async () => {
        facts.checked = (await engine.check({ ...asked, table: id })).facts.rows;
      });
      const memory = performance as unknown as {
        measureUserAgentSpecificMemory(): Promise<{ readonly bytes: number }>;
      };
      const preparing = await watchFrames(async () => {
        const prepared = await engine.prepare({
          ...{ ...asked, table: id, selection: 'Totaal', organisation: 'Museum Fictie', period: '2026' },
          ...{ drop: [], isSplit: false, withoutIds: false, isPseudonymised: true, repairs: 'all' },
        });
        facts.prepared = prepared.facts.rows.in;
        facts.bytes = prepared.delivery.blob.size;
      });
      const held = (await memory.measureUserAgentSpecificMemory()).bytes;
      return { opening, checking, preparing, facts, held };
    },
    { name: EXPORT, asked: { columns, today } },
  );
  assert.deepEqual([seen.facts.checked, seen.facts.prepared], [CUSTOMERS, CUSTOMERS]);
  const say = ({ took, longest }: { took: number; longest: number }): string =>
    `${(took / 1000).toFixed(1)} s, longest frame ${longest.toFixed(0)} ms`;
  const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;
  t.diagnostic(`${CUSTOMERS} rows of ${megabytes(statSync(made.path(EXPORT)).size)}`);
  t.diagnostic(`open ${say(seen.opening)}; check ${say(seen.checking)}; prepare ${say(seen.preparing)}`);
  t.diagnostic(
    `page and worker hold ${megabytes(seen.held)} afterwards, the delivery of ${megabytes(seen.facts.bytes!)} aside`,
  );
});
