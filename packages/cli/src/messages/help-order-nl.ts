import { column, columnOptions } from './column-options-nl.ts';
import type { OrderHelp } from './help-texts.ts';

const lang =
  'De taal van meldingen en toelichtingen. Anders beslist VERRIJK_LANG, dan LC_ALL en LANG, anders Nederlands.';
const help = 'Toon deze uitleg.';
const quiet = 'Toon niets als alles goed gaat.';
const json = 'Toon de uitkomst als één JSON-object.';
const force = 'Overschrijf bestanden die al bestaan.';

/** Where the service is and who asks: the same for every command about an order. */
const service = {
  server: 'Het adres van de dienst. Anders het adres dat VERRIJK_SERVER noemt.',
  'token-file': 'Het bestand met je token. Anders het token in VERRIJK_TOKEN.',
};
const dateColumn = `De kolom met de datum waarop een klant het laatst actief was, ${column}.`;
const activeSince =
  'Alleen klanten die sindsdien actief waren: een datum (1-1-2024), een jaar (2024) of een aantal jaren (3y).';

export const orderHelpNl: OrderHelp = {
  'order new': {
    summary: 'Begin een aanvraag: tel hier, en stuur alleen de aantallen.',
    description: [
      'Telt het klantbestand op deze computer, zoals “verrijk check”, en stuurt de vraag en de aantallen naar de dienst; het bestand zelf gaat nergens heen. Toont het nummer van de aanvraag, de leverancier en de verwachte prijs. Zonder klant-ID’s wordt het een aanvraag voor alleen een rapport.',
    ],
    options: {
      ...service,
      purpose: 'Waarvoor je het wilt weten, in een zin.',
      selection: 'Om welke klanten het gaat.',
      period: 'Over welke periode.',
      provider: 'Een andere leverancier dan die van je regio, met de naam.',
      reason: 'Waarom een andere leverancier.',
      'report-only': 'Alleen een rapport, geen groep per klant.',
      'active-since': activeSince,
      'date-column': dateColumn,
      ...columnOptions,
      json,
      quiet,
      lang,
      help,
    },
    examples: ['Een nieuwe aanvraag', 'Bij een andere leverancier dan die van de regio'],
  },
  'order quote': {
    summary: 'Bekijk de offerte, neem hem aan, of geef hem als leverancier.',
    description: [
      'Zonder keuze toont het de offerte. De organisatie neemt hem aan; de leverancier bevestigt de prijs van de prijslijst, geeft een andere, of weigert met een reden.',
    ],
    options: {
      ...service,
      accept: 'Neem de offerte aan zoals hij er staat.',
      confirm: 'Bevestig de prijs van de prijslijst (leverancier).',
      net: 'Geef een andere prijs, in euro’s zonder btw (leverancier).',
      term: 'De levertijd in werkdagen (leverancier).',
      refuse: 'Weiger de aanvraag (leverancier).',
      reason: 'Waarom een andere prijs, of waarom niet.',
      json,
      quiet,
      lang,
      help,
    },
    examples: [
      'Wat kost het?',
      'Neem de offerte aan',
      'Bevestig de prijs, binnen vijf werkdagen',
      'Geef een andere prijs',
    ],
  },
  'order sign': {
    summary: 'Lees en onderteken de verwerkersovereenkomst.',
    description: [
      'Haalt eerst de overeenkomst op als PDF en toont de vingerafdruk ervan. Wie met naam, functie en die vingerafdruk terugkomt, ondertekent precies dat document. Als beide partijen hebben getekend kan er worden aangeleverd.',
    ],
    options: {
      ...service,
      output: 'Waar de overeenkomst komt. Standaard: verwerkersovereenkomst <nummer>.pdf.',
      name: 'Wie tekent.',
      role: 'De functie van wie tekent.',
      sha256: 'De vingerafdruk van wat je hebt gelezen; zonder ondertekent het niets.',
      json,
      quiet,
      force,
      lang,
      help,
    },
    examples: ['Haal de overeenkomst op', 'Onderteken wat je hebt gelezen'],
  },
  'order send': {
    summary: 'Maak het aanleverbestand en lever het aan.',
    description: [
      'Doet hier wat “verrijk prepare” doet: alleen klant-ID, postcode en huisnummer gaan mee. Stuurt dat versleuteld over de lijn, en gaat na een onderbreking verder waar het was. Met --pseudonymise blijft de sleutel in de map staan: die is nodig om terug te laden.',
    ],
    options: {
      ...service,
      output: 'De map voor het aanleverbestand, het manifest en de sleutel. Standaard: naast het klantbestand.',
      pseudonymise: 'Vervang ieder klant-ID door een willekeurige code; de sleutel blijft thuis.',
      repair: 'Herstel wat zeker te herstellen is, zoals de letter O in een postcode.',
      'active-since': activeSince,
      'date-column': dateColumn,
      'only-billable': 'Alleen records waarvoor een leverancier kan rekenen.',
      drop: 'Laat deze soorten records weg; meer met komma’s ertussen.',
      ...columnOptions,
      json,
      quiet,
      force,
      lang,
      help,
    },
    examples: ['Lever aan', 'Met willekeurige codes in plaats van klant-ID’s, alleen wat te koppelen is'],
  },
  'order status': {
    summary: 'Hoe staat het ermee?',
    description: ['Toont de aanvragen, of van één aanvraag waar die staat, wat er is gebeurd en wat je nu kunt doen.'],
    options: { ...service, json, lang, help },
    examples: ['Alle aanvragen', 'Eén aanvraag met zijn geschiedenis'],
  },
  'order fetch': {
    summary: 'Haal het resultaat op.',
    description: [
      'Zet het verrijkte bestand en het rapport in alle vormen in een map, en controleert van ieder bestand de vingerafdruk. Daarna zet “verrijk load-back” de groepen in het eigen systeem.',
    ],
    options: {
      ...service,
      output: 'De map voor de bestanden. Standaard: een map met het nummer van de aanvraag.',
      wait: 'Wacht tot de aanvraag klaar is.',
      json,
      quiet,
      force,
      lang,
      help,
    },
    examples: ['Wacht op het resultaat en haal het op'],
  },
  'order purge': {
    summary: 'Laat alles van een aanvraag verwijderen, met een bewijs.',
    description: [
      'De sleutel en alle bestanden van de aanvraag worden vernietigd; dat kan niet terug. Het bewijs is ondertekend en wordt meteen gecontroleerd; er staan geen persoonsgegevens in.',
    ],
    options: {
      ...service,
      output: 'Waar het bewijs komt. Standaard: verwijderbewijs <nummer>.json.',
      json,
      quiet,
      force,
      lang,
      help,
    },
    examples: ['Verwijder en bewaar het bewijs'],
  },
};
