import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Secret, TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import { sessionTexts } from '../../src/texts/session.ts';
import { NEEDS_BROWSER, takeSeat } from '../support/browser.ts';
import type { Seat } from '../support/browser.ts';
import { lookAt } from '../support/look.ts';
import { PEOPLE } from '../support/people.ts';
import type { PersonName } from '../support/people.ts';
import { openStage } from '../support/stage.ts';

const words = sessionTexts.nl;

if (NEEDS_BROWSER.skip === false) {
  const { web, browser } = await openStage(200);

  test('who wanted a page sees it after signing in, and a wrong password says so', async () => {
    const seat = await takeSeat(browser, web.address);
    const { page } = seat;
    await page.goto('/members');
    await page.getByRole('button', { name: 'Inloggen', exact: true }).click();
    await page.getByText('Vul je e-mailadres in.').waitFor();
    await fill(seat, 'owner', 'dat is het niet');
    await page.getByRole('alert').getByText('horen niet bij elkaar').waitFor();
    await fill(seat, 'owner');
    await page.getByRole('heading', { level: 1, name: 'Collega’s' }).waitFor();
    assert.equal(new URL(page.url()).pathname, '/members');
    assert.deepEqual(seat.complaints, []);
  });

  test('a session that ends on the way loses nothing: one signs in on the same page, and what was sent goes', async () => {
    const seat = await takeSeat(browser, web.address);
    const { page } = seat;
    await page.goto('/party');
    await fill(seat, 'owner');
    await page.getByLabel('Straat en huisnummer').fill('Proefstraat 12');
    await web.query('update session set revoked_at = now()');
    await page.getByRole('button', { name: 'Bewaren' }).click();
    const dialog = page.getByRole('alertdialog', { name: 'Je was even weg' });
    await dialog.waitFor();
    await lookAfterwards(seat, 'session that is over');
    assert.equal(await dialog.getByLabel('E-mailadres').inputValue(), PEOPLE.owner.email);
    await dialog.getByLabel('Wachtwoord').fill(PEOPLE.owner.password);
    await dialog.getByRole('button', { name: 'Inloggen', exact: true }).click();
    await page.getByText('Bewaard. Een overeenkomst').waitFor();
    await page.reload();
    await page.getByLabel('Straat en huisnummer').waitFor();
    assert.equal(await page.getByLabel('Straat en huisnummer').inputValue(), 'Proefstraat 12');
    assert.deepEqual(seat.complaints, []);
  });

  test('two tabs have one session: out in one is out in the other, and in again too', async () => {
    const seat = await takeSeat(browser, web.address);
    const { page } = seat;
    await page.goto('/party');
    await fill(seat, 'member');
    await page.getByRole('heading', { level: 1 }).waitFor();
    const other = await seat.newTab();
    await other.goto('/members');
    await other.getByRole('button', { name: 'Uitloggen' }).click();
    await page.getByText('Je bent uitgelogd in een ander tabblad').waitFor();
    await fill({ ...seat, page: other }, 'member');
    await page.getByRole('heading', { level: 1, name: 'Onze organisatie' }).waitFor();
    assert.deepEqual(seat.complaints, []);
  });

  test('what a browser keeps goes with whoever it is kept for, when a session is over too, and nobody else sees it', async () => {
    const seat = await takeSeat(browser, web.address);
    const { page } = seat;
    await page.goto('/orders/new');
    await fill(seat, 'owner');
    await page.getByLabel('In je eigen woorden').fill('Wie komt er?');
    const owner = await whoIs(seat, web.address);
    await keep(page, `${owner}/een-aanvraag`, ['export', 'key']);
    await web.query('update session set revoked_at = now()');
    await page.getByRole('link', { name: 'Collega’s' }).click();
    await page
      .getByRole('alertdialog', { name: 'Je was even weg' })
      .getByRole('button', { name: words.expired.leave })
      .click();
    const keys = page.getByRole('dialog', { name: words.signOut.title });
    await keys.waitFor();
    await keys.getByRole('button', { name: words.signOut.save }).click();
    await keys.getByRole('button', { name: words.signOut.leave, exact: true }).click();
    await page.getByRole('link', { name: 'Zonder account' }).waitFor();
    assert.deepEqual(await keptIn(page), []);

    await keep(page, `${owner}/nog-een-aanvraag`, ['key']);
    await fill(seat, 'member');
    await page.getByRole('link', { name: 'Mijn account' }).waitFor();
    const member = await whoIs(seat, web.address);
    await keep(page, `${member}/een-aanvraag`, ['export']);
    // Of an order that is no more nothing stays, though nobody looks at its page.
    await keep(page, `${member}/00000000-0000-4000-8000-000000000000`, ['export', 'key']);
    await page.goto('/orders');
    while ((await keptIn(page)).length > 2) await page.waitForTimeout(50);
    assert.deepEqual(await keptIn(page), [`${member}/een-aanvraag/export`, `${owner}/nog-een-aanvraag/key`].toSorted());
    await page.getByRole('button', { name: 'Uitloggen' }).click();
    await page.getByRole('link', { name: 'Zonder account' }).waitFor();
    assert.deepEqual(await keptIn(page), [`${owner}/nog-een-aanvraag/key`]);
    assert.deepEqual(seat.complaints, []);
  });

  test('an app is connected with its key in letters, and the codes for when it is lost stay until they are kept', async () => {
    const seat = await takeSeat(browser, web.address);
    const { page } = seat;
    await page.goto('/account');
    await fill(seat, 'otherOwner');
    await page.getByRole('button', { name: 'App koppelen' }).click();
    const dialog = page.getByRole('dialog', { name: 'Koppel je app' });
    const key = (await dialog.locator('.factor-secret').textContent()) ?? '';
    await lookAfterwards(seat, 'connecting an app');
    const totp = new TOTP({ secret: Secret.fromBase32(key.replaceAll(' ', '')) });
    await dialog.getByLabel('Code uit je app').fill(totp.generate());
    await dialog.getByRole('button', { name: 'App koppelen' }).click();
    const codes = page.getByRole('alertdialog', { name: 'Bewaar je herstelcodes' });
    await codes.waitFor();
    await lookAfterwards(seat, 'recovery codes');
    const [recoveryCode = ''] = await codes.getByRole('listitem').allTextContents();
    assert.ok(await codes.getByRole('button', { name: 'Klaar' }).isDisabled());
    await codes.getByText('Ik heb de codes bewaard').click();
    await codes.getByRole('button', { name: 'Klaar' }).click();
    await page.getByText('Nog 10 codes over.').waitFor();
    await page.getByRole('button', { name: 'Uitloggen', exact: true }).first().click();
    await fill(seat, 'otherOwner');
    await page.getByRole('heading', { level: 1, name: 'Nog één stap' }).waitFor();
    await lookAfterwards(seat, 'second step');
    await page.getByRole('button', { name: 'Gebruik een herstelcode' }).click();
    await page.getByLabel('Herstelcode').fill(recoveryCode.toUpperCase());
    await page.getByRole('button', { name: 'Verder' }).click();
    await page.getByRole('button', { name: 'Uitloggen' }).waitFor();
    assert.deepEqual(seat.complaints, []);
  });
}

async function fill({ page }: Pick<Seat, 'page'>, person: PersonName, password?: string): Promise<void> {
  await page.getByLabel('E-mailadres').fill(PEOPLE[person].email);
  await page.getByLabel('Wachtwoord').fill(password ?? PEOPLE[person].password);
  await page.getByRole('button', { name: 'Inloggen', exact: true }).click();
}

/** What a button that waited has just told to screen readers is gone after a while; until then it names a button that is no more. */
async function lookAfterwards(seat: Seat, name: string): Promise<void> {
  await seat.page.locator('[data-live-announcer] [role=img]').first().waitFor({ state: 'detached' });
  await lookAt(seat, name);
}

/** The account and the party that a browser works for, as names of kept files begin. */
async function whoIs({ context }: Seat, address: string): Promise<string> {
  const answer = await context.request.get(`${address}/api/session`);
  const { account, party } = (await answer.json()) as { account: { id: string }; party: { id: string } };
  return `${account.id}/${party.id}`;
}

/** Puts files where the pages keep them. */
async function keep(page: Page, folder: string, kinds: readonly string[]): Promise<void> {
  await page.evaluate(
    async ([names]) => {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const opening = indexedDB.open('verrijk');
        opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('files'));
        opening.addEventListener('success', () => resolve(opening.result));
      });
      const writing = database.transaction('files', 'readwrite');
      for (const name of names) {
        const kept = { name: `${name}.csv`, blob: new Blob(['verzonnen']), keptAt: new Date().toISOString() };
        writing.objectStore('files').put(kept, name);
      }
      await new Promise((resolve) => writing.addEventListener('complete', resolve));
      database.close();
    },
    [kinds.map((kind) => `${folder}/${kind}`)] as const,
  );
}

/** Names of the files that a browser keeps, and of words that somebody typed. */
async function keptIn(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('verrijk');
      opening.addEventListener('success', () => resolve(opening.result));
    });
    const asking = database.transaction('files').objectStore('files').getAllKeys();
    const names = await new Promise<string[]>((resolve) => {
      asking.addEventListener('success', () => resolve(asking.result as string[]));
    });
    database.close();
    return [...names, ...Object.keys(localStorage).filter((key) => key.startsWith('verrijk.kept.'))];
  });
}
