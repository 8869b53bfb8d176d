import type { Language } from '@verrijk/core/messages';
import type { LoadBackStop } from '@verrijk/steps';

interface StoppedTexts {
  readonly nothing: string;
  readonly cannot: string;
  readonly may: (allow: string) => string;
}

const TEXTS: Readonly<Record<Language, StoppedTexts>> = {
  nl: {
    nothing: 'Er is niets geladen omdat wat terugkwam niet is wat is aangeleverd.',
    cannot:
      'Het manifest hoort bij een andere aanlevering, of een klant-ID dat er vaker in stond kwam minder vaak of vaker terug. Geef het goede manifest, vraag de leverancier om alle rijen, of laat --manifest weg.',
    may: (allow) =>
      `Zoek het uit, of geef --allow ${allow} om door te gaan. Wie niet of onder een ander klant-ID terugkwam, blijft dan zoals hij is; wie vaker terugkwam, krijgt alleen een groep als zijn rijen dezelfde noemen.`,
  },
  en: {
    nothing: 'Nothing was loaded because what came back is not what was delivered.',
    cannot:
      'The manifest belongs to another delivery, or an ID that was in it more than once came back less or more often. Give the right manifest, ask the provider for all rows, or leave --manifest out.',
    may: (allow) =>
      `Find out why, or give --allow ${allow} to go on. Who did not come back, or under another customer ID, then stays as before; who came back more often gets a group only when the rows name the same.`,
  },
};

/** Why the exit code is 1, and what to do. */
export function loadBackStopped(stops: readonly LoadBackStop[], language: Language): string {
  const { nothing, cannot, may } = TEXTS[language];
  const allow = stops.filter((stop) => stop !== 'manifest');
  return `${nothing} ${allow.length === 0 ? cannot : may(allow.join(','))}`;
}
