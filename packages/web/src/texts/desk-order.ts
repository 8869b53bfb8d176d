import { deskOrder as en } from './en/desk-order.ts';
import type { Texts } from './language.tsx';
import { deskOrder as nl } from './nl/desk-order.ts';

export const deskOrderTexts: Texts<typeof nl> = { nl, en };
