import { preparation as en } from './en/preparation.ts';
import type { Texts } from './language.tsx';
import { preparation as nl } from './nl/preparation.ts';

export const preparationTexts: Texts<typeof nl> = { nl, en };
