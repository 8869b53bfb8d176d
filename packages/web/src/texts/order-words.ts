import { orderWords as en } from './en/order-words.ts';
import type { Texts } from './language.tsx';
import { orderWords as nl } from './nl/order-words.ts';

export const orderWordsTexts: Texts<typeof nl> = { nl, en };
