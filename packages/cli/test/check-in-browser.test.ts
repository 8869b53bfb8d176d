import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LANGUAGES } from '@verrijk/core/messages';
import { formatPage } from '@verrijk/steps';
import { findChromium, isChromiumRequired, withChromium } from '../../steps/test/browser/chromium.ts';
import { assertAccessible } from '../../steps/test/pages/accessibility.ts';
import { checkTexts } from '../src/messages/check-texts.ts';
import { reportTexts } from '../src/messages/report-texts.ts';
import { buildCheckPage } from '../src/reporters/check/check-page.ts';
import { EXAMPLE_REPORT, REPORT_WITHOUT_ID } from './check/example-report.ts';

const chromiumPath = findChromium();
const skip = chromiumPath === undefined && !isChromiumRequired() && 'there is no Chromium on this machine';

test('nobody is shut out from the page of a check', { skip, timeout: 120_000 }, async () => {
  assert.ok(chromiumPath, 'Chromium is required here, and there is none on the path');
  await withChromium(chromiumPath, async (browser) => {
    const tab = await browser.newPage();
    for (const language of LANGUAGES) {
      const texts = { texts: await checkTexts(language), reportTexts: await reportTexts(language) };
      for (const report of [EXAMPLE_REPORT, REPORT_WITHOUT_ID]) {
        const options = { language, ...texts, isShort: false, errorsPath: undefined };
        await tab.setContent(formatPage(buildCheckPage({ report, errorList: undefined }, options)));
        await assertAccessible(tab);
      }
    }
  });
});
