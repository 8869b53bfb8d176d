import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import { checkTexts } from '../../src/texts/check.ts';
import { loadBackTexts } from '../../src/texts/load-back.ts';
import { preparationTexts } from '../../src/texts/preparation.ts';
import { questionTexts } from '../../src/texts/question.ts';
import { resultTexts } from '../../src/texts/result.ts';
import { tableTexts } from '../../src/texts/table.ts';
import { agreementTexts } from '../../src/texts/agreement.ts';
import { termsTexts } from '../../src/texts/terms.ts';
import * as museum from '../road/museum.ts';
import * as provider from '../road/provider.ts';
import { button, heading, newWalker } from '../road/walker.ts';
import type { Walker } from '../road/walker.ts';
import { giveFile } from '../support/hands.ts';
import { settled } from '../support/look.ts';
import { makeOrder } from '../support/make-orders.ts';
import { openStage } from '../support/stage.ts';

/** `VERRIJK_MAKE_PICTURES=1` makes the pictures of the guide anew, from the app as it is now. */
const IS_MAKING = process.env['VERRIJK_MAKE_PICTURES'] === '1';
const DOCS = fileURLToPath(new URL('../../../../docs/', import.meta.url));
const FOLDER = join(DOCS, 'gids');
/** Bytes; a page with pictures must not keep anybody waiting. */
const MOST_BYTES = 150_000;
const WORK = 120_000;
const WINDOW = { width: 1040, height: 760 };

if (IS_MAKING) {
  const stage = await openStage(5_000);
  test('pictures of the road', { timeout: 900_000 }, () => makePictures(stage));
}

test('every picture of the guide is there, small, and shown', () => {
  const guide = readFileSync(join(DOCS, 'gebruikersgids.md'), 'utf8');
  const readme = readFileSync(join(DOCS, '..', 'README.md'), 'utf8');
  const shown = Array.from(guide.matchAll(/\]\(gids\/([\w-]+\.png)\)/g), ([, name]) => name!);
  assert.ok(shown.length > 8, 'the guide has pictures');
  for (const name of shown) assert.ok(existsSync(join(FOLDER, name)), `docs/gids/${name} is not there`);
  for (const name of readdirSync(FOLDER)) {
    assert.ok(shown.includes(name) || readme.includes(`docs/gids/${name}`), `nobody shows docs/gids/${name}`);
    assert.ok(statSync(join(FOLDER, name)).size < MOST_BYTES, `docs/gids/${name} is large`);
  }
});

async function makePictures({ web, files, browser }: Awaited<ReturnType<typeof openStage>>): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  for (const state of ['counted', 'quoted', 'agreed', 'ready'] as const) await makeOrder(web, files, state);
  const sitDown = async (): Promise<Walker> => {
    const walker = await newWalker(browser, web.address, { language: 'nl', by: 'mouse' });
    await walker.page.setViewportSize(WINDOW);
    return walker;
  };
  const walker = await sitDown();
  const { page, hands } = walker;
  await page.goto('/');
  await settled(page);
  await picture(page, 'begin');
  await museum.signInOnPage(walker, 'member');
  await page.goto('/orders/new');
  const idea = button(page, questionTexts.nl.words.ideas[0]![0]);
  await hands.press(idea);
  await picture(page, 'vraag');
  // What was chosen is kept, and the road chooses it by itself.
  await hands.press(idea);
  await page.goto('/orders');
  const order = await museum.ask(walker);
  await giveFile(page, hands, button(page, tableTexts.nl.drop.choose), files.export);
  await heading(page, checkTexts.nl.counting.question).waitFor({ timeout: WORK });
  await picture(page, 'kolommen', heading(page, questionTexts.nl.file.title));
  await picture(page, 'controle', heading(page, questionTexts.nl.file.checkTitle));
  await picture(page, 'herstellen', heading(page, checkTexts.nl.repairs.question));
  await hands.press(button(page, questionTexts.nl.send.button));
  await page.waitForURL('**/terms');
  const desk = await sitDown();
  await museum.signInOnPage(desk, 'operator');
  await settled(desk.page);
  await picture(desk.page, 'bureau');
  const { number } = await web.api('organisation').call('orders.read', { params: { order: order.split('/').at(-1)! } });
  await provider.quoteOrder(desk, number);
  await picture(desk.page, 'bureau-aanvraag');
  await button(page, new RegExp(termsTexts.nl.price.accept('').trim())).waitFor({ timeout: WORK });
  await picture(page, 'prijs', heading(page, termsTexts.nl.price.title));
  await museum.acceptPrice(walker);
  await picture(page, 'tekenen', heading(page, agreementTexts.nl.signatures.title));
  await museum.signAgreement(walker);
  await provider.signOrder(desk);
  await museum.makeDelivery(walker);
  await picture(page, 'bestand');
  await museum.keepKey(walker, files.folder);
  await picture(page, 'sleutel', heading(page, preparationTexts.nl.key.title));
  await museum.send(walker);
  await picture(page, 'ontvangst');
  await museum.awaitResult(walker);
  await page.locator('.report-picture svg').first().waitFor({ timeout: WORK });
  await picture(page, 'uitkomst', page.getByRole('navigation', { name: resultTexts.nl.parts.label }));
  await museum.loadBack(walker, files.folder);
  await picture(page, 'terugladen', heading(page, loadBackTexts.nl.plan.title));
  await museum.purge(walker);
  await picture(page, 'bewijs');
  await page.goto('/lokaal');
  await settled(page);
  await picture(page, 'lokaal');
}

/** What stands in the window, from the top or from a part of the page on. */
async function picture(page: Page, name: string, from?: Locator): Promise<void> {
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    window.scrollTo(0, 0);
  });
  const box = await from?.boundingBox();
  if (box) await page.evaluate((top) => window.scrollTo(0, top), Math.max(0, box.y - 90));
  await page.screenshot({ path: join(FOLDER, `${name}.png`), caret: 'initial' });
}
