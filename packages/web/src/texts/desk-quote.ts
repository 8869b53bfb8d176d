import { deskQuote as en } from './en/desk-quote.ts';
import type { Texts } from './language.tsx';
import { deskQuote as nl } from './nl/desk-quote.ts';

export const deskQuoteTexts: Texts<typeof nl> = { nl, en };
