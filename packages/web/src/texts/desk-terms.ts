import { deskTerms as en } from './en/desk-terms.ts';
import type { Texts } from './language.tsx';
import { deskTerms as nl } from './nl/desk-terms.ts';

export const deskTermsTexts: Texts<typeof nl> = { nl, en };
