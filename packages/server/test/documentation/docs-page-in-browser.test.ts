import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { findChromium, isChromiumRequired, withChromium } from '../../../steps/test/browser/chromium.ts';
import { createApp } from '../../src/app.ts';
import { testDatabase } from '../support/test-database.ts';
import { serviceWith } from '../support/fake-parts.ts';

const chromiumPath = findChromium();
const skip = chromiumPath === undefined && !isChromiumRequired() && 'there is no Chromium on this machine';
const { store } = await testDatabase();
const app = await createApp(serviceWith(store));
let address = '';
before(async () => {
  address = await app.listen({ host: '127.0.0.1', port: 0 });
});
after(() => app.close());

test(
  'the documentation shows itself whole under the strict policy, wide and narrow',
  { skip, timeout: 120_000 },
  async () => {
    assert.ok(chromiumPath, 'Chromium is required here, and there is none on the path');
    await withChromium(chromiumPath, async (browser) => {
      const tab = await browser.newPage();
      const complaints: string[] = [];
      const requests: string[] = [];
      tab.on('console', (message) => complaints.push(message.text()));
      tab.on('pageerror', (error) => complaints.push(error.message));
      tab.on('request', (request) => requests.push(request.url()));
      await tab.goto(`${address}/api/docs#request.not-found`, { waitUntil: 'networkidle' });
      assert.deepEqual(complaints, []);
      assert.deepEqual(new Set(requests.map((url) => new URL(url).origin)), new Set([address]));
      // The look of the page has come: it is not the browser's own.
      assert.match(await tab.evaluate(() => getComputedStyle(document.querySelector('h1')!).fontFamily), /Palatino/);
      // The type of a problem leads to what it means.
      await tab.waitForFunction(() => {
        const { top } = document.getElementById('request.not-found')!.getBoundingClientRect();
        return top >= 0 && top < innerHeight;
      });
      for (const width of [1440, 1024, 800, 360, 320]) {
        await tab.setViewportSize({ width, height: 800 });
        assert.ok((await tab.evaluate(() => document.documentElement.scrollWidth)) <= width, `${width} pixels wide`);
      }
    });
  },
);
