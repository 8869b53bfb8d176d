import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { deskPartiesTexts } from '../../src/texts/desk-parties.ts';
import { deskPricesTexts } from '../../src/texts/desk-prices.ts';
import { deskReferencesTexts } from '../../src/texts/desk-references.ts';
import { entryTexts } from '../../src/texts/entry.ts';
import { partyTexts } from '../../src/texts/party.ts';
import { resultTexts } from '../../src/texts/result.ts';
import { roadTexts } from '../../src/texts/road.ts';
import { button, heading, link } from '../road/walker.ts';
import { NEEDS_BROWSER, takeSeat } from '../support/browser.ts';
import type { Seat } from '../support/browser.ts';
import { giveFile, mouse, saveAs } from '../support/hands.ts';
import { lookAt, settled } from '../support/look.ts';
import { deliverOrder, makeOrder } from '../support/make-orders.ts';
import { PEOPLE } from '../support/people.ts';
import type { PersonName } from '../support/people.ts';
import { signIn } from '../support/sign-in.ts';
import { openStage } from '../support/stage.ts';
import type { Stage } from '../support/stage.ts';

const stage = NEEDS_BROWSER.skip === false ? await openStage(300) : undefined;
const references = deskReferencesTexts.nl;

describe('what seldom happens at the desk', { ...NEEDS_BROWSER, timeout: 600_000 }, () => {
  const { files, web, browser } = stage ?? ({} as Stage);

  async function seatOf(person: PersonName, path: string): Promise<Seat> {
    const seat = await takeSeat(browser, web.address);
    await signIn(seat, web.address, person);
    await seat.page.goto(path);
    await settled(seat.page);
    return seat;
  }

  test('a source that cannot be built says why; an order waits for a reference, and goes on by itself', async () => {
    const seat = await seatOf('administrator', '/references');
    const { page } = seat;
    const hands = mouse(page);
    const source = join(files.folder, 'bron.csv');
    writeFileSync(source, 'postcode;huisnummer;toevoeging;culturele_doelgroep\r\nx;y;;Iets\r\n');
    await giveFile(page, hands, button(page, references.create.choose), source);
    await hands.write(page.getByLabel(references.create.name), 'Kapot (fictief)');
    await hands.press(button(page, references.create.send));
    await page.getByText(references.failed.title).waitFor();
    await page.getByText(/“bron\.csv” heeft geen kolom voor: postcode/).waitFor();
    assert.equal(await button(page, references.failed.again).count(), 0, 'again would fail again');
    await lookAt(seat, 'reference failed');
    await confirmed(page, references.remove.button, references.remove.confirm);
    await page.waitForURL('**/references');

    await hands.press(link(page, references.inUse.look));
    await confirmed(page, references.retire.button, references.retire.confirm);
    const { id } = await makeOrder(web, files, 'agreed');
    await deliverOrder(web.api('organisation'), id, files.delivery);
    const owner = await seatOf('owner', `/orders/${id}/result`);
    const { working, parts } = resultTexts.nl;
    await owner.page.getByText(working.waitsForReference('Rotterdam Festivals (fictief)')).waitFor();
    assert.equal(await owner.page.getByText(working.busy).count(), 0);
    await hands.press(button(page, references.activate.again));
    const dialog = page.getByRole('dialog');
    assert.ok(await dialog.getByRole('button', { name: references.activate.confirm }).isDisabled(), 'the tick first');
    await hands.tick(dialog.getByRole('checkbox', { name: references.activate.read }));
    await hands.press(dialog.getByRole('button', { name: references.activate.confirm }));
    await owner.page.getByRole('navigation', { name: parts.label }).waitFor({ timeout: 120_000 });
    await owner.context.close();
    await seat.context.close();
  });

  test('without a price list both sides hear that an amount will be named', async () => {
    const seat = await seatOf('administrator', '/prices');
    const { versions, current } = deskPricesTexts.nl;
    await confirmed(seat.page, /intrekken/i, versions.retireConfirm);
    await seat.page.getByText(current.noneDetail).waitFor();
    const { id, quote } = await makeOrder(web, files, 'counted');
    assert.equal(quote, null);
    await seat.page.goto(`/orders/${id}`);
    await seat.page.getByText('Er is geen prijslijst die vandaag geldt').waitFor();
    await seat.context.close();
    const owner = await seatOf('owner', `/orders/${id}/terms`);
    await owner.page.getByText(/heeft geen prijslijst die nu geldt, en noemt zelf een bedrag/).waitFor();
    await lookAt(owner, 'terms without list');
    await owner.context.close();
  });

  test('what does not fit on a page comes behind it, once, and reading goes on there', async () => {
    const organisation = web.api('organisation');
    const body = { purpose: 'Weten wie er komt (fictief)', selection: 'Totaal', period: '2025' };
    for (let made = 0; made < 26; made++) {
      const { id } = await organisation.call('orders.create', { body });
      await organisation.call('orders.count', { params: { order: id }, body: files.counts as never });
    }
    const { items, next } = await organisation.call('orders.list', { query: { limit: 25 } });
    assert.ok(next !== null);
    const seat = await seatOf('owner', '/orders');
    const { page } = seat;
    await button(page, roadTexts.nl.orders.more).click();
    await page.waitForFunction(() => document.activeElement?.closest('.order-line') !== null);
    const numbers = (await page.locator('main').innerText()).match(/V-\d{6}/g) ?? [];
    assert.ok(numbers.length > items.length);
    assert.equal(new Set(numbers).size, numbers.length);
    assert.equal(await page.getByRole('heading', { name: roadTexts.nl.orders.open }).count(), 1);
    await page.goto('/party');
    const register = join(files.folder, 'register.csv');
    const { records } = partyTexts.nl;
    await saveAs(page, mouse(page), button(page, records.register), register);
    const lines = readFileSync(register, 'utf8').trimEnd().split('\r\n');
    assert.equal(lines.length, numbers.length + 1, 'a line for each order');
    assert.match(lines[0]!, /^\uFEFF?"Aanvraag";"Sinds";"Stand";/);
    await lookAt(seat, 'party records');
    await seat.context.close();
  });

  test('whoever guesses too often hears for how long to wait, and a closed party cannot come in', async () => {
    const administrator = await seatOf('administrator', '/parties');
    const theater = await seatOf('otherOwner', '/orders');
    await confirmed(administrator.page, /^Theater Verzonnen \(fictief\) sluiten$/, deskPartiesTexts.nl.close.confirm);
    await administrator.page.getByText(/^gesloten op/).waitFor();
    await administrator.context.close();
    await theater.page.goto('/orders');
    const { signIn: words, wait } = entryTexts.nl;
    const { page } = theater;
    const enter = async (password: string): Promise<number> => {
      await page.getByLabel(words.email).fill(PEOPLE.otherOwner.email);
      await page.getByLabel(words.password).fill(password);
      const answer = page.waitForResponse(
        (each) => each.url().endsWith('/api/session') && each.request().method() === 'POST',
      );
      await button(page, words.submit).click();
      return (await answer).status();
    };
    assert.notEqual(await enter(PEOPLE.otherOwner.password), 201);
    await page.getByText(/of het account is gesloten/).waitFor();
    let tries = 0;
    while ((await enter(`verkeerd-${tries}`)) !== 429) assert.ok(tries++ < 20);
    await heading(page, wait.title)
      .or(page.getByText(wait.title, { exact: true }))
      .first()
      .waitFor();
    await page.getByText(/Over \d+ minuten kan het opnieuw/).waitFor();
    await theater.context.close();
  });
});

/** Presses what asks first, and says yes. */
async function confirmed(page: Page, label: string | RegExp, confirm: string): Promise<void> {
  await page.getByRole('button', { name: label }).first().click();
  const dialog = page.getByRole('alertdialog').or(page.getByRole('dialog'));
  await dialog.getByRole('button', { name: confirm, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}
