import { everyPage as en } from './en/every-page.ts';
import type { Texts } from './language.tsx';
import { everyPage as nl } from './nl/every-page.ts';

export const everyPageTexts: Texts<typeof nl> = { nl, en };
