import type { ProblemSentences } from '../server-sentences.ts';

export const nl: ProblemSentences = {
  'request.invalid': {
    title: 'De aanvraag klopt niet',
    detail: () => 'Kijk bij de genoemde velden wat er anders moet.',
  },
  'request.not-signed-in': { title: 'Niet ingelogd', detail: () => 'Log in, of geef een geldig token mee.' },
  'request.second-factor-needed': {
    title: 'Nog één stap',
    detail: () => 'Rond het inloggen af met de tweede stap: een code uit je app of een passkey.',
  },
  'request.not-allowed': {
    title: 'Dat mag je niet',
    detail: () => 'Je rol of je token geeft hier geen recht op. Vraag een beheerder van je eigen organisatie.',
  },
  'request.cross-site': {
    title: 'Geweigerd',
    detail: () => 'De aanvraag kwam van een andere website. Open Verrijk zelf en probeer het daar.',
  },
  'request.not-found': { title: 'Niet gevonden', detail: () => 'Dit bestaat niet, of niet voor jou.' },
  'request.method': { title: 'Zo gaat dat niet', detail: () => 'Dit adres kent deze methode niet.' },
  'request.too-large': {
    title: 'Te groot',
    detail: ({ most }) => `De aanvraag is te groot${most === undefined ? '' : `; hoogstens ${most} bytes`}.`,
  },
  'request.media-type': { title: 'Verkeerde soort', detail: () => 'De inhoud is van een soort die hier niet past.' },
  'request.too-many': { title: 'Even wachten', detail: () => 'Er kwamen te veel aanvragen kort na elkaar.' },
  'request.conflict': {
    title: 'Intussen veranderd',
    detail: () => 'Iemand anders was je voor. Haal de laatste stand op en probeer het opnieuw.',
  },
  'request.key-reused': {
    title: 'Sleutel al gebruikt',
    detail: () => 'Deze Idempotency-Key hoort bij een andere aanvraag. Kies een nieuwe.',
  },
  'request.key-in-progress': {
    title: 'Nog bezig',
    detail: () => 'Een aanvraag met deze Idempotency-Key loopt nog. Probeer het zo opnieuw.',
  },
  'service.failed': {
    title: 'Er ging iets mis',
    detail: () => 'Dit ligt aan ons. Er is niets half gedaan; probeer het later opnieuw.',
  },
  'service.unavailable': {
    title: 'Even niet bereikbaar',
    detail: () => 'De database antwoordt niet. Er is niets half gedaan; probeer het zo opnieuw.',
  },
  'service.storage': {
    title: 'Geen ruimte',
    detail: () => 'Er is geen ruimte meer om dit te bewaren. Er is niets half gedaan; de beheerder moet ruimte maken.',
  },
  'order.transition': {
    title: 'Dat kan nu niet',
    detail: ({ state }) => `De opdracht staat op “${state}”, en van daar kan deze stap niet.`,
  },
  'order.reason-missing': { title: 'Reden ontbreekt', detail: () => 'Zeg in een zin waarom; de ander leest het.' },
};
