import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import type { Seat } from './browser.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** A folder for pictures of every page that is looked at; none are made without it. */
const PICTURES = process.env['VERRIJK_SCREENSHOTS'];
const WIDE = 1280;
const NARROW = 360;

/**
 * Waits until a page is there and looks at it as everybody must be able to: by day on a wide screen, by night on a telephone. Nobody is shut out
 * (WCAG 2.2 AA), nothing runs off the screen, it has a title and one heading above all, and nothing went wrong in the browser.
 */
export async function lookAt({ page, complaints }: Pick<Seat, 'page' | 'complaints'>, name: string): Promise<void> {
  await settled(page);
  const wrong: string[] = [];
  for (const [colorScheme, width] of [
    ['light', WIDE],
    ['dark', NARROW],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    // From the top: farther down, what stays in view lies over whatever happens to be there.
    await page.evaluate(() => scrollTo(0, 0));
    const seen = [...(await stickingOut(page)), ...(await violations(page))];
    wrong.push(...seen.map((each) => `${colorScheme}, ${width} wide: ${each}`));
    await picture(page, `${name} ${width} ${colorScheme}`);
  }
  const { title, headings, language } = await page.evaluate(() => ({
    title: document.title,
    headings: document.querySelectorAll('h1').length,
    language: document.documentElement.lang,
  }));
  if (!/^\S.* · Verrijk$/.test(title)) wrong.push(`the title of the window: ${title}`);
  if (headings !== 1) wrong.push(`${headings} headings above all`);
  if (!/^(nl|en)$/.test(language)) wrong.push(`in no language: ${language}`);
  // All at once, so that one look tells all that is to be mended.
  assert.deepEqual([...wrong, ...complaints], [], name);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: WIDE, height: 900 });
}

/** Until a page has its heading and waits for nothing. */
export async function settled(page: Page): Promise<void> {
  // By its place: what lies under a dialog has no role.
  await page.locator('h1').first().waitFor();
  await page.locator('.waiting').first().waitFor({ state: 'detached' });
  // What a button that waited has just told to screen readers; until it is gone it names a button that is no more.
  await page.locator('[data-live-announcer] [role=img]').first().waitFor({ state: 'detached' });
}

/** A picture for whoever wants to see it. */
async function picture(page: Page, name: string): Promise<void> {
  if (PICTURES === undefined) return;
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({
    path: join(PICTURES, `${name.replaceAll(/[^\w-]+/g, '-')}.png`),
    fullPage: true,
    // To hide it, a style would be put into the page, which the policy of the page forbids.
    caret: 'initial',
  });
}

async function violations(page: Page): Promise<string[]> {
  // The page's own policy lets no script in, so it is not put into the page but run beside it.
  await page.evaluate(axeSource);
  const results = await page.evaluate(async (tags) => {
    const { axe } = globalThis as unknown as { axe: { run: (options: object) => Promise<AxeResults> } };
    return await axe.run({ runOnly: { type: 'tag', values: tags } });
  }, TAGS);
  assert.ok(results.passes.length > 10, 'the rules were tried');
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 300)).join(' ')}`);
}

/** What makes a page wider than its window; empty where nothing does. */
async function stickingOut(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const wide = [...document.body.querySelectorAll('*')].filter(
      (element) => element.getBoundingClientRect().right > width + 0.5,
    );
    // The innermost say most.
    const innermost = wide.filter((element) => !wide.some((other) => other !== element && element.contains(other)));
    return [
      `${document.documentElement.scrollWidth} pixels`,
      ...innermost.slice(0, 5).map(({ outerHTML }) => outerHTML.slice(0, 200)),
    ];
  });
}
