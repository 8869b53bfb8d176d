import { terms as en } from './en/terms.ts';
import type { Texts } from './language.tsx';
import { terms as nl } from './nl/terms.ts';

export const termsTexts: Texts<typeof nl> = { nl, en };
