import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { runWell } from '../../../cli/test/circle/go-round.ts';
import { columnOf, readElsewhere } from '../../../cli/test/circle/independent-reader.ts';
import { checkTexts } from '../../src/texts/check.ts';
import { loadBackTexts } from '../../src/texts/load-back.ts';
import { lokaalTexts } from '../../src/texts/lokaal.ts';
import { preparationTexts } from '../../src/texts/preparation.ts';
import { tableTexts } from '../../src/texts/table.ts';
import { NEEDS_BROWSER, takeSeat } from '../support/browser.ts';
import { giveFile, mouse, saveAs } from '../support/hands.ts';
import { lookAt, settled } from '../support/look.ts';
import type { SentRequest } from '../support/line.ts';
import { openStage } from '../support/stage.ts';
import type { Stage } from '../support/stage.ts';
import { beginsWith, button, heading, link } from '../road/walker.ts';

/** Milliseconds for what a computer has to think about. */
const WORK = 600_000;
const MANY = 1_000_000;
const [words, table] = [lokaalTexts.nl, tableTexts.nl];

const stage = NEEDS_BROWSER.skip === false ? await openStage(2_000) : undefined;

describe('without an account', { ...NEEDS_BROWSER, timeout: 1_800_000 }, () => {
  const { web, files, browser } = stage ?? ({} as Stage);

  /** Somebody who was here before: these pages are kept, and from now on there is no internet. */
  async function offline(path: string) {
    web.line.mend();
    const seat = await takeSeat(browser, web.address);
    await seat.page.goto('/lokaal');
    await settled(seat.page);
    await seat.page.getByText(words.offline.ready).waitFor();
    web.line.cut();
    try {
      await seat.page.goto(path);
      await settled(seat.page);
    } finally {
      web.line.mend();
    }
    web.line.forget();
    return seat;
  }

  test('after the first visit everything works without internet, and asks for nothing', async () => {
    const seat = await offline('/lokaal/verrijken');
    const { page } = seat;
    const hands = mouse(page);
    web.line.cut();
    const reference = page.getByRole('group', { name: words.reference.label });
    await giveFile(
      page,
      hands,
      reference.getByRole('button', { name: loadBackTexts.nl.files.choose }),
      files.reference,
    );
    await page.getByText(words.reference.fictional).waitFor();
    await giveFile(page, hands, button(page, table.drop.choose), files.export);
    await hands.press(button(page, words.enrich.run));
    await heading(page, words.enrich.result).waitFor({ timeout: WORK });
    const path = join(files.folder, 'verrijkt-in-browser.xlsx');
    await saveAs(page, hands, button(page, words.enrich.save), path);
    await lookAt(seat, 'nl lokaal enriched');
    await toEachTool(page);
    web.line.mend();
    assertNothingSent(web.line.sent());
    assert.deepEqual(await groupsOf(path), await groupsByCommand(files.folder, files.export, files.reference));
    await seat.context.close();
  });

  test('a check says what the command says', async () => {
    const seat = await offline('/lokaal/controleren');
    const { page } = seat;
    const hands = mouse(page);
    await giveFile(page, hands, button(page, table.drop.choose), files.export);
    await hands.press(button(page, words.check.run));
    await heading(page, checkTexts.nl.counting.question).waitFor({ timeout: WORK });
    const { counting, identity } = files.counts as {
      counting: { billable: number; records: number };
      identity: { customers: number };
    };
    await page.getByText(checkTexts.nl.counting.answer(counting.billable, counting.records)).waitFor();
    await page.getByText(beginsWith(checkTexts.nl.identity.repair(identity.customers))).waitFor();
    assertNothingSent(web.line.sent());
    await lookAt(seat, 'nl lokaal checked');
    await seat.context.close();
  });

  test('a million rows are checked and prepared, and the page goes on living', async () => {
    const csv = join(files.folder, 'miljoen.csv');
    const size = ['--addresses', String(MANY * 2), '--customers', String(MANY), '--seed', '5'];
    await runWell(
      ['reference', 'demo', ...size, '-o', 'groot.vref', '--customers-output', csv, '--quiet'],
      files.folder,
    );
    const seat = await offline('/lokaal/controleren');
    const { page } = seat;
    const hands = mouse(page);
    await watchFrames(page);
    await giveFile(page, hands, button(page, table.drop.choose), csv);
    await button(page, words.check.run).waitFor({ timeout: WORK });
    await hands.press(button(page, words.check.run));
    await heading(page, checkTexts.nl.counting.question).waitFor({ timeout: WORK });
    await hands.press(link(page, words.check.next));
    for (const [question, answer] of [
      [words.prepare.organisation, 'Museum Miljoen'],
      [words.prepare.selection, 'Totaal'],
      [words.prepare.period, '2025'],
    ] as const) {
      await hands.write(page.getByRole('textbox', { name: question }), answer);
    }
    await hands.press(button(page, preparationTexts.nl.make));
    const key = button(page, preparationTexts.nl.key.save);
    await key.waitFor({ timeout: WORK });
    await saveAs(page, hands, key, join(files.folder, 'sleutel-miljoen.csv'));
    await hands.tick(page.getByRole('checkbox', { name: beginsWith(preparationTexts.nl.key.keep) }));
    const path = join(files.folder, 'aanlevering-miljoen.xlsx');
    await saveAs(page, hands, button(page, words.prepare.save), path);
    assert.ok(statSync(path).size > 10_000_000);
    assertNothingSent(web.line.sent());
    const longest = await page.evaluate(() => (globalThis as unknown as { longest: number }).longest);
    console.log(`a million rows: the longest that the page stood still was ${Math.round(longest)} ms`);
    await seat.context.close();
  });
});

/** The browser itself may look whether there are newer pages to keep; nothing goes along. */
function assertNothingSent(sent: readonly SentRequest[]): void {
  const others = sent.filter(({ headers }) => headers.get('service-worker') !== 'script');
  assert.deepEqual(
    others.map(({ method, path }) => `${method} ${path}`),
    [],
  );
}

/** All tools are there without a request. */
async function toEachTool(page: Page): Promise<void> {
  for (const [tool, title] of [
    [words.tools.check.label, words.check.title],
    [words.tools.prepare.label, words.prepare.title],
    [words.tools.loadBack.label, words.loadBack.title],
    [words.tools.report.label, words.report.title],
  ] as const) {
    await link(page, tool).click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
  }
}

/** Keeps the longest time between two frames. */
async function watchFrames(page: Page): Promise<void> {
  await page.evaluate(() => {
    const kept = globalThis as unknown as { longest: number };
    kept.longest = 0;
    let before = performance.now();
    const next = (now: number): void => {
      kept.longest = Math.max(kept.longest, now - before);
      before = now;
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
}

async function groupsByCommand(folder: string, own: string, reference: string): Promise<readonly string[]> {
  const output = join(folder, 'verrijkt-door-opdracht.xlsx');
  await runWell(['enrich', own, '--reference', reference, '--output', output, '--quiet'], folder);
  return groupsOf(output);
}

async function groupsOf(path: string): Promise<readonly string[]> {
  const enriched = await readElsewhere(path);
  const column = columnOf(enriched, 'Culturele Doelgroep (fictief)');
  return enriched.rows.map((row) => row[column] ?? '');
}
