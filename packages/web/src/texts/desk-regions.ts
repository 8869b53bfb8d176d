import { deskRegions as en } from './en/desk-regions.ts';
import type { Texts } from './language.tsx';
import { deskRegions as nl } from './nl/desk-regions.ts';

export const deskRegionsTexts: Texts<typeof nl> = { nl, en };
