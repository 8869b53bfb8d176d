import { agreementText as en } from './en/agreement-text.ts';
import type { Texts } from './language.tsx';
import { agreementText as nl } from './nl/agreement-text.ts';

export const agreementTextTexts: Texts<typeof nl> = { nl, en };
