import { check as en } from './en/check.ts';
import type { Texts } from './language.tsx';
import { check as nl } from './nl/check.ts';

export const checkTexts: Texts<typeof nl> = { nl, en };
