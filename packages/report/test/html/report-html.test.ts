import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { LANGUAGES } from '@verrijk/core/messages';
import { describeReport } from '@verrijk/report';
import { formatReportHtml } from '@verrijk/report/html';
import { findChromium, isChromiumRequired, withChromium } from '../../../steps/test/browser/chromium.ts';
import { assertAccessible } from '../../../steps/test/pages/accessibility.ts';
import { EXAMPLE_DOCUMENT } from '../example-document.ts';
import { EXAMPLE_REPORT } from '../example-report.ts';

const chromiumPath = findChromium();
const skip = chromiumPath === undefined && !isChromiumRequired() && 'there is no Chromium on this machine';
const folder = mkdtempSync(join(tmpdir(), 'verrijk-report-html-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const pages = [
  ...LANGUAGES.map((language) => [language, formatReportHtml(describeReport(EXAMPLE_REPORT, language))] as const),
  ['every block', formatReportHtml(EXAMPLE_DOCUMENT)] as const,
];

for (const [name, html] of pages) {
  test(`the page names no address of the web, runs nothing, and has every id once: ${name}`, () => {
    assert.doesNotMatch(html.replaceAll('xmlns="http://www.w3.org/2000/svg"', ''), /https?:|<script|\son\w+=|@import/i);
    assert.match(html, /Content-Security-Policy" content="default-src 'none'/);
    const ids = Array.from(html.matchAll(/ id="([^"]+)"/g), ([, id]) => id!);
    assert.equal(new Set(ids).size, ids.length);
    for (const [, link] of html.matchAll(/href="#([^"]+)"/g)) assert.ok(link !== undefined && ids.includes(link), link);
  });

  test(
    `nobody is shut out, nothing is asked for and no line runs off the screen: ${name}`,
    { skip, timeout: 240_000 },
    async () => {
      assert.ok(chromiumPath, 'Chromium is required here, and there is none on the path');
      const path = join(folder, 'page.html');
      writeFileSync(path, html);
      await withChromium(chromiumPath, async (browser) => {
        const tab = await browser.newPage();
        const requests: string[] = [];
        tab.on('request', (request) => requests.push(request.url()));
        await tab.goto(pathToFileURL(path).href, { waitUntil: 'networkidle' });
        assert.deepEqual(
          requests.filter((url) => !url.startsWith('data:')),
          [pathToFileURL(path).href],
        );
        for (const width of [1280, 360, 320]) {
          await tab.setViewportSize({ width, height: 800 });
          assert.ok((await tab.evaluate(() => document.documentElement.scrollWidth)) <= width, `${width} pixels wide`);
        }
        await assertAccessible(tab);
      });
    },
  );
}

test(
  'each part begins on paper of its own, with its pictures as they are on a wide screen',
  { skip, timeout: 120_000 },
  async () => {
    assert.ok(chromiumPath);
    const path = join(folder, 'print.html');
    writeFileSync(path, pages[0]![1]);
    await withChromium(chromiumPath, async (browser) => {
      const tab = await browser.newPage();
      await tab.goto(pathToFileURL(path).href);
      await tab.setViewportSize({ width: 360, height: 800 });
      await tab.emulateMedia({ media: 'print' });
      const shown = await tab.evaluate(() => {
        const styleOf = (selector: string): CSSStyleDeclaration => getComputedStyle(document.querySelector(selector)!);
        return [
          styleOf('section + section').breakBefore,
          styleOf('.picture .wide').display,
          styleOf('.picture .narrow').display,
        ];
      });
      assert.deepEqual(shown, ['page', 'block', 'none']);
    });
  },
);
