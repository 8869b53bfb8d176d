import { agreement as en } from './en/agreement.ts';
import type { Texts } from './language.tsx';
import { agreement as nl } from './nl/agreement.ts';

export const agreementTexts: Texts<typeof nl> = { nl, en };
