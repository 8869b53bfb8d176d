import { deskOrderTexts } from '../../src/texts/desk-order.ts';
import { deskQuoteTexts } from '../../src/texts/desk-quote.ts';
import { beginsWith, button } from './walker.ts';
import type { Walker } from './walker.ts';

/** From the desk to an order, and its price sent as the list has it: two presses. */
export async function quoteOrder({ page, hands, words }: Walker, number: string): Promise<void> {
  const { actions, confirm } = words(deskQuoteTexts);
  await hands.press(page.getByRole('listitem').filter({ hasText: number }).getByRole('link'));
  await page.waitForURL('**/orders/*');
  await hands.press(button(page, beginsWith(actions.quote(''))));
  const dialog = page.getByRole('dialog', { name: confirm.title });
  await hands.press(dialog.getByRole('button', { name: beginsWith(confirm.send('')) }));
  await dialog.waitFor({ state: 'detached' });
}

/** Signs, on the page of the order. */
export async function signOrder({ page, hands, words }: Walker): Promise<void> {
  const { sign } = words(deskOrderTexts);
  await button(page, sign.open).waitFor({ timeout: 60_000 });
  await hands.press(button(page, sign.open));
  const dialog = page.getByRole('dialog', { name: sign.title });
  await hands.write(dialog.getByRole('textbox', { name: beginsWith(sign.role) }), 'Analist');
  await hands.tick(dialog.getByRole('checkbox', { name: beginsWith(sign.agrees) }));
  await hands.press(dialog.getByRole('button', { name: sign.send }));
  await dialog.waitFor({ state: 'detached' });
}
