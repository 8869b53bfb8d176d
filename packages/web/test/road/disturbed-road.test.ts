import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, test } from 'node:test';
import type { OrderView } from '@verrijk/server/contract';
import type { Page } from 'playwright-core';
import { agreementTexts } from '../../src/texts/agreement.ts';
import { checkTexts } from '../../src/texts/check.ts';
import { deliveryTexts } from '../../src/texts/delivery.ts';
import { deskOrderTexts } from '../../src/texts/desk-order.ts';
import { entryTexts } from '../../src/texts/entry.ts';
import { preparationTexts } from '../../src/texts/preparation.ts';
import { privacyTexts } from '../../src/texts/privacy.ts';
import { questionTexts } from '../../src/texts/question.ts';
import { resultTexts } from '../../src/texts/result.ts';
import { roadTexts } from '../../src/texts/road.ts';
import { sessionTexts } from '../../src/texts/session.ts';
import { tableTexts } from '../../src/texts/table.ts';
import { termsTexts } from '../../src/texts/terms.ts';
import { NEEDS_BROWSER } from '../support/browser.ts';
import { giveFile } from '../support/hands.ts';
import { makeOrder, sign, untilReady } from '../support/make-orders.ts';
import type { ReachableState } from '../support/make-orders.ts';
import { PEOPLE } from '../support/people.ts';
import type { PersonName } from '../support/people.ts';
import { signIn } from '../support/sign-in.ts';
import { openStage } from '../support/stage.ts';
import type { Stage } from '../support/stage.ts';
import * as museum from './museum.ts';
import { beginsWith, button, heading, link, newWalker } from './walker.ts';
import type { Walker } from './walker.ts';

/** Milliseconds for what a computer has to think about. */
const WORK = 120_000;
const WORDS = 'Dit typte ik zelf, en het mag niet weg zijn.';

const stage = NEEDS_BROWSER.skip === false ? await openStage(20_000) : undefined;

describe('a road with disturbances', { ...NEEDS_BROWSER, timeout: 1_800_000 }, () => {
  const { web, files, browser } = stage ?? ({} as Stage);

  async function walkerOf(person: PersonName): Promise<Walker> {
    const walker = await newWalker(browser, web.address, { language: 'nl', by: 'mouse' });
    await signIn(walker, web.address, person);
    return walker;
  }

  async function atOrder(person: PersonName, state: ReachableState): Promise<{ walker: Walker; order: OrderView }> {
    const order = await makeOrder(web, files, state);
    const walker = await walkerOf(person);
    await walker.page.goto(`/orders/${order.id}`);
    return { walker, order };
  }

  /** An order of which the delivery is made and its key kept, ready to go. */
  async function readyToSend(): Promise<{ walker: Walker; order: OrderView }> {
    const { walker, order } = await atOrder('member', 'agreed');
    await giveFile(walker.page, walker.hands, button(walker.page, tableTexts.nl.drop.choose), files.export);
    await walker.hands.press(button(walker.page, preparationTexts.nl.make));
    await heading(walker.page, deliveryTexts.nl.title).waitFor({ timeout: WORK });
    await museum.keepKey(walker, files.folder);
    web.line.forget();
    return { walker, order };
  }

  async function assertArrived({ page }: Walker, { id }: OrderView): Promise<void> {
    await heading(page, deliveryTexts.nl.receipt.done).waitFor({ timeout: WORK });
    const ready = await untilReady(web.api('organisation'), id);
    assert.equal(ready.state, 'ready');
  }

  test('a reload at every step loses nothing', async () => {
    const walker = await walkerOf('member');
    const { page, hands } = walker;
    await page.goto('/orders/new');
    const purpose = page.getByRole('textbox', { name: beginsWith(questionTexts.nl.words.purposeLabel) });
    await hands.write(purpose, WORDS);
    await page.reload();
    assert.equal(await purpose.inputValue(), WORDS);
    await hands.choose(page.getByRole('radio', { name: beginsWith(questionTexts.nl.words.periods.all) }));
    await page.reload();
    assert.ok(await page.getByRole('radio', { name: beginsWith(questionTexts.nl.words.periods.all) }).isChecked());
    await hands.press(button(page, questionTexts.nl.create.begin));
    await page.waitForURL('**/question');

    await giveFile(page, hands, button(page, tableTexts.nl.drop.choose), files.export);
    await heading(page, checkTexts.nl.counting.question).waitFor({ timeout: WORK });
    const each = page.getByRole('radio', { name: beginsWith(checkTexts.nl.repairs.each) });
    await hands.choose(each);
    await page.reload();
    await heading(page, checkTexts.nl.counting.question).waitFor({ timeout: WORK });
    assert.ok(await each.isChecked());
    await hands.press(button(page, questionTexts.nl.send.button));
    await page.waitForURL('**/terms');

    const { ground } = privacyTexts.nl;
    const [first] = Object.values(ground.choices);
    await hands.choose(page.getByRole('radio', { name: beginsWith(first!.label) }));
    const explanation = page.getByRole('textbox', { name: beginsWith(ground.explanation) });
    await hands.write(explanation, WORDS);
    await page.reload();
    assert.equal(await explanation.inputValue(), WORDS);

    const id = new URL(page.url()).pathname.split('/').at(2)!;
    const [organisation, provider] = [web.api('organisation'), web.api('provider')];
    const params = { order: id };
    const { quoteVersion } = await provider.call('orders.read', { params });
    const quoted = await provider.call('orders.quote', { params, body: { version: quoteVersion } });
    await organisation.call('orders.accept', { params, body: { version: quoted.quoteVersion } });
    const role = page.getByRole('textbox', { name: beginsWith(agreementTexts.nl.sign.role) });
    await hands.write(role, 'Directeur');
    await page.reload();
    assert.equal(await role.inputValue(), 'Directeur');
    await museum.signAgreement(walker);
    await sign(provider, id);

    await museum.makeDelivery(walker);
    await page.reload();
    await heading(page, deliveryTexts.nl.title).waitFor({ timeout: WORK });
    await museum.keepKey(walker, files.folder);
    await page.reload();
    await museum.send(walker);
    await page.reload();
    await heading(page, deliveryTexts.nl.receipt.title).waitFor();
    await museum.awaitResult(walker);
    await page.reload();
    await page.getByRole('navigation', { name: resultTexts.nl.parts.label }).waitFor({ timeout: WORK });
    assert.deepEqual(walker.complaints, []);
    await walker.context.close();
  });

  test('a line that breaks during the upload: it goes on by itself, from where it was', async () => {
    const { walker, order } = await readyToSend();
    const broken = web.line.cutAfter(400_000);
    await museum.pressSend(walker);
    await broken;
    await walker.page.getByText(deliveryTexts.nl.send.broken).waitFor();
    web.line.mend();
    await assertArrived(walker, order);
    assert.equal(sha256(uploaded()), await sha256OfReceipt(walker.page));
    assert.deepEqual(walker.complaints, []);
    await walker.context.close();
  });

  test('a page that closes during the upload: opened again, it goes on from where it was', async () => {
    const { walker, order } = await readyToSend();
    const broken = web.line.cutAfter(400_000);
    await museum.pressSend(walker);
    await broken;
    await walker.page.close();
    web.line.mend();
    const page = await walker.newTab();
    await page.goto(`/orders/${order.id}/delivery`);
    await button(page, deliveryTexts.nl.send.goOn).click();
    await assertArrived({ ...walker, page }, order);
    assert.equal(sha256(uploaded()), await sha256OfReceipt(page));
    await walker.context.close();
  });

  test('a session that is over when the file should go: one signs in on the same page, and it goes', async () => {
    const { walker, order } = await readyToSend();
    await web.query('update session set revoked_at = now()');
    await museum.pressSend(walker);
    const dialog = walker.page.getByRole('alertdialog', { name: sessionTexts.nl.expired.title });
    await dialog.getByLabel(entryTexts.nl.signIn.password).fill(PEOPLE.member.password);
    await dialog.getByRole('button', { name: entryTexts.nl.signIn.submit, exact: true }).click();
    await assertArrived(walker, order);
    await walker.context.close();
  });

  test('two tabs of one order: what happens in one is seen in the other', async () => {
    const { walker } = await atOrder('owner', 'quoted');
    const accept = new RegExp(termsTexts.nl.price.accept('').trim());
    await button(walker.page, accept).waitFor();
    const other = await walker.newTab();
    await other.goto(walker.page.url());
    await button(other, accept).click();
    await button(other, agreementTexts.nl.sign.action).waitFor();
    await button(walker.page, agreementTexts.nl.sign.action).waitFor();
    assert.equal(await button(walker.page, accept).count(), 0);
    assert.deepEqual(walker.complaints, []);
    await walker.context.close();
  });

  test('a price that changes while somebody says yes: they are told, and nothing is agreed', async () => {
    const { walker, order } = await atOrder('owner', 'quoted');
    const { page } = walker;
    // As when the page has not heard of it yet.
    await page.route('**/events', (route) => route.abort());
    await page.reload();
    const accept = button(page, new RegExp(termsTexts.nl.price.accept('').trim()));
    await accept.waitFor();
    const body = { version: order.quoteVersion, netCents: 12_345, reason: 'Bij nader inzien (fictief)' };
    await web.api('provider').call('orders.quote', { params: { order: order.id }, body });
    await accept.click();
    await page.getByText(termsTexts.nl.price.changedMeanwhile.title).waitFor();
    await page.getByText('Bij nader inzien (fictief)').first().waitFor();
    const now = await web.api('organisation').call('orders.read', { params: { order: order.id } });
    assert.equal(now.state, 'quoted');
    await accept.click();
    await button(page, agreementTexts.nl.sign.action).waitFor();
    await walker.context.close();
  });

  test('a colleague who signs first: the other is told, and nothing is signed twice', async () => {
    const { walker, order } = await atOrder('operator', 'accepted');
    const { page, hands } = walker;
    const words = deskOrderTexts.nl.sign;
    await page.route('**/events', (route) => route.abort());
    await page.reload();
    await hands.press(button(page, words.open));
    const dialog = page.getByRole('dialog', { name: words.title });
    await hands.write(dialog.getByRole('textbox', { name: beginsWith(words.role) }), 'Analist');
    await hands.tick(dialog.getByRole('checkbox', { name: beginsWith(words.agrees) }));
    await sign(web.api('provider'), order.id);
    await hands.press(dialog.getByRole('button', { name: words.send }));
    await page.getByText(words.already.title).waitFor();
    const { agreement } = await web.api('provider').call('agreement.read', { params: { order: order.id } });
    assert.equal(agreement!.signatures.filter(({ side }) => side === 'provider').length, 1);
    await walker.context.close();
  });

  test('an order that is withdrawn by a colleague meanwhile says so, and leads on', async () => {
    const { walker, order } = await atOrder('member', 'agreed');
    await button(walker.page, tableTexts.nl.drop.choose).waitFor();
    const reason = 'Toch niet (fictief)';
    await web.api('organisation').call('orders.cancel', { params: { order: order.id }, body: { reason } });
    await walker.page.getByText(roadTexts.nl.closed.cancelled.title).waitFor();
    await link(walker.page, beginsWith(`← ${roadTexts.nl.order.back}`)).click();
    await heading(walker.page, roadTexts.nl.orders.title).waitFor();
    assert.deepEqual(walker.complaints, []);
    await walker.context.close();
  });

  /** What went up, put together by where each piece says it begins. */
  function uploaded(): Buffer {
    const pieces = web.line.sent().filter(({ method, path }) => method === 'PATCH' && path.startsWith('/api/uploads/'));
    assert.ok(pieces.length > 1, 'it went in more than one piece');
    const length = Math.max(...pieces.map(({ headers, body }) => Number(headers.get('upload-offset')) + body.length));
    const file = Buffer.alloc(length);
    for (const { headers, body } of pieces) body.copy(file, Number(headers.get('upload-offset')));
    const twice = pieces.reduce((sum, { body }) => sum + body.length, 0) - length;
    assert.ok(twice < length, `${twice} bytes went twice`);
    return file;
  }
});

/** As the receipt on the page says it. */
async function sha256OfReceipt(page: Page): Promise<string> {
  const receipt = page.getByRole('region', { name: deliveryTexts.nl.receipt.done });
  const [found] = /[0-9a-f]{64}/.exec((await receipt.textContent())?.replaceAll(/\s/g, '') ?? '') ?? [];
  assert.ok(found !== undefined, 'the receipt has the hash');
  return found;
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
