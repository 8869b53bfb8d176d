import { lokaal as en } from './en/lokaal.ts';
import type { Texts } from './language.tsx';
import { lokaal as nl } from './nl/lokaal.ts';

export const lokaalTexts: Texts<typeof nl> = { nl, en };
