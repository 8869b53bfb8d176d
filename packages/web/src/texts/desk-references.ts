import { deskReferences as en } from './en/desk-references.ts';
import type { Texts } from './language.tsx';
import { deskReferences as nl } from './nl/desk-references.ts';

export const deskReferencesTexts: Texts<typeof nl> = { nl, en };
