import { report as en } from './en/report.ts';
import type { Texts } from './language.tsx';
import { report as nl } from './nl/report.ts';

export const reportTexts: Texts<typeof nl> = { nl, en };
