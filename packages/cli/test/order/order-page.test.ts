import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { LANGUAGES } from '@verrijk/core/messages';
import { buildOrderPage } from '../../src/reporters/order/order-page.ts';
import { formatPageText } from '../../src/terminal/page-text.ts';
import { displayWidth } from '../../src/terminal/wrap-text.ts';
import { EXAMPLE_ORDERS, exampleHistory } from './example-orders.ts';

/** Pages as a terminal shows them; VERRIJK_UPDATE=1 writes them anew: read the diff. */
const golden = new URL('../../../../testdata/order-page/', import.meta.url);
const WIDTHS = { wide: 100, narrow: 40 };

// Moments are shown as it is here.
const zone = process.env['TZ'];
process.env['TZ'] = 'Europe/Amsterdam';
after(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

for (const [name, order] of Object.entries(EXAMPLE_ORDERS)) {
  for (const language of LANGUAGES) {
    for (const [width, columns] of Object.entries(WIDTHS)) {
      test(`${name}, ${language}, ${width}`, () => {
        const page = buildOrderPage(order, exampleHistory(language), language);
        const shown = formatPageText(page, { columns, hasColour: false, isTerminal: false, write: () => undefined });
        compare(`${name}.${language}.${width}.txt`, shown);
        for (const line of shown.split('\n')) {
          // A command to type is never broken off.
          if (!line.includes('verrijk')) assert.ok(displayWidth(line) <= columns, line);
        }
      });
    }
  }
}

function compare(name: string, actual: string): void {
  const path = new URL(name, golden);
  if (process.env['VERRIJK_UPDATE'] === '1') {
    mkdirSync(golden, { recursive: true });
    writeFileSync(path, actual);
  }
  assert.equal(actual, readFileSync(path, 'utf8'));
}
