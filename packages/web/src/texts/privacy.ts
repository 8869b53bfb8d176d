import { privacy as en } from './en/privacy.ts';
import type { Texts } from './language.tsx';
import { privacy as nl } from './nl/privacy.ts';

export const privacyTexts: Texts<typeof nl> = { nl, en };
