import type { Language } from '@verrijk/core/messages';
import type { Browser, Locator, Page } from 'playwright-core';
import type { Texts } from '../../src/texts/language.tsx';
import { takeSeat } from '../support/browser.ts';
import type { Seat } from '../support/browser.ts';
import { keyboard, mouse } from '../support/hands.ts';
import type { Hands } from '../support/hands.ts';

/** Somebody who goes a road on the screen: in a language, with a mouse or without. */
export interface Walker extends Seat {
  readonly language: Language;
  readonly hands: Hands;
  readonly words: <Words>(texts: Texts<Words>) => Words;
}

/** A walker at a browser of their own. */
export async function newWalker(
  browser: Browser,
  address: string,
  { language, by }: { readonly language: Language; readonly by: 'mouse' | 'keyboard' },
): Promise<Walker> {
  const seat = await takeSeat(browser, address, { language });
  const hands = by === 'mouse' ? mouse(seat.page) : keyboard(seat.page);
  return { ...seat, language, hands, words: (texts) => texts[language] };
}

/** A name that begins so: behind the label of a choice stands what it means. */
export function beginsWith(label: string): RegExp {
  return new RegExp(`^${label.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}`);
}

export function button(page: Page, name: string | RegExp): Locator {
  return page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });
}

export function link(page: Page, name: string | RegExp): Locator {
  return page.getByRole('link', typeof name === 'string' ? { name, exact: true } : { name }).first();
}

export function heading(page: Page, name: string | RegExp): Locator {
  return page.getByRole('heading', typeof name === 'string' ? { name, exact: true } : { name }).first();
}
