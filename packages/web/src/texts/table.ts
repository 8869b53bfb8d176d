import { table as en } from './en/table.ts';
import type { Texts } from './language.tsx';
import { table as nl } from './nl/table.ts';

export const tableTexts: Texts<typeof nl> = { nl, en };
