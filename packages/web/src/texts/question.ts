import { question as en } from './en/question.ts';
import type { Texts } from './language.tsx';
import { question as nl } from './nl/question.ts';

export const questionTexts: Texts<typeof nl> = { nl, en };
