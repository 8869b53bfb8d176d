import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { runWell } from '../../../cli/test/circle/go-round.ts';
import { NEEDS_BROWSER, takeSeat } from '../support/browser.ts';
import type { Seat } from '../support/browser.ts';
import { lookAt } from '../support/look.ts';
import { openStage } from '../support/stage.ts';

if (NEEDS_BROWSER.skip === false) {
  const { files, web, browser } = await openStage(2_000);
  const made = [
    'reference',
    'demo',
    '--addresses',
    '4000',
    '--customers',
    '2000',
    '--seed',
    '23',
    '--quiet',
    '--force',
  ];
  await runWell([...made, '-o', 'ander.vref', '--export-output', 'export.csv'], files.folder);
  await runWell(
    ['enrich', 'export.csv', '--reference', files.reference, '-o', 'verrijkt.csv', '--quiet'],
    files.folder,
  );

  test('after the first visit all of it works without internet, and answers as the command line does', async () => {
    const seat = await takeSeat(browser, web.address);
    const { page } = seat;
    await page.goto('/lokaal');
    await page.getByText('Werkt nu ook zonder internet.').waitFor();
    await page.waitForLoadState('networkidle');
    web.line.forget();
    web.line.cut();

    await page.getByRole('link', { name: 'Verrijken' }).first().click();
    await choose(page, 'Je doelgroepenbestand', files.reference);
    await choose(page, 'Je klantbestand', join(files.folder, 'export.csv'));
    await page.getByRole('button', { name: 'Verrijk dit bestand' }).click();
    await page.getByRole('heading', { name: 'Gelukt' }).waitFor();
    await lookAfterwards(seat, 'enriched without account');
    const enriched = await saved(page, 'Bewaar het verrijkte bestand');
    assert.deepEqual(enriched, readFileSync(join(files.folder, 'verrijkt.csv')));

    // The file stays at hand, and nothing of it is asked again.
    await page.getByRole('link', { name: 'Rapport', exact: true }).click();
    await page.getByRole('button', { name: 'Maak het rapport' }).click();
    await page.getByRole('heading', { name: 'Het rapport', exact: true }).waitFor();
    await lookAfterwards(seat, 'report without account');
    assert.ok((await saved(page, 'Als presentatie')).length > 10_000);

    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Maak een rapport' }).waitFor();
    assert.deepEqual(web.line.sent(), []);
    web.line.mend();
    assert.deepEqual(seat.complaints, []);
  });
}

async function choose(page: Page, section: string, path: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('region', { name: section }).getByRole('button', { name: 'Kies een bestand' }).click();
  await (await chooser).setFiles(path);
}

async function saved(page: Page, button: string): Promise<Buffer> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  return readFileSync(await (await download).path());
}

/** What a button that waited has just told to screen readers is gone after a while; until then it names a button that is no more. */
async function lookAfterwards(seat: Seat, name: string): Promise<void> {
  await seat.page.locator('[data-live-announcer] [role=img]').first().waitFor({ state: 'detached' });
  await lookAt(seat, name);
}
