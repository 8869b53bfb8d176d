import { party as en } from './en/party.ts';
import type { Texts } from './language.tsx';
import { party as nl } from './nl/party.ts';

export const partyTexts: Texts<typeof nl> = { nl, en };
