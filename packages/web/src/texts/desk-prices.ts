import { deskPrices as en } from './en/desk-prices.ts';
import type { Texts } from './language.tsx';
import { deskPrices as nl } from './nl/desk-prices.ts';

export const deskPricesTexts: Texts<typeof nl> = { nl, en };
