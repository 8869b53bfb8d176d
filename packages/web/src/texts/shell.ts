import { shell as en } from './en/shell.ts';
import type { Texts } from './language.tsx';
import { shell as nl } from './nl/shell.ts';

export const shellTexts: Texts<typeof nl> = { nl, en };
