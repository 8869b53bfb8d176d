import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { OrderView } from '@verrijk/server/contract';
import type { Page } from 'playwright-core';
import { NEEDS_BROWSER, takeSeat } from '../support/browser.ts';
import type { Seat } from '../support/browser.ts';
import { lookAt, settled } from '../support/look.ts';
import { makeOrder, sign } from '../support/make-orders.ts';
import type { ReachableState } from '../support/make-orders.ts';
import { signIn } from '../support/sign-in.ts';
import { openStage } from '../support/stage.ts';

const STATES: readonly ReachableState[] = [
  'counted',
  'quoted',
  'accepted',
  'agreed',
  'ready',
  'failed',
  'purged',
  'refused',
  'cancelled',
];

const { files, web, browser } = NEEDS_BROWSER.skip === false ? await openStage(400) : ({} as never);

async function analyst(language: 'nl' | 'en' = 'nl'): Promise<Seat> {
  const seat = await takeSeat(browser, web.address, { language });
  await signIn(seat, web.address, 'operator');
  return seat;
}

async function open(page: Page, order: Pick<OrderView, 'id'>): Promise<void> {
  await page.goto(`/orders/${order.id}`);
  await settled(page);
}

describe('the desk of a provider', NEEDS_BROWSER, () => {
  it('says what there will be as long as there is nothing', async () => {
    const seat = await analyst();
    await seat.page.goto('/orders');
    await seat.page.getByRole('heading', { name: 'Nog geen aanvragen' }).waitFor();
    await lookAt(seat, 'desk empty');
    await seat.context.close();
  });

  // Orders that are on time are looked at with every other page.
  it('shows orders in every state, and which of them are late or near their end', { timeout: 600_000 }, async () => {
    const orders = new Map<ReachableState, OrderView>();
    for (const state of STATES) orders.set(state, await makeOrder(web, files, state));
    // Old enough to be late, and near its end.
    await web.query("update orders set state_since = state_since - interval '9 days' where state = 'counted'");
    await web.query("update orders set purge_on = current_date + 2 where state = 'ready'");
    for (const language of ['nl', 'en'] as const) {
      const seat = await analyst(language);
      for (const view of ['board', 'table']) {
        await seat.page.goto(`/orders?view=${view}`);
        await seat.page.getByText(orders.get('counted')!.number).first().waitFor();
        await lookAt(seat, `desk ${view} ${language}`);
      }
      for (const state of ['counted', 'ready'] as const) {
        await open(seat.page, orders.get(state)!);
        await lookAt(seat, `desk order ${state} ${language}`);
      }
      await seat.context.close();
    }
  });

  it('finds an order by its number, and keeps in the address what is shown', async () => {
    const order = await makeOrder(web, files, 'counted');
    const { page, context } = await analyst();
    await page.goto('/orders');
    await page.getByRole('link', { name: 'Tabel' }).click();
    await page.getByLabel('Zoek op nummer').fill(order.number);
    await page.getByText('1 aanvraag getoond').waitFor();
    assert.match(page.url(), new RegExp(`view=table&number=${order.number}$`));
    await page.getByLabel('Zoek op nummer').fill('museum');
    await page.getByText('Een nummer is V- met cijfers').waitFor();
    await page.goto('/orders');
    await page.getByLabel('Zoek op nummer').waitFor();
    await context.close();
  });
});

describe('a quote', NEEDS_BROWSER, () => {
  it('is that of the list with a click and a confirmation', async () => {
    const order = await makeOrder(web, files, 'counted');
    const { page, context } = await analyst();
    await open(page, order);
    await page.getByRole('button', { name: /^Offerte doen: / }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Verstuur: / })
      .click();
    await page.getByRole('heading', { name: 'Prijs en voorwaarden' }).waitFor();
    const { quote, state } = await web.api('organisation').call('orders.read', { params: { order: order.id } });
    assert.equal(state, 'quoted');
    assert.equal(quote?.netCents, order.quote?.netCents);
    await page.waitForFunction(() => document.activeElement?.tagName === 'H2');
    await context.close();
  });

  it('is adjusted with the new total in view, and nothing typed is lost', async () => {
    const order = await makeOrder(web, files, 'counted');
    const seat = await analyst();
    const { page, context } = seat;
    await open(page, order);
    await page.getByRole('button', { name: 'Aanpassen' }).click();
    await page.getByLabel('Bedrag zonder btw').fill('1.000');
    await page.getByText('Nieuw totaal: € 1.210,00').waitFor();
    await page.getByRole('button', { name: 'Offerte nakijken en versturen' }).click();
    await page.getByText('Zeg in een zin waarom het bedrag anders is').waitFor();
    await lookAt(seat, 'desk quote form');
    await page.getByLabel('Waarom een ander bedrag?').fill('Vaste afspraak (fictief)');
    await page.reload();
    await page.getByText('Nieuw totaal: € 1.210,00').waitFor();
    await page.getByRole('button', { name: 'Offerte nakijken en versturen' }).click();
    await page.getByRole('dialog').getByText('Vaste afspraak (fictief)').waitFor();
    await page.getByRole('button', { name: /^Verstuur: / }).click();
    await page.getByRole('heading', { name: 'Prijs en voorwaarden' }).waitFor();
    const { quote } = await web.api('organisation').call('orders.read', { params: { order: order.id } });
    assert.equal(quote?.totalCents, 121_000);
    assert.equal(quote?.reason, 'Vaste afspraak (fictief)');
    await context.close();
  });

  it('does not go over what a colleague did meanwhile, and says so kindly', async () => {
    const order = await makeOrder(web, files, 'counted');
    const { page, context, complaints } = await analyst();
    await open(page, order);
    await page.getByRole('button', { name: /^Offerte doen: / }).click();
    const send = page.getByRole('dialog').getByRole('button', { name: /^Verstuur: / });
    await send.waitFor();
    const body = { version: order.quoteVersion, netCents: 5_000, reason: 'Was eerder (fictief)' };
    await web.api('provider').call('orders.quote', { params: { order: order.id }, body });
    await send.click();
    await page.getByText('De aanvraag is net veranderd').waitFor();
    await page.getByText('Was eerder (fictief)').waitFor();
    complaints.length = 0;
    await context.close();
  });

  it('is refused with a reason that the organisation reads', async () => {
    const order = await makeOrder(web, files, 'counted');
    const { page, context } = await analyst();
    await open(page, order);
    await page.getByRole('button', { name: 'Aanvraag weigeren' }).click();
    await page.getByRole('button', { name: 'Weigeren', exact: true }).click();
    await page.getByText('Zeg in een zin waarom; de organisatie leest het.').waitFor();
    await page.getByLabel('Waarom voeren jullie dit niet uit?').fill('Buiten ons werkgebied (fictief)');
    await page.getByRole('button', { name: 'Weigeren', exact: true }).click();
    await page.getByText('Reden: “Buiten ons werkgebied (fictief)”').first().waitFor();
    await context.close();
  });
});

describe('an order on its way', NEEDS_BROWSER, () => {
  it('has its whole agreement to read, in Dutch on an English page too', async () => {
    const order = await makeOrder(web, files, 'accepted');
    const seat = await analyst('en');
    await open(seat.page, order);
    await seat.page.getByText('Read the whole agreement').click();
    const paper = seat.page.locator('.agreement-document');
    await paper.getByRole('heading', { level: 4, name: 'Bijlage IV. Subverwerkers' }).waitFor();
    assert.equal(await paper.getAttribute('lang'), 'nl');
    await lookAt(seat, 'desk whole agreement en');
    await seat.context.close();
  });

  it('is signed in two clicks, and hears by itself that the other side signed', async () => {
    const order = await makeOrder(web, files, 'accepted');
    const seat = await analyst();
    const { page, context } = seat;
    await open(page, order);
    await page.getByRole('button', { name: 'Ondertekenen' }).click();
    await page.getByLabel('Je functie').fill('analist');
    await page.getByText('Ik heb de overeenkomst gelezen').click();
    await page.getByRole('button', { name: 'Teken de overeenkomst' }).click();
    await page.getByText('De organisatie tekent de overeenkomst').waitFor();
    await page.goto('/orders?view=board');
    await page
      .getByRole('region', { name: /Bij de organisatie/ })
      .getByText(order.number)
      .waitFor();
    await open(page, order);
    await sign(web.api('organisation'), order.id);
    await page.getByText('De organisatie levert het bestand aan').first().waitFor();
    await context.close();
  });

  it('is destroyed after a second question, and shows the receipt', async () => {
    const order = await makeOrder(web, files, 'ready');
    const { page, context } = await analyst();
    await open(page, order);
    await page.getByText('Klanten zie je hier niet').first().waitFor();
    await page.getByRole('button', { name: 'Nu alles wissen' }).click();
    await page.getByRole('button', { name: 'Wis alles voorgoed' }).click();
    await page.getByRole('heading', { name: 'Bewijs van wissen' }).waitFor();
    await context.close();
  });

  it('is tried again after it failed', async () => {
    const order = await makeOrder(web, files, 'failed');
    const { page, context } = await analyst();
    await open(page, order);
    await page.getByRole('button', { name: 'Opnieuw proberen' }).click();
    await page.getByText('Het resultaat staat klaar voor de organisatie.').waitFor({ timeout: 60_000 });
    await context.close();
  });
});
