import { account as en } from './en/account.ts';
import type { Texts } from './language.tsx';
import { account as nl } from './nl/account.ts';

export const accountTexts: Texts<typeof nl> = { nl, en };
