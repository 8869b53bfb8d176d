import type { partyTexts } from '../../texts/party.ts';

/** An event by its name; one of a later version as it is. */
export function eventName(event: string, words: (typeof partyTexts)['nl']['webhooks']): string {
  return (words.eventNames as Readonly<Record<string, string>>)[event] ?? event;
}
