import { deskParties as en } from './en/desk-parties.ts';
import type { Texts } from './language.tsx';
import { deskParties as nl } from './nl/desk-parties.ts';

export const deskPartiesTexts: Texts<typeof nl> = { nl, en };
