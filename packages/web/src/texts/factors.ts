import { factors as en } from './en/factors.ts';
import type { Texts } from './language.tsx';
import { factors as nl } from './nl/factors.ts';

export const factorsTexts: Texts<typeof nl> = { nl, en };
