import { join } from 'node:path';
import { catalogue } from '@verrijk/core/messages';
import { agreementTexts } from '../../src/texts/agreement.ts';
import { deliveryTexts } from '../../src/texts/delivery.ts';
import { entryTexts } from '../../src/texts/entry.ts';
import { loadBackTexts } from '../../src/texts/load-back.ts';
import { preparationTexts } from '../../src/texts/preparation.ts';
import { privacyTexts } from '../../src/texts/privacy.ts';
import { questionTexts } from '../../src/texts/question.ts';
import { resultTexts } from '../../src/texts/result.ts';
import { roadTexts } from '../../src/texts/road.ts';
import { tableTexts } from '../../src/texts/table.ts';
import { termsTexts } from '../../src/texts/terms.ts';
import { checkTexts } from '../../src/texts/check.ts';
import { giveFile, saveAs } from '../support/hands.ts';
import { PEOPLE } from '../support/people.ts';
import type { PersonName } from '../support/people.ts';
import { beginsWith, button, heading, link } from './walker.ts';
import type { Walker } from './walker.ts';

/** Milliseconds for what a computer has to think about. */
const WORK = 240_000;
const STATEMENT =
  'Wij gebruiken uw postcode en huisnummer om ons publiek beter te leren kennen met het Culturele Doelgroepenmodel. ' +
  'De grondslag is ons gerechtvaardigd belang. U kunt bezwaar maken via privacy@museum.example.';

/** Signs in on the first page. */
export async function signInOnPage({ page, hands, words }: Walker, person: PersonName): Promise<void> {
  const { signIn } = words(entryTexts);
  const { email, password } = PEOPLE[person];
  await page.goto('/');
  await hands.write(page.getByLabel(signIn.email), email);
  await hands.write(page.getByLabel(signIn.password), password);
  await hands.press(button(page, signIn.submit));
  await page.waitForURL('**/orders');
}

/** The question, up to the place for the export. Gives the address of the order. */
export async function ask({ page, hands, words }: Walker): Promise<string> {
  const { create, words: fields } = words(questionTexts);
  const { orders } = words(roadTexts);
  await hands.press(link(page, orders.begin).or(link(page, orders.empty.begin)).first());
  await heading(page, create.title).waitFor();
  await hands.press(button(page, fields.ideas[0]![0]));
  await hands.choose(page.getByRole('radio', { name: beginsWith(fields.selections[1]![0]) }));
  await hands.choose(page.getByRole('radio', { name: beginsWith(fields.periods.all) }));
  await hands.press(button(page, create.begin));
  await page.waitForURL('**/question');
  return new URL(page.url()).pathname.replace('/question', '');
}

/** The export: chosen, checked here, its counts sent. */
export async function countExport(walker: Walker, path: string): Promise<void> {
  const { page, hands, words } = walker;
  await giveFile(page, hands, button(page, words(tableTexts).drop.choose), path);
  await heading(page, words(checkTexts).counting.question).waitFor({ timeout: WORK });
  const send = button(page, words(questionTexts).send.button);
  await send.waitFor({ timeout: WORK });
  await hands.press(send);
  await page.waitForURL('**/terms');
}

/** The price, once it is there without a reload; the legal ground and the privacy statement. */
export async function acceptPrice({ page, hands, words }: Walker): Promise<void> {
  const accept = button(page, new RegExp(words(termsTexts).price.accept('').trim()));
  await accept.waitFor({ timeout: WORK });
  const { ground, statement } = words(privacyTexts);
  const [first] = Object.values(ground.choices);
  await hands.choose(page.getByRole('radio', { name: beginsWith(first!.label) }));
  await hands.write(page.getByRole('textbox', { name: beginsWith(ground.explanation) }), 'Omdat wij dit willen weten.');
  await hands.press(button(page, ground.save));
  await hands.write(page.getByRole('textbox', { name: beginsWith(statement.paste) }), STATEMENT);
  await hands.press(button(page, statement.check));
  await button(page, statement.again).waitFor({ timeout: WORK });
  await hands.press(accept);
  await button(page, words(agreementTexts).sign.action).waitFor();
}

export async function signAgreement({ page, hands, words }: Walker): Promise<void> {
  const { sign, signatures } = words(agreementTexts);
  await hands.write(page.getByRole('textbox', { name: beginsWith(sign.role) }), 'Hoofd marketing');
  await hands.tick(page.getByRole('checkbox', { name: beginsWith(sign.agrees) }));
  await hands.press(button(page, sign.action));
  await page.getByText(signatures.signed, { exact: true }).first().waitFor();
}

/** What was made for it, saved at home. */
export interface Delivered {
  readonly key: string;
}

/** The minimal file: made, its key saved, looked at, sent. */
export async function deliver(walker: Walker, home: string): Promise<Delivered> {
  await makeDelivery(walker);
  const key = await keepKey(walker, home);
  await send(walker);
  return { key };
}

export async function makeDelivery({ page, hands, words }: Walker): Promise<void> {
  const toDelivery = link(page, words(termsTexts).next.deliver.action);
  await toDelivery.waitFor({ timeout: WORK });
  await hands.press(toDelivery);
  const make = button(page, words(preparationTexts).make);
  await make.waitFor({ timeout: WORK });
  await hands.press(make);
  await heading(page, words(deliveryTexts).title).waitFor({ timeout: WORK });
}

export async function keepKey({ page, hands, words }: Walker, home: string): Promise<string> {
  const { key } = words(preparationTexts);
  const path = join(home, 'sleutel.csv');
  await saveAs(page, hands, button(page, key.save), path);
  await hands.tick(page.getByRole('checkbox', { name: beginsWith(key.keep) }));
  return path;
}

export async function send(walker: Walker): Promise<void> {
  await pressSend(walker);
  await heading(walker.page, walker.words(deliveryTexts).receipt.done).waitFor({ timeout: WORK });
}

/** Says that it may go, and no more. */
export async function pressSend({ page, hands, words }: Walker): Promise<void> {
  // The number stands in between, so that the button says what goes.
  const [before, after] = words(deliveryTexts).send.action(7).split('7');
  await hands.press(button(page, new RegExp(`^${before!}[\\d.,]+${after!}$`)));
}

/** From the receipt to the outcome. */
export async function awaitResult({ page, hands, words }: Walker): Promise<void> {
  await hands.press(link(page, words(deliveryTexts).receipt.next));
  await page.waitForURL('**/result*');
  await page.getByRole('navigation', { name: words(resultTexts).parts.label }).waitFor({ timeout: WORK });
}

/** The groups home again: the archive with the files for the own system. Gives its path. */
export async function loadBack({ page, hands, words, language }: Walker, home: string): Promise<string> {
  const texts = words(loadBackTexts);
  const { name } = catalogue(language).loadBack.systems.generic;
  await hands.press(link(page, words(resultTexts).parts.load));
  await hands.tick(page.getByRole('checkbox', { name: new RegExp(`^${name}$`, 'i') }));
  await hands.press(button(page, texts.compare));
  await heading(page, texts.plan.title).waitFor({ timeout: WORK });
  await hands.press(button(page, texts.make.button));
  await heading(page, texts.save.title).waitFor({ timeout: WORK });
  const [before] = texts.save.rollback('§').split('§');
  await saveAs(page, hands, button(page, beginsWith(before!)), join(home, 'terugdraaien.csv'));
  const path = join(home, 'terugladen.zip');
  await saveAs(page, hands, button(page, texts.save.archive), path);
  return path;
}

/** Everything gone, and the receipt for it. */
export async function purge({ page, hands, words }: Walker): Promise<void> {
  const { parts, end, receipt } = words(resultTexts);
  await hands.press(link(page, parts.end));
  await hands.press(button(page, end.now));
  const dialog = page.getByRole('alertdialog');
  await hands.tick(dialog.getByRole('checkbox'));
  await hands.press(dialog.getByRole('button', { name: end.dialog.confirm }));
  await heading(page, receipt.title).waitFor();
}
