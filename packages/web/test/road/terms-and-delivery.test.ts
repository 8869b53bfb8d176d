import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { NEEDS_BROWSER, takeSeat } from '../support/browser.ts';
import { lookAt } from '../support/look.ts';
import { makeOrder, sign } from '../support/make-orders.ts';
import { signIn } from '../support/sign-in.ts';
import { openStage } from '../support/stage.ts';
import type { Stage } from '../support/stage.ts';

const STATEMENT =
  'Museum Verzonnen is verantwoordelijk voor de verwerking van je gegevens. Wij delen je gegevens nooit met derden. ' +
  'Je kunt vragen om inzage en wissen. Heb je een klacht? Ga naar de Autoriteit Persoonsgegevens.';

const stage: Stage | undefined = NEEDS_BROWSER.skip === false ? await openStage(600) : undefined;

describe('what is settled before anything goes', NEEDS_BROWSER, () => {
  it('leads from the counts to two signatures', async () => {
    const { files, web, browser } = stage!;
    const order = await makeOrder(web, files, 'counted');
    const provider = web.api('provider');
    const params = { order: order.id };
    const seat = await takeSeat(browser, web.address);
    await signIn(seat, web.address, 'owner');
    const { page } = seat;
    await page.goto(`/orders/${order.id}/terms`);
    await page.getByText('Rotterdam Festivals (fictief) bekijkt de prijs').waitFor();
    await page.getByText('Waarom', { exact: false }).first().click();
    await lookAt(seat, 'terms counted');

    await page.getByRole('button', { name: 'Een andere leverancier kiezen' }).click();
    await label(page, 'Whooz (fictief)').click();
    await page.getByRole('button', { name: 'Deze leverancier kiezen' }).click();
    await page.getByText('Zeg in een zin waarom je deze leverancier kiest.').waitFor();
    await lookAt(seat, 'terms another provider');
    await page.getByRole('button', { name: 'Annuleren' }).click();

    await label(page, 'Gerechtvaardigd belang').click();
    await page.getByLabel('Waarom deze grond?').fill('Wij willen weten wie ons bezoekt (fictief).');
    await page.reload();
    await page.getByRole('button', { name: 'Grond vastleggen' }).click();
    await page.getByText('Vastgelegd op').waitFor();
    await page.getByLabel('Plak de tekst').fill(STATEMENT);
    await page.getByRole('button', { name: 'Nalopen', exact: true }).click();
    await page.getByText('Staat er anders').waitFor();
    await saidAll(page);
    await lookAt(seat, 'terms privacy');

    const quoteOf = (await provider.call('orders.read', { params })).quoteVersion;
    const body = { version: quoteOf, netCents: 30_000, reason: 'Dit vraagt wat meer werk (fictief).' };
    await provider.call('orders.quote', { params, body });
    await page.getByText('vraagt een ander bedrag dan de prijslijst').waitFor();
    await lookAt(seat, 'terms quoted');
    const { quoteVersion } = await provider.call('orders.read', { params });
    await provider.call('orders.quote', {
      params,
      body: { version: quoteVersion, netCents: 25_000, reason: 'Minder werk.' },
    });
    await page.getByText('was € 300,00, is nu € 250,00').waitFor();
    await page.getByText('De prijs is net veranderd').waitFor();
    await page.getByRole('button', { name: /^Akkoord met/ }).click();

    await page.getByRole('button', { name: 'Ondertekenen' }).waitFor();
    await page.getByRole('button', { name: 'Ondertekenen' }).click();
    await page.getByText('Zet eerst het vinkje.').waitFor();
    await saidAll(page);
    await lookAt(seat, 'terms agreement');
    await page.getByText('Lees de hele overeenkomst').click();
    const paper = page.locator('.agreement-document');
    await paper.getByRole('heading', { name: 'Artikel 17. Voorrang, wijziging, einde en recht' }).waitFor();
    assert.equal(await paper.getAttribute('lang'), 'nl');
    assert.equal(await paper.getByRole('heading', { level: 4 }).count(), 1 + 17 + 1 + 4);
    await lookAt(seat, 'terms whole agreement');
    await page.getByLabel('Je functie').fill('directeur');
    await label(page, 'Ik heb de overeenkomst gelezen').click();
    await page.getByRole('button', { name: 'Ondertekenen' }).click();
    await page.getByText('Rotterdam Festivals (fictief) moet nog tekenen').waitFor();
    await saidAll(page);
    await lookAt(seat, 'terms waiting for a signature');
    await sign(provider, order.id);
    await page.getByText('Alles is rond').first().waitFor();
    await paper.getByText('ondertekend exemplaar').waitFor();
    await paper.getByText('directeur').first().waitFor();
    await lookAt(seat, 'terms agreed');
    const { agreement } = await provider.call('agreement.read', { params });
    assert.equal(agreement?.signatures.find(({ side }) => side === 'organisation')?.role, 'directeur');
    await seat.context.close();
  });
});

describe('an agreement for which something is missing', NEEDS_BROWSER, () => {
  it('asks the owner to fill it in right there', async () => {
    const { files, web, browser } = stage!;
    const order = await makeOrder(web, files, 'accepted');
    await web.query("update party set chamber_of_commerce = '' where name like 'Museum%'");
    const seat = await takeSeat(browser, web.address);
    await signIn(seat, web.address, 'owner');
    const { page } = seat;
    await page.goto(`/orders/${order.id}/terms`);
    await page.getByText('Voor de overeenkomst ontbreekt nog iets').waitFor();
    await page.getByLabel('KvK-nummer').fill('123');
    await page.getByRole('button', { name: 'Aanvullen' }).click();
    await page.getByText('Een KvK-nummer is acht cijfers.').waitFor();
    await lookAt(seat, 'terms profile');
    await page.getByLabel('KvK-nummer').fill('00000003');
    await page.getByRole('button', { name: 'Aanvullen' }).click();
    await page.getByRole('button', { name: 'Ondertekenen' }).waitFor();
    await seat.context.close();
  });
});

describe('delivering', NEEDS_BROWSER, () => {
  it('makes the file here, insists on the key, sends it over a line that breaks, and gives a receipt', async () => {
    const { files, web, browser } = stage!;
    const order = await makeOrder(web, files, 'agreed');
    const seat = await takeSeat(browser, web.address);
    await signIn(seat, web.address, 'member');
    const { page } = seat;
    // Without the browser's own window for it, a file comes among the downloads.
    await page.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
    await page.goto(`/orders/${order.id}/delivery`);
    await page.getByText('Je export staat niet in deze browser').waitFor();
    await lookAt(seat, 'delivery without export');
    await choose(page, files.export);
    await page.getByRole('button', { name: 'Bestand maken' }).waitFor();
    await lookAt(seat, 'delivery choices');
    await page.getByRole('button', { name: 'Bestand maken' }).click();
    await page.getByRole('heading', { name: 'Je bestand staat klaar' }).waitFor();
    await page.getByText('De eerste 10 rijen').waitFor();
    const send = page.getByRole('button', { name: /^Verstuur/ });
    assert.equal(await send.isDisabled(), true, 'the key first');
    await lookAt(seat, 'delivery ready');

    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Sleutel bewaren' }).click(),
    ]);
    assert.match(saved.suggestedFilename(), /sleutel \(niet versturen\)\.csv$/);
    await label(page, 'Ik heb de sleutel bewaard').click();
    const key = await readFile(await saved.path(), 'utf8');
    assert.match(key, /^Pseudoniem;Klant-ID\r\n/);

    // All of it is still there after a reload.
    await page.reload();
    await page.getByRole('heading', { name: 'Je bestand staat klaar' }).waitFor();
    web.line.forget();
    const cut = web.line.cutAfter(8_000);
    await send.click();
    await cut;
    await page.getByText('De verbinding is weg').waitFor();
    await lookAt({ ...seat, complaints: [] }, 'delivery broken line');
    await page.goto('about:blank');
    web.line.mend();
    await page.goto(`/orders/${order.id}/delivery`);
    // What went over is told, also on another step, and can be taken back.
    const left = page.getByRole('region', { name: 'Wat heeft je computer verlaten?' });
    await left.getByText('Een deel van het minimale bestand is verstuurd').waitFor();
    await page.getByRole('link', { name: /Wie, wat kost het/ }).click();
    await left.getByText('Een deel van het minimale bestand is verstuurd').waitFor();
    await page.goto(`/orders/${order.id}/delivery`);
    await page.getByRole('button', { name: 'Wissen wat al verstuurd is' }).click();
    await page.getByText('is gewist bij de dienst').waitFor();
    await left.getByText('Alleen de aantallen zijn verstuurd').waitFor();
    assert.ok(web.line.sent().some(({ method, path }) => method === 'DELETE' && path.startsWith('/api/uploads/')));
    // Where reading goes on, the bar lies over a button half: that one is not to be pressed there.
    await page.evaluate(() => scrollTo(0, 0));
    await lookAt({ ...seat, complaints: [] }, 'delivery taken back');
    web.line.forget();
    await page.getByRole('button', { name: /^Verstuur/ }).click();
    await page.getByRole('heading', { name: 'Je bestand is aangekomen' }).waitFor({ timeout: 20_000 });
    await lookAt({ ...seat, complaints: [] }, 'delivery receipt');

    const receipt = await page.locator('.facts').first().innerText();
    const { delivery, manifest } = await keptInBrowser(page, order.id);
    const sha256 = createHash('sha256').update(delivery).digest('hex');
    assert.ok(receipt.includes(sha256), 'the receipt names the file that was sent');
    assert.ok(receipt.includes(manifest.file.name));
    const [written] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Bewijs bewaren' }).click(),
    ]);
    assert.ok((await readFile(await written.path(), 'utf8')).includes(sha256));
    // Whoever listens hears codes, no customer IDs.
    const ids = key
      .split('\r\n')
      .slice(1, 50)
      .map((line) => line.split(';')[1]!);
    const sent = web.line
      .sent()
      .map(({ body }) => body.toString('latin1'))
      .join('\n');
    assert.equal(ids.filter((id) => id.length > 5 && sent.includes(id)).length, 0);
    await seat.context.close();
  });

  it('removes what was sent when the order is withdrawn while it is on its way', async () => {
    const { files, web, browser } = stage!;
    const order = await makeOrder(web, files, 'agreed');
    const seat = await takeSeat(browser, web.address);
    await signIn(seat, web.address, 'member');
    const { page } = seat;
    await page.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
    await page.goto(`/orders/${order.id}/delivery`);
    await choose(page, files.export);
    await page.getByRole('button', { name: 'Bestand maken' }).click();
    await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Sleutel bewaren' }).click()]);
    await label(page, 'Ik heb de sleutel bewaard').click();
    const cut = web.line.cutAfter(8_000);
    await page.getByRole('button', { name: /^Verstuur/ }).click();
    await cut;
    await page.getByText('De verbinding is weg').waitFor();
    web.line.forget();
    await page.getByRole('button', { name: 'Aanvraag intrekken' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Van je bestand is al een deel verstuurd').waitFor();
    await dialog.getByLabel('Waarom?').fill('Toch een andere lijst (fictief).');
    web.line.mend();
    await dialog.getByRole('button', { name: 'Intrekken', exact: true }).click();
    await page.getByText('Deze aanvraag is ingetrokken').first().waitFor();
    const asked = web.line.sent().map(({ method, path }) => `${method} ${path.replace(/[0-9a-f-]{36}/, '…')}`);
    const removed = asked.indexOf('DELETE /api/uploads/…');
    assert.ok(removed !== -1 && removed < asked.indexOf('POST /api/orders/…/cancellation'), asked.join('\n'));
    await seat.context.close();
  });

  it('says why it cannot be, or is not theirs to do', async () => {
    const { files, web, browser } = stage!;
    const [agreed, refused] = [await makeOrder(web, files, 'agreed'), await makeOrder(web, files, 'refused')];
    const seat = await takeSeat(browser, web.address, { language: 'en' });
    await signIn(seat, web.address, 'reader');
    await seat.page.goto(`/orders/${agreed.id}/delivery`);
    await seat.page.getByText('Delivering is done by a colleague').waitFor();
    await lookAt(seat, 'delivery reader en');
    await seat.page.goto(`/orders/${agreed.id}/terms`);
    await seat.page.getByText('What the provider promises').waitFor();
    await lookAt(seat, 'terms reader en');
    await seat.page.goto(`/orders/${refused.id}/terms`);
    await seat.page.getByText('Toch niet nodig (fictief)').first().waitFor();
    await lookAt(seat, 'terms refused en');
    await seat.context.close();
  });
});

/** A screen reader has been told what a button did: only then nothing that is said is left on the page. */
async function saidAll(page: Page): Promise<void> {
  await page.locator('[data-live-announcer] [role=img]').first().waitFor({ state: 'detached', timeout: 20_000 });
}

/** The words beside a box or a round mark, which is where people press. */
function label(page: Page, words: string) {
  return page.locator('label').filter({ hasText: words });
}

async function choose(page: Page, path: string): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Kies een bestand' }).click(),
  ]);
  await chooser.setFiles(path);
}

interface Kept {
  readonly delivery: Buffer;
  readonly manifest: { readonly file: { readonly name: string } };
}

/** What the browser keeps of an order. */
async function keptInBrowser(page: Page, order: string): Promise<Kept> {
  const kept = await page.evaluate(async (id) => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('verrijk');
      opening.addEventListener('success', () => resolve(opening.result));
    });
    const ask = <Result>(request: IDBRequest<Result>): Promise<Result> =>
      new Promise((resolve) => {
        request.addEventListener('success', () => resolve(request.result));
      });
    const files = (): IDBObjectStore => database.transaction('files').objectStore('files');
    const names = (await ask(files().getAllKeys())) as string[];
    // Each account has its own, and nobody else has worked here.
    const read = (kind: string): Promise<{ readonly blob: Blob }> =>
      ask(files().get(names.find((name) => name.endsWith(`/${id}/${kind}`))!));
    const bytes = new Uint8Array(await (await read('delivery')).blob.arrayBuffer());
    return { delivery: [...bytes], manifest: await (await read('manifest')).blob.text() };
  }, order);
  return { delivery: Buffer.from(kept.delivery), manifest: JSON.parse(kept.manifest) as Kept['manifest'] };
}
