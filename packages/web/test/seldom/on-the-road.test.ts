import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { runWell } from '../../../cli/test/circle/go-round.ts';
import { deliveryTexts } from '../../src/texts/delivery.ts';
import { loadBackTexts } from '../../src/texts/load-back.ts';
import { preparationTexts } from '../../src/texts/preparation.ts';
import { privacyTexts } from '../../src/texts/privacy.ts';
import { questionTexts } from '../../src/texts/question.ts';
import { resultTexts } from '../../src/texts/result.ts';
import { tableTexts } from '../../src/texts/table.ts';
import { termsTexts } from '../../src/texts/terms.ts';
import { NEEDS_BROWSER, takeSeat } from '../support/browser.ts';
import type { Seat } from '../support/browser.ts';
import { giveFile, mouse, saveAs } from '../support/hands.ts';
import { lookAt, settled } from '../support/look.ts';
import { makeOrder, sign, untilReady } from '../support/make-orders.ts';
import type { PersonName } from '../support/people.ts';
import { signIn } from '../support/sign-in.ts';
import { openStage } from '../support/stage.ts';
import type { Stage } from '../support/stage.ts';
import { beginsWith, button, heading, link } from '../road/walker.ts';

const stage = NEEDS_BROWSER.skip === false ? await openStage(400) : undefined;
const [question, result, loadBack] = [questionTexts.nl, resultTexts.nl, loadBackTexts.nl];

describe('an order that goes another way', { ...NEEDS_BROWSER, timeout: 600_000 }, () => {
  const { files, web, browser } = stage ?? ({} as Stage);
  const organisation = () => web.api('organisation');
  const provider = () => web.api('provider');

  /** The export as CSV, each of its lines changed. */
  async function changedExport(name: string, change: (cells: string[], row: number) => string[]): Promise<string> {
    const size = ['--addresses', '800', '--customers', '400', '--seed', '23', '--force', '--quiet'];
    await runWell(['reference', 'demo', ...size, '-o', 'weer.vref', '--export-output', 'export.csv'], files.folder);
    const lines = readFileSync(join(files.folder, 'export.csv'), 'utf8').trimEnd().split('\r\n');
    const path = join(files.folder, name);
    writeFileSync(path, lines.map((line, row) => change(line.split(';'), row).join(';')).join('\r\n'));
    return path;
  }

  async function seatOf(person: PersonName, path: string): Promise<Seat> {
    const seat = await takeSeat(browser, web.address);
    await signIn(seat, web.address, person);
    await seat.page.goto(path);
    await settled(seat.page);
    return seat;
  }

  test('without customer IDs it becomes a report, and every page says so', async () => {
    const path = await changedExport('zonder klant-ID.csv', ([, ...cells]) => cells);
    const { id } = await makeOrder(web, files, 'draft');
    const params = { order: id };
    const seat = await seatOf('owner', `/orders/${id}/question`);
    const { page } = seat;
    const hands = mouse(page);
    await giveFile(page, hands, button(page, tableTexts.nl.drop.choose), path);
    // The period of this order is in words of its own.
    await page.getByText(question.period.needsPeriod).waitFor();
    await hands.choose(page.getByRole('radio', { name: beginsWith(question.words.periods.all) }));
    await heading(page, question.send.reportTitle).waitFor();
    await hands.press(button(page, question.send.button));
    await page.getByText(termsTexts.nl.becameReport.title).waitFor();
    await lookAt(seat, 'report terms');
    await page.goto(`/orders/${id}/question`);
    await page.getByText(question.words.becameReport).waitFor();
    const { quoteVersion, product } = await provider().call('orders.read', { params });
    assert.equal(product, 'report');
    const quoted = await provider().call('orders.quote', { params, body: { version: quoteVersion } });
    await organisation().call('orders.accept', { params, body: { version: quoted.quoteVersion } });
    for (const api of [organisation(), provider()]) await sign(api, id);

    await page.goto(`/orders/${id}/delivery`);
    await page.getByText(preparationTexts.nl.choices.withoutIds).waitFor();
    await hands.press(button(page, preparationTexts.nl.make));
    await heading(page, deliveryTexts.nl.title).waitFor();
    assert.equal(await button(page, preparationTexts.nl.key.save).count(), 0);
    await hands.press(button(page, /^Verstuur \d+ rijen$/));
    await page.getByText(deliveryTexts.nl.receipt.noKey).waitFor();
    await untilReady(organisation(), id);
    await page.goto(`/orders/${id}/result?show=load`);
    await page.getByText(result.outcome.reportOnly).waitFor();
    await page.getByText(/van de rijen met een groep/).waitFor();
    assert.deepEqual(await parts(page), [result.parts.outcome, result.parts.report, result.parts.end]);
    await lookAt(seat, 'report result');
    await seat.context.close();
  });

  test('personal data stops a delivery, and one button leaves those rows at home', async () => {
    const path = await changedExport('met namen.csv', (cells, row) =>
      row > 0 && row % 50 === 0 && cells.length === 30 ? cells.with(11, 't.a.v. Jan Verzonnen 0612345678') : cells,
    );
    const { id } = await makeOrder(web, files, 'agreed');
    const seat = await seatOf('member', `/orders/${id}/delivery`);
    const { page } = seat;
    const hands = mouse(page);
    await giveFile(page, hands, button(page, tableTexts.nl.drop.choose), path);
    await hands.press(button(page, preparationTexts.nl.make));
    await page.getByText(/K “Huisnummer”, L “Toevoeging”/).waitFor();
    await lookAt(seat, 'personal data');
    await hands.press(button(page, preparationTexts.nl.personal.without));
    await heading(page, deliveryTexts.nl.title).waitFor();
    await page.getByText(/^\d rijen met iets wat op een naam/).waitFor();
    await seat.context.close();
  });

  test('a privacy statement is read in every form, and it is said what cannot be', async () => {
    const words = privacyTexts.nl.statement;
    const pdf = join(files.folder, 'verklaring.pdf');
    const printer = await browser.newPage();
    await printer.setContent(
      '<p>De grondslag is ons gerechtvaardigd belang. Je kunt een klacht indienen bij de AP.</p>',
    );
    await printer.pdf({ path: pdf });
    await printer.close();
    const [image, broken] = [join(files.folder, 'foto.png'), join(files.folder, 'kapot.pdf')];
    writeFileSync(image, 'geen verklaring');
    writeFileSync(broken, readFileSync(pdf).subarray(0, 500));
    const { id } = await makeOrder(web, files, 'counted');
    const seat = await seatOf('owner', `/orders/${id}/terms`);
    const { page } = seat;
    const give = (path: string): Promise<void> => giveFile(page, mouse(page), button(page, words.choose), path);
    await give(broken);
    await page.getByText('Niet te lezen', { exact: true }).waitFor();
    await give(image);
    await page.getByText(words.why.form).waitFor();
    assert.equal(await page.getByText('Niet te lezen', { exact: true }).count(), 0, 'what was wrong before is gone');
    await give(pdf);
    await page.getByText(/^\d van de 13 punten staan erin\.$/).waitFor();
    await seat.context.close();
  });

  test('the key that is missing, or another, is named with the place where it was saved', async () => {
    const { id } = await makeOrder(web, files, 'ready');
    const other = join(files.folder, 'andere sleutel.csv');
    writeFileSync(other, readFileSync(files.key, 'utf8').replaceAll(/^(?!Pseudoniem)../gm, 'ZZ'));
    const words = loadBack.keyTrouble;
    const seat = await seatOf('owner', `/orders/${id}/result?show=load`);
    const { page } = seat;
    const hands = mouse(page);
    const slot = (name: string): Locator => slotIn(page.locator('[data-part]:not([hidden])'), name);
    await hands.tick(page.getByRole('checkbox', { name: 'Spektrix' }));
    await giveFile(page, hands, slot(loadBack.files.roles.export.label), files.export);
    await hands.press(button(page, loadBack.compare));
    await page.getByText(words.missingTitle).waitFor();
    await page.getByText(/heette het “Totaal Museum Verzonnen 2025 sleutel \(niet versturen\)\.csv”/).waitFor();
    // What is half under the bar of the page is not too small, it is only not in view.
    await page.evaluate(() => window.scrollTo(0, 0));
    await lookAt(seat, 'key missing');
    await giveFile(page, hands, slot(loadBack.files.roles.key.label), other);
    await hands.press(button(page, loadBack.compare));
    await page.getByText(words.otherTitle).waitFor();

    await page.goto(`/orders/${id}/result?show=behaviour`);
    await giveFile(page, hands, slot(result.behaviour.transactions.label), files.transactions);
    await hands.press(button(page, result.behaviour.start));
    await page.getByText(words.perhapsMissing).waitFor();
    await page.goto(`/orders/${id}/result?show=compare`);
    const earlier = join(files.folder, 'toen.xlsx');
    await runWell(['enrich', files.export, '--reference', files.reference, '-o', earlier, '--quiet'], files.folder);
    await giveFile(page, hands, slot(result.compare.before.label), earlier);
    await giveFile(page, hands, slot(result.behaviour.key.label), files.key);
    await hands.press(button(page, result.compare.start));
    await hands.pick(
      page.getByRole('button', { name: new RegExp(result.compare.columns.oldGroup.slice(0, -1)) }),
      /^Kolom AE/,
    );
    await hands.press(button(page, result.compare.start));
    await page.getByText(/\(100,0%\) hebben dezelfde groep gehouden/).waitFor();
    assert.deepEqual(seat.complaints, []);
    await seat.context.close();

    const reader = await seatOf('reader', `/orders/${id}/result?show=behaviour`);
    await reader.page.getByText(result.readerOnly).waitFor();
    assert.deepEqual(await parts(reader.page), [result.parts.outcome, result.parts.report, result.parts.end]);
    await reader.page.getByText(/hebben er .* een Culturele Doelgroep/).waitFor();
    assert.equal(await link(reader.page, result.downloads.purposes.result.label).count(), 0);
    await lookAt(reader, 'reader result');
    await reader.context.close();
  });

  test('without an account the groups come home with the same bytes as from the command line', async () => {
    const enriched = join(files.folder, 'verrijkt.xlsx');
    await runWell(['enrich', files.export, '--reference', files.reference, '-o', enriched, '--quiet'], files.folder);
    await runWell(['load-back', files.export, enriched, '--for', 'spektrix', '-o', 'lijn', '--quiet'], files.folder);
    const seat = await takeSeat(browser, web.address);
    const { page } = seat;
    const hands = mouse(page);
    await page.goto('/lokaal/terugladen');
    await settled(page);
    await hands.tick(page.getByRole('checkbox', { name: 'Spektrix' }));
    for (const [role, path] of [
      ['export', files.export],
      ['enriched', enriched],
    ] as const) {
      await giveFile(page, hands, slotIn(page.locator('main'), loadBack.files.roles[role].label), path);
    }
    await hands.press(button(page, loadBack.compare));
    await hands.press(button(page, loadBack.make.button));
    const saved = join(files.folder, 'terugdraaien.csv');
    await saveAs(page, hands, button(page, /terugdraaibestand van Spektrix/), saved);
    const own = readFileSync(join(files.folder, 'lijn/spektrix/terugdraaien-spektrix.csv'));
    assert.deepEqual(readFileSync(saved), own);
    assert.ok(await button(page, loadBack.save.archive).isEnabled());
    assert.deepEqual(seat.complaints, []);
    await seat.context.close();
  });
});

async function parts(page: Page): Promise<readonly string[]> {
  return await page.getByRole('navigation', { name: result.parts.label }).getByRole('link').allInnerTexts();
}

/** The button of a place for a file. */
function slotIn(part: Locator, label: string): Locator {
  return part.getByRole('group', { name: beginsWith(label) }).getByRole('button', { name: /^Kies een/ });
}
