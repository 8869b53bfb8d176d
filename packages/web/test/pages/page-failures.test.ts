import assert from 'node:assert/strict';
import { test } from 'node:test';
import { everyPageTexts } from '../../src/texts/every-page.ts';
import { lokaalTexts } from '../../src/texts/lokaal.ts';
import { tableTexts } from '../../src/texts/table.ts';
import { NEEDS_BROWSER, takeSeat } from '../support/browser.ts';
import { signIn } from '../support/sign-in.ts';
import { openStage } from '../support/stage.ts';

const words = everyPageTexts.nl;

if (NEEDS_BROWSER.skip === false) {
  const { files, web, browser } = await openStage(200);

  test('a page that cannot be fetched says so within the frame, and comes when it can', async () => {
    const seat = await takeSeat(browser, web.address);
    const { page } = seat;
    await signIn(seat, web.address, 'owner');
    await page.goto('/orders');
    await page.getByRole('heading', { level: 1, name: 'Aanvragen' }).waitFor();
    await seat.context.route('**/assets/members-page*.js', (route) => route.abort());
    const members = page.getByRole('link', { name: 'Collega’s' });
    await members.click();
    await page.getByRole('alert').getByText(words.notLoaded.title).waitFor();
    await page.getByRole('button', { name: words.tryAgain }).click();
    await page.getByRole('alert').getByText(words.notLoaded.title).waitFor();
    await page.getByRole('link', { name: 'Aanvragen' }).click();
    await page.getByRole('heading', { level: 1, name: 'Aanvragen' }).waitFor();
    await members.click();
    await page.getByRole('alert').getByText(words.notLoaded.title).waitFor();
    await seat.context.unroute('**/assets/members-page*.js');
    await page.getByRole('button', { name: words.tryAgain }).click();
    await page.getByRole('heading', { level: 1, name: 'Collega’s' }).waitFor();
    assert.deepEqual(seat.complaints, []);
  });

  test('where the browser keeps nothing, everything goes on until the tab is closed', async () => {
    const seat = await takeSeat(browser, web.address);
    const { page } = seat;
    await seat.context.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage']) {
        Object.defineProperty(globalThis, name, {
          get: () => {
            throw new DOMException('denied', 'SecurityError');
          },
        });
      }
    });
    await signIn(seat, web.address, 'owner');
    await page.goto('/orders/new');
    const purpose = page.getByLabel('In je eigen woorden');
    await purpose.fill('Wie komt er?');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: 'Nederlands' }).waitFor();
    await page.getByRole('link', { name: 'Colleagues' }).click();
    await page.getByRole('heading', { level: 1, name: 'Colleagues' }).waitFor();
    await page.goBack();
    assert.equal(await page.getByLabel('In your own words').inputValue(), 'Wie komt er?');
    assert.deepEqual(seat.complaints, []);
  });

  test('the focus stays where a file was chosen, stopped and refused', async () => {
    const seat = await takeSeat(browser, web.address);
    const { page } = seat;
    const focused = async (name: string): Promise<void> => {
      await page.waitForFunction((label) => document.activeElement?.textContent === label, name);
    };
    const choose = async (button: string, path: string): Promise<void> => {
      const chooser = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: button }).click();
      await (await chooser).setFiles(path);
    };
    const { drop } = tableTexts.nl;
    await page.goto('/lokaal');
    await page.getByRole('link', { name: lokaalTexts.nl.tools.check.label }).first().click();
    await choose(drop.choose, files.reference);
    await page.getByRole('alert').waitFor();
    await focused(drop.choose);
    await choose(drop.choose, files.export);
    await focused(drop.other);
    await page.getByRole('button', { name: lokaalTexts.nl.check.run, exact: true }).click();
    await focused(lokaalTexts.nl.check.result);
    assert.deepEqual(seat.complaints, []);
  });
}
