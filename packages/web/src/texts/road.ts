import { road as en } from './en/road.ts';
import type { Texts } from './language.tsx';
import { road as nl } from './nl/road.ts';

export const roadTexts: Texts<typeof nl> = { nl, en };
