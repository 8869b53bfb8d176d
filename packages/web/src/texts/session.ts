import { session as en } from './en/session.ts';
import type { Texts } from './language.tsx';
import { session as nl } from './nl/session.ts';

export const sessionTexts: Texts<typeof nl> = { nl, en };
