import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NEEDS_BROWSER, takeSeat } from '../support/browser.ts';
import { makeOrder } from '../support/make-orders.ts';
import { signIn } from '../support/sign-in.ts';
import { openStage } from '../support/stage.ts';

/** Milliseconds; an order of which nothing is heard is asked for after many more. */
const SOON = 6_000;

if (NEEDS_BROWSER.skip === false) {
  const { files, web, browser } = await openStage(2_000);

  test('what happened while there was no line is asked for when there is one again', async () => {
    const order = await makeOrder(web, files, 'counted');
    const seat = await takeSeat(browser, web.address);
    const { page } = seat;
    await signIn(seat, web.address, 'member');
    await seat.context.addInitScript(() => {
      // The line of the page, opened and closed by hand.
      const lines: EventTarget[] = [];
      class Line extends EventTarget {
        static readonly CLOSED = 2;
        readonly readyState = 0;
        constructor() {
          super();
          lines.push(this);
        }
        close(): void {
          lines.length = 0;
        }
      }
      Object.assign(globalThis, { EventSource: Line, lines });
    });
    const tell = async (what: 'open' | 'error'): Promise<void> => {
      await page.evaluate((name) => {
        for (const line of (globalThis as unknown as { lines: EventTarget[] }).lines)
          line.dispatchEvent(new Event(name));
      }, what);
    };
    const asked = async (): Promise<unknown> =>
      await page.waitForRequest(`**/api/orders/${order.id}`, { timeout: SOON });
    await page.goto(`/orders/${order.id}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForFunction(() => (globalThis as unknown as { lines: EventTarget[] }).lines.length > 0);
    await Promise.all([asked(), tell('open')]);
    await page.waitForLoadState('networkidle');
    await tell('error');
    const { quoteVersion } = await web.api('provider').call('orders.read', { params: { order: order.id } });
    await web.api('provider').call('orders.quote', { params: { order: order.id }, body: { version: quoteVersion } });
    await Promise.all([asked(), tell('open')]);
    assert.deepEqual(seat.complaints, []);
  });
}
