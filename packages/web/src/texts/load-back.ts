import { loadBack as en } from './en/load-back.ts';
import type { Texts } from './language.tsx';
import { loadBack as nl } from './nl/load-back.ts';

export const loadBackTexts: Texts<typeof nl> = { nl, en };
