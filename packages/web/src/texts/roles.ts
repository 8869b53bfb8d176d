import { roles as en } from './en/roles.ts';
import type { Texts } from './language.tsx';
import { roles as nl } from './nl/roles.ts';

export const rolesTexts: Texts<typeof nl> = { nl, en };
