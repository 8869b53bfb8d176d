import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { formatPage } from '@verrijk/steps';
import type { Page as Tab } from 'playwright-core';
import { findChromium, isChromiumRequired, withChromium } from './chromium.ts';
import { assertAccessible } from '../pages/accessibility.ts';
import { EXAMPLE_PAGE } from '../pages/example-page.ts';

const chromiumPath = findChromium();
const skip = chromiumPath === undefined && !isChromiumRequired() && 'there is no Chromium on this machine';

const asked: string[] = [];
const server = createServer((request, response) => {
  asked.push(request.url ?? '');
  response.writeHead(200, { 'content-type': 'text/html' }).end(formatPage(EXAMPLE_PAGE));
});
before(async () => await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
after(() => server.close());

async function inTab(use: (tab: Tab) => Promise<void>): Promise<void> {
  assert.ok(chromiumPath, 'Chromium is required here, and there is none on the path');
  await withChromium(chromiumPath, async (browser) => {
    const tab = await browser.newPage();
    await tab.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/page`);
    await use(tab);
  });
}

test('nobody is shut out: by day, by night, on a telephone', { skip, timeout: 120_000 }, async () => {
  await inTab(assertAccessible);
});

test('no line runs off a narrow screen, at twice the size either', { skip, timeout: 120_000 }, async () => {
  await inTab(async (tab) => {
    // A window of 720 pixels at 200% is 360 wide; 320 is what reflow asks for (WCAG 1.4.10).
    for (const width of [1280, 720, 360, 320]) {
      await tab.setViewportSize({ width, height: 800 });
      assert.ok((await tab.evaluate(() => document.documentElement.scrollWidth)) <= width, `${width} pixels wide`);
    }
    await tab.setViewportSize({ width: 360, height: 800 });
    await tab.addStyleTag({ content: 'html { font-size: 200% }' });
    assert.ok((await tab.evaluate(() => document.documentElement.scrollWidth)) <= 360, 'text twice as large');
  });
});

test('the page asks for nothing but itself', { skip, timeout: 120_000 }, async () => {
  asked.length = 0;
  await inTab(async (tab) => {
    const requests: string[] = [];
    tab.on('request', (request) => requests.push(request.url()));
    await tab.reload({ waitUntil: 'networkidle' });
    assert.equal(requests.length, 1, requests.join(' '));
  });
  assert.deepEqual(new Set(asked), new Set(['/page']));
});

test('on paper the page is black on white, whatever the screen was', { skip, timeout: 120_000 }, async () => {
  await inTab(async (tab) => {
    await tab.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const colours = await tab.evaluate(() => {
      const { color, backgroundColor } = getComputedStyle(document.body);
      return [color, backgroundColor];
    });
    assert.deepEqual(colours, ['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
    assert.ok((await tab.pdf({ preferCSSPageSize: true })).length > 1000);
  });
});
