import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import type { OrderView } from '@verrijk/server/contract';
import { runWell } from '../../../cli/test/circle/go-round.ts';
import { NEEDS_BROWSER, takeSeat } from '../support/browser.ts';
import type { Seat } from '../support/browser.ts';
import { giveFile, mouse, saveAs } from '../support/hands.ts';
import { lookAt } from '../support/look.ts';
import { makeOrder } from '../support/make-orders.ts';
import { signIn } from '../support/sign-in.ts';
import { openStage } from '../support/stage.ts';
import type { Stage } from '../support/stage.ts';

const CUSTOMERS = 3000;
const stage = NEEDS_BROWSER.skip === false ? await openStage(CUSTOMERS) : undefined;

describe('what came out of an order', { ...NEEDS_BROWSER, timeout: 600_000 }, () => {
  const { web, files, browser } = stage ?? ({} as Stage);
  let order: OrderView;
  let seat: Seat;

  before(async () => {
    order = await makeOrder(web, files, 'ready');
    seat = await takeSeat(browser, web.address);
    // Without a window of the system nobody can say where a file should come.
    await seat.context.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
    await signIn(seat, web.address, 'owner');
  });

  const open = async (part: string): Promise<void> => {
    await seat.page.goto(`/orders/${order.id}/result?show=${part}`);
  };
  const slot = (name: RegExp) => seat.page.getByRole('group', { name }).getByRole('button', { name: /^Kies een/ });

  test('is told in words, a picture and a table, with everything to fetch', async () => {
    await open('outcome');
    await seat.page.getByText(/hebben er .* een Culturele Doelgroep/).waitFor();
    await seat.page.locator('.report-picture svg').first().waitFor();
    const downloads = seat.page.locator('.download-link');
    assert.equal(await downloads.count(), 6);
    const address = await downloads.first().getAttribute('href');
    const answer = await seat.context.request.get(web.address + address!);
    assert.equal(answer.status(), 200);
    await look(seat, 'nl result outcome');
  });

  test('is a report to read here, in both languages', async () => {
    await open('report');
    await seat.page.getByRole('heading', { name: 'Methode en bronnen' }).waitFor();
    assert.ok((await seat.page.locator('.report-figure').count()) >= 2);
    await look(seat, 'nl result report');
    await seat.page.getByRole('button', { name: 'English' }).click();
    await seat.page.getByRole('heading', { name: 'Method and sources' }).waitFor();
    await look(seat, 'en result report');
    await seat.page.getByRole('button', { name: 'Nederlands' }).click();
  });

  test('comes home into a system: what changes, the way back first, and the same file as the command line makes', async () => {
    const { page } = seat;
    const hands = mouse(page);
    await open('load');
    await hands.tick(page.getByRole('checkbox', { name: 'Spektrix' }));
    await giveFile(page, hands, slot(/Je eigen export/), files.export);
    await giveFile(page, hands, slot(/Het sleutelbestand/), files.key);
    await look(seat, 'nl result load choosing');
    await page.getByRole('button', { name: 'Bekijk wat er verandert' }).click();
    await page.getByRole('heading', { name: 'Dit gaat er veranderen' }).waitFor();
    await look(seat, 'nl result load planned');
    await page.getByRole('button', { name: 'Maak de bestanden' }).click();
    const archive = page.getByRole('button', { name: /Bewaar de importbestanden/ });
    await archive.waitFor();
    assert.ok(await archive.isDisabled(), 'nothing to import before there is a way back');
    const rollback = join(files.folder, 'terugdraaien-spektrix.csv');
    await saveAs(page, hands, page.getByRole('button', { name: /Bewaar het terugdraaibestand/ }), rollback);
    const saved = join(files.folder, 'terugladen.zip');
    await saveAs(page, hands, archive, saved);
    await page.getByText('De importbestanden zijn bewaard').waitFor();
    await look(seat, 'nl result load made');

    const enriched = join(files.folder, 'resultaat.xlsx');
    const { files: listed } = await web.api('organisation').call('files.list', { params: { order: order.id } });
    const result = listed.find(({ purpose }) => purpose === 'result')!;
    const bytes = await web.api('organisation').open('files.download', { params: { file: result.id } });
    writeFileSync(enriched, Buffer.from(await bytes.arrayBuffer()));
    const asked = [
      'load-back',
      files.export,
      enriched,
      '--key',
      files.key,
      '--for',
      'spektrix',
      '-o',
      'lijn',
      '--quiet',
    ];
    await runWell(asked, files.folder);
    execFileSync('unzip', ['-q', '-o', saved, '-d', join(files.folder, 'zip')]);
    for (const name of ['spektrix/importeren-spektrix.csv', 'spektrix/terugdraaien-spektrix.csv']) {
      const own = readFileSync(join(files.folder, 'lijn', name));
      assert.deepEqual(readFileSync(findIn(join(files.folder, 'zip'), name)), own, name);
    }
    assert.deepEqual(
      readFileSync(rollback),
      readFileSync(join(files.folder, 'lijn/spektrix/terugdraaien-spektrix.csv')),
    );
  });

  test('tells what the groups do, from sales that stay here', async () => {
    const { page } = seat;
    const hands = mouse(page);
    await open('behaviour');
    web.line.forget();
    await giveFile(page, hands, slot(/Je verkopen/), files.transactions);
    await giveFile(page, hands, slot(/Het sleutelbestand/), files.key);
    await page.getByRole('button', { name: 'Bekijk het gedrag per groep' }).click();
    await page.locator('[data-part=behaviour] .report-figure').first().waitFor({ timeout: 60_000 });
    assert.ok(
      web.line.sent().every(({ method }) => method === 'GET'),
      'nothing went up',
    );
    await look(seat, 'nl result behaviour');
  });

  test('is compared with an earlier file, for the same customers', async () => {
    const { page } = seat;
    const hands = mouse(page);
    const earlier = join(files.folder, 'lijn/spektrix/importeren-spektrix.csv');
    await open('compare');
    await giveFile(page, hands, slot(/De groepen van toen/), earlier);
    await giveFile(page, hands, slot(/Het sleutelbestand/), files.key);
    await page.getByRole('button', { name: 'Vergelijk toen en nu' }).click();
    await page.getByText(/dezelfde groep gehouden/).waitFor();
    assert.match(await page.locator('[data-part=compare]').innerText(), /100,0%/);
    await look(seat, 'nl result compare');
  });

  test('keeps what was chosen while another part is shown, and the way back leads to it', async () => {
    const { page } = seat;
    await page.getByRole('link', { name: 'Wissen' }).click();
    await page.getByRole('heading', { name: 'Wanneer is alles weg?' }).waitFor();
    await page.goBack();
    await page.getByText(/dezelfde groep gehouden/).waitFor();
  });

  test('is gone when it is asked for, after a question, and the proof stays', async () => {
    const { page } = seat;
    const hands = mouse(page);
    await open('end');
    await look(seat, 'nl result end');
    await page.getByRole('button', { name: 'Wis alles nu' }).click();
    const dialog = page.getByRole('alertdialog');
    await dialog.waitFor();
    const confirm = dialog.getByRole('button', { name: 'Wis alles' });
    assert.ok(await confirm.isDisabled());
    await look(seat, 'nl result end dialog');
    await hands.tick(dialog.getByRole('checkbox'));
    await confirm.click();
    await page.getByRole('heading', { name: 'Alles is gewist' }).waitFor();
    await announced(seat);
    await look(seat, 'nl result receipt');
    const proof = join(files.folder, 'bewijs.json');
    await saveAs(page, hands, page.getByRole('button', { name: 'Bewaar het ondertekende bewijs' }), proof);
    const kept = JSON.parse(readFileSync(proof, 'utf8')) as { readonly jws: string };
    assert.match(kept.jws, /^[\w-]+\.[\w-]+\.[\w-]+$/);
  });

  test('or nothing did, and then it is said what can be done', async () => {
    const failed = await makeOrder(web, files, 'failed');
    await seat.page.goto(`/orders/${failed.id}/result`);
    await seat.page.getByRole('heading', { name: 'Het verrijken is niet gelukt' }).waitFor();
    await look(seat, 'nl result failed');
    await seat.page.getByRole('button', { name: 'Laat het opnieuw proberen' }).click();
    await seat.page
      .getByRole('heading', { name: /Je bestand (wordt verrijkt|staat klaar)|Wat kwam eruit/ })
      .first()
      .waitFor();
    await announced(seat);
    await look(seat, 'nl result working');
    await seat.page.getByRole('heading', { name: 'Wat kwam eruit' }).waitFor({ timeout: 120_000 });
  });
});

/** From the top: what is half under the bar of the page is not too small, it is only not in view. */
async function look(seat: Seat, name: string): Promise<void> {
  await seat.page.evaluate(() => window.scrollTo(0, 0));
  await lookAt(seat, name);
}

/** What is read out of a button that was pressed is taken away after a while; its label went with the button. */
async function announced({ page }: Seat): Promise<void> {
  await page.locator('[data-live-announcer] [role=img]').first().waitFor({ state: 'detached', timeout: 20_000 });
}

/** The archive may have a folder of its own around its files. */
function findIn(folder: string, name: string): string {
  const [found] = execFileSync('find', [folder, '-path', `*/${name}`], { encoding: 'utf8' }).split('\n');
  assert.ok(found !== undefined && found !== '', `${name} is in the archive`);
  return found;
}
