import { deskRecords as en } from './en/desk-records.ts';
import type { Texts } from './language.tsx';
import { deskRecords as nl } from './nl/desk-records.ts';

export const deskRecordsTexts: Texts<typeof nl> = { nl, en };
