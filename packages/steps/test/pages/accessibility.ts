import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page as Tab } from 'playwright-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Sees to it that nobody is shut out from the page in a tab (WCAG 2.2 AA): by day, by night, on a wide screen and a telephone. */
export async function assertAccessible(tab: Tab): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [1100, 360]) {
      await tab.setViewportSize({ width, height: 800 });
      await tab.emulateMedia({ colorScheme });
      assert.deepEqual(await violations(tab), [], `${colorScheme}, ${width} pixels wide`);
    }
  }
}

async function violations(tab: Tab): Promise<string[]> {
  // The page's own policy lets no script in, so it is not put into the page but run beside it.
  await tab.evaluate(axeSource);
  const results = await tab.evaluate(async (tags) => {
    const { axe } = globalThis as unknown as { axe: { run: (options: object) => Promise<AxeResults> } };
    return await axe.run({ runOnly: { type: 'tag', values: tags } });
  }, TAGS);
  assert.ok(results.passes.length > 20, 'the rules were tried');
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
