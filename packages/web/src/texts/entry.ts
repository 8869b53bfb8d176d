import { entry as en } from './en/entry.ts';
import type { Texts } from './language.tsx';
import { entry as nl } from './nl/entry.ts';

export const entryTexts: Texts<typeof nl> = { nl, en };
