import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { NEEDS_BROWSER, takeSeat } from '../support/browser.ts';
import type { Seat } from '../support/browser.ts';
import { lookAt as look } from '../support/look.ts';
import { makeOrder } from '../support/make-orders.ts';
import { signIn } from '../support/sign-in.ts';
import { openStage } from '../support/stage.ts';
import type { Stage } from '../support/stage.ts';

const stage: Stage | undefined = NEEDS_BROWSER.skip === false ? await openStage(600) : undefined;

/** What a button that was busy is called is read out for a while, by a name that may be gone from the page. */
async function lookAt(seat: Seat, name: string): Promise<void> {
  await seat.page.locator('[data-live-announcer] [role=img]').first().waitFor({ state: 'detached' });
  await look(seat, name);
}

const label = (page: Page, words: string) => page.locator('label', { hasText: words }).first();

describe('the first step of an order', NEEDS_BROWSER, () => {
  it('leads from a question and an export to counts, and nothing else leaves the computer', async () => {
    const { files, web, browser } = stage!;
    const seat = await takeSeat(browser, web.address);
    await signIn(seat, web.address, 'otherOwner');
    const { page } = seat;
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.method() !== 'GET') sent.push(`${request.method()} ${new URL(request.url()).pathname}`);
    });
    await page.goto('/orders');
    await page.getByText('Leer je publiek kennen').waitFor();
    await lookAt(seat, 'orders none');
    await page.getByRole('link', { name: 'Begin je eerste aanvraag' }).click();

    await page.getByRole('button', { name: 'Verder naar je klantbestand' }).click();
    await page.getByText('Kies een periode.').waitFor();
    assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'TEXTAREA');
    await lookAt(seat, 'new order with mistakes');
    await page.getByRole('button', { name: 'Wie is ons publiek?' }).click();
    await page.getByRole('button', { name: 'Gerichter mailen' }).click();
    await label(page, 'Kaartkopers').click();
    await label(page, 'Actief in de laatste twee jaar').click();
    await page.reload();
    assert.match(await page.getByLabel('In je eigen woorden').inputValue(), /ons CRM/);
    await lookAt(seat, 'new order');
    await page.getByRole('button', { name: 'Verder naar je klantbestand' }).click();
    await page.waitForURL(/\/question$/);
    await page.getByText('Nog niets verstuurd').waitFor();
    await lookAt(seat, 'question without file');

    await page.locator('input[type=file]').setInputFiles(files.export);
    await page.getByText('Dit hebben we herkend').waitFor();
    await page.getByText('Hoeveel klanten tellen mee?').waitFor();
    await page.getByRole('button', { name: /Verstuur de aantallen/ }).waitFor();
    await page.getByText('Precies dit wordt verstuurd').click();
    await lookAt(seat, 'question checked');
    await page
      .getByRole('combobox', { name: 'Wat staat er in kolom A, Klantnummer?' })
      .selectOption({ label: 'niet nodig' });
    await page.getByText('het wordt een publieksanalyse').waitFor();
    await page.getByText('Verder met een publieksanalyse').waitFor();
    await lookAt(seat, 'question without ids');
    await page.reload();
    await page.getByText('het wordt een publieksanalyse').waitFor();
    await page
      .getByRole('combobox', { name: 'Wat staat er in kolom A, Klantnummer?' })
      .selectOption({ label: 'klant-ID' });
    await page.getByText('Zijn deze klanten terug te vinden?').waitFor();
    await label(page, 'Een voor een bekijken').click();
    await page
      .getByRole('checkbox', { name: /^Rij .* herstellen$/ })
      .first()
      .uncheck();
    assert.deepEqual(
      sent.filter((each) => each !== 'POST /api/orders'),
      [],
    );
    await page.getByRole('button', { name: /Verstuur de aantallen/ }).click();
    await page.waitForURL(/\/terms$/);
    await page.getByText('Alleen de aantallen zijn verstuurd').waitFor();
    assert.deepEqual(
      sent.map((each) => each.replace(/[0-9a-f-]{36}/, '…')),
      ['POST /api/orders', 'PUT /api/orders/…/counts'],
    );

    const { items } = await (await web.apiAs('otherOwner')).call('orders.list');
    const [order] = items;
    assert.equal(order?.state, 'counted');
    assert.ok(order.counts!.rows < (files.counts['rows'] as number), 'only who was active counts');
    assert.match(order.period, /^\d\d-\d\d-\d{4} tot en met /);
    await page.getByRole('link', { name: /Wat wil je weten/ }).click();
    await page.getByRole('heading', { name: 'Je aantallen' }).waitFor();
    await lookAt(seat, 'question counted');
    await seat.context.close();
  });

  it('says what is wrong with a file, asks which column is meant, and can be stopped and forgotten', async () => {
    const { files, web, browser } = stage!;
    const order = await makeOrder(web, files, 'draft');
    const seat = await takeSeat(browser, web.address);
    await signIn(seat, web.address, 'member');
    const { page } = seat;
    const broken = join(files.folder, 'oud.xls');
    await writeFile(broken, Buffer.from('d0cf11e0a1b11ae1', 'hex'));
    await page.goto(`/orders/${order.id}`);
    await page.waitForURL(/\/question$/);
    await page.locator('input[type=file]').setInputFiles(broken);
    await page.getByText('Dit bestand kan zo niet worden gebruikt').waitFor();
    await lookAt(seat, 'question with a file that cannot be read');
    const twice = join(files.folder, 'twee postcodes.csv');
    const rows = Array.from({ length: 40 }, (_, at) => `${at + 1};1011 AB;${at + 2};1012 CD`);
    await writeFile(twice, ['Klantnummer;Postcode;Huisnummer;Postcode', ...rows].join('\r\n'));
    await page.locator('input[type=file]').setInputFiles(twice);
    await page.getByText('Welke kolom is de kolom “postcode”?').waitFor();
    await lookAt(seat, 'question with a doubt');
    await page.getByRole('button', { name: 'kolom D, Postcode' }).click();
    await page.getByText('Hoeveel klanten tellen mee?').waitFor();
    await label(page, 'Alle klanten in het bestand').click();
    await page.getByText('40 klanten tellen mee voor de prijs').waitFor();
    await page.getByRole('button', { name: 'Dit bestand vergeten' }).click();
    await page.reload();
    await page.getByText('Sleep je export hierheen').waitFor();
    await page.getByRole('button', { name: 'Aanvraag intrekken' }).click();
    await page.getByRole('button', { name: 'Intrekken', exact: true }).click();
    await page.getByText('Schrijf in een paar woorden waarom.').waitFor();
    await lookAt(seat, 'cancelling');
    await page.getByLabel('Waarom?').fill('Volgend jaar weer (fictief)');
    await page.getByRole('button', { name: 'Intrekken', exact: true }).click();
    await page.getByText('Deze aanvraag is ingetrokken').waitFor();
    await lookAt(seat, 'question cancelled');
    await seat.context.close();
  });

  it('shows what the other side does at once, and lets a reader look', async () => {
    const { files, web, browser } = stage!;
    const order = await makeOrder(web, files, 'counted');
    const seat = await takeSeat(browser, web.address);
    await signIn(seat, web.address, 'reader');
    const { page } = seat;
    await page.goto(`/orders/${order.id}/question`);
    await page.getByRole('heading', { name: 'Je aantallen' }).waitFor();
    assert.equal(await page.getByRole('button', { name: /Opnieuw tellen|intrekken/ }).count(), 0);
    // The stream is there once it has said how the order stands.
    await page.waitForTimeout(1000);
    await web.api('provider').call('orders.quote', {
      params: { order: order.id },
      body: { version: order.quoteVersion },
    });
    await page.getByText('heeft zojuist de prijs bevestigd').waitFor({ timeout: 5000 });
    await lookAt(seat, 'question with news');
    await page.getByText('Wat heeft je computer verlaten?').click();
    await page.getByText('Wat er is gebeurd').click();
    await lookAt(seat, 'question opened');
    await page.goto(`/orders/${order.id}/result`);
    await page.getByText('Deze stap komt nog').waitFor();
    await lookAt(seat, 'a step to come');
    for (const state of ['draft', 'refused', 'cancelled', 'agreed', 'ready', 'purged'] as const) {
      await makeOrder(web, files, state);
    }
    await page.goto('/orders');
    await page.getByText('Afgerond').first().waitFor();
    await lookAt(seat, 'orders');
    await page.goto('/orders/not-there');
    await page.getByText('Deze pagina is er niet').waitFor();
    await seat.context.close();
  });
});
