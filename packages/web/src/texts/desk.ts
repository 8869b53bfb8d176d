import { desk as en } from './en/desk.ts';
import type { Texts } from './language.tsx';
import { desk as nl } from './nl/desk.ts';

export const deskTexts: Texts<typeof nl> = { nl, en };
