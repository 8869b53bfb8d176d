import { delivery as en } from './en/delivery.ts';
import type { Texts } from './language.tsx';
import { delivery as nl } from './nl/delivery.ts';

export const deliveryTexts: Texts<typeof nl> = { nl, en };
