import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { enrichDirectly } from '../../../cli/test/circle/enrich-directly.ts';
import { readElsewhere } from '../../../cli/test/circle/independent-reader.ts';
import type { PlainTable } from '../../../cli/test/circle/independent-reader.ts';
import { NEEDS_BROWSER } from '../support/browser.ts';
import { openStage } from '../support/stage.ts';
import type { Stage } from '../support/stage.ts';
import { assertOnlyMinimal } from './assert-only-minimal.ts';
import { assertSystemIsRight } from './assert-system.ts';
import * as museum from './museum.ts';
import * as provider from './provider.ts';
import { newWalker } from './walker.ts';

const CUSTOMERS = 50_000;
const ROADS = [
  { language: 'nl', by: 'mouse' },
  { language: 'en', by: 'keyboard' },
] as const;

const stage = NEEDS_BROWSER.skip === false ? await openStage(CUSTOMERS) : undefined;

describe('the whole road for both parties', { ...NEEDS_BROWSER, timeout: 1_800_000 }, () => {
  const { web, files, browser } = stage ?? ({} as Stage);
  let table: PlainTable;
  let groups: readonly string[];

  before(async () => {
    table = await readElsewhere(files.export);
    const [own, reference] = [files.export, files.reference].map((path) => path.replace(`${files.folder}/`, ''));
    groups = await enrichDirectly(files.folder, own!, reference!);
  });

  for (const road of ROADS) {
    test(`50,000 customers, in ${road.language} by ${road.by}`, async () => {
      const home = join(files.folder, `thuis ${road.by}`);
      mkdirSync(home);
      web.line.forget();
      const museumPage = await newWalker(browser, web.address, road);
      const providerPage = await newWalker(browser, web.address, road);
      await museum.signInOnPage(museumPage, 'member');
      const order = await museum.ask(museumPage);
      await museum.countExport(museumPage, files.export);
      const { number } = await web
        .api('organisation')
        .call('orders.read', { params: { order: order.split('/').at(-1)! } });
      await museum.signInOnPage(providerPage, 'operator');
      await provider.quoteOrder(providerPage, number);
      await museum.acceptPrice(museumPage);
      await museum.signAgreement(museumPage);
      await provider.signOrder(providerPage);
      await museum.deliver(museumPage, home);
      await museum.awaitResult(museumPage);
      const archive = await museum.loadBack(museumPage, home);
      await assertSystemIsRight(archive, home, { table, groups });
      const went = await assertOnlyMinimal(web.line.sent(), table, home);
      console.log(`${road.language}, ${road.by}: ${went.rows} rows went up in ${went.bytes} bytes`);
      await museum.purge(museumPage);
      assert.deepEqual([...museumPage.complaints, ...providerPage.complaints], []);
      await museumPage.context.close();
      await providerPage.context.close();
    });
  }
});
