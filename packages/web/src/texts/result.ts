import { result as en } from './en/result.ts';
import type { Texts } from './language.tsx';
import { result as nl } from './nl/result.ts';

export const resultTexts: Texts<typeof nl> = { nl, en };
