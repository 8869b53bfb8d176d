import { common as en } from './en/common.ts';
import type { Texts } from './language.tsx';
import { common as nl } from './nl/common.ts';

export const commonTexts: Texts<typeof nl> = { nl, en };
