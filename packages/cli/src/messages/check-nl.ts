import { counting } from '@verrijk/core/messages';
import type { CheckTexts } from './check-texts.ts';

const count = counting('nl-NL');
const number = (n: number): string => count(n, '', '').trimEnd();
const rows = (n: number): string => count(n, 'rij', 'rijen');
const customers = (n: number): string => count(n, 'klant', 'klanten');
const records = (n: number): string => count(n, 'record', 'records');
const addresses = (n: number): string => count(n, 'adres', 'adressen');
const listOf = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} en ${parts.at(-1)!}`;

export const checkNl: CheckTexts = {
  title: (file) => `Controle van ${file}`,
  lead: {
    ready: 'Dit bestand is klaar voor een verrijking.',
    repair: 'Dit bestand is bijna klaar voor een verrijking: hieronder staat wat er te herstellen is.',
    noId: 'In dit bestand staat geen klant-ID. Voor zo’n bestand past een publieksanalyse beter dan een verrijking.',
  },
  fictional: (what) =>
    `Er is gerekend met een ${what
      .map((one) => (one === 'register' ? 'fictief adressenregister' : 'fictieve prijslijst'))
      .join(' en een ')}: die uitkomsten betekenen niets.`,
  rows,
  row: 'Rij',
  column: 'Kolom',
  total: 'Samen',
  rowNumbers: (numbers, more) =>
    more ? `rij ${numbers.join(', ')} …` : `${numbers.length === 1 ? 'rij' : 'rijen'} ${listOf(numbers)}`,
  cell: (row, letter) => `rij ${row}, kolom ${letter}`,
  identity: {
    question: 'Zijn deze klanten terug te vinden?',
    good: (n) =>
      n === 1 ? 'Ja: 1 klant, met een eigen klant-ID.' : `Ja: ${customers(n)}, ieder met een eigen klant-ID.`,
    repair: (n) => `${customers(n)} ${n === 1 ? 'heeft' : 'hebben'} een klant-ID. Daar is iets aan te herstellen.`,
    none: 'Nee: er staat geen klant-ID in dit bestand.',
    audienceReport:
      'Aan het klant-ID wordt een klant na de verrijking teruggevonden. Zonder ID is een publieksanalyse een beter uitgangspunt: dat rapport vertelt wie je publiek is, en heeft aan postcodes en huisnummers genoeg.',
    howTitle: 'Zo komt het klant-ID de volgende keer mee',
    how: [
      'Kies bij het exporteren ook de kolom met het klant-ID. Die heet bijvoorbeeld Klantnummer, Account nummer, Relatienummer, Customer ID of Contact ID.',
      'Staat die kolom er niet bij? Vraag de beheerder of de leverancier van het systeem om hem aan de export toe te voegen.',
      'Vraag meteen of er op dat nummer ook weer geïmporteerd kan worden: daar komt de groep straks binnen.',
      'Staat het klant-ID er wel, maar is het niet herkend? Zeg het met --id en de kop of de letter van de kolom.',
    ],
    caption: 'Alle rijen',
    customers: 'Eerste rij van een klant',
    duplicate: 'Klant-ID dat al eerder voorkwam',
    missing: 'Geen klant-ID',
    shared: (n) => `${count(n, 'klant-ID komt', 'klant-ID’s komen')} vaker dan één keer voor.`,
    missingRows: (where) => `Zonder klant-ID: ${where}`,
    duplicateRows: (pairs) => `Dubbel: ${pairs}`,
    repeats: (row, first) => `rij ${row} herhaalt rij ${first}`,
  },
  addresses: {
    question: 'Kloppen de adressen?',
    good: 'Ja: er viel niets op dat hersteld moet worden.',
    repair: 'Niet allemaal. Wat het meest helpt, staat bovenaan.',
    notes: 'Ook opgevallen',
    repairable: (n, of) =>
      n === of ? 'Het voorstel is daarbij zeker.' : `Voor ${rows(n)} daarvan is het voorstel zeker.`,
    toRepair: 'Om te herstellen',
    toImprove: 'Om te verbeteren waar het uitkomt',
    finding: 'Wat er is',
    rows: 'Rijen',
    certain: 'Voorstel zeker',
    advice: 'Wat te doen',
    examples: 'De eerste cellen van iedere soort',
    value: 'Staat er',
    proposal: 'Voorstel',
    nothing: 'niets',
    noProposal: 'zelf nakijken',
    errorList: (file, written, left) =>
      left === 0
        ? `Alles wat te herstellen is staat in ${file}: ${rows(written)}.`
        : `In ${file} staan ${rows(written)}; voor nog ${number(left)} was geen plaats. In een CSV-bestand passen ze allemaal.`,
    howErrors: 'Met --errors herstellen.xlsx komen alle rijen om te herstellen in een bestand, met de reden erbij.',
  },
  forecast: {
    question: 'Wat gaat een verrijking opleveren?',
    answer: (match, all, share) => `Naar verwachting koppelen ${number(match)} van de ${rows(all)} (${share}).`,
    caption: 'Alle rijen, naar verwachting',
    willMatch: 'Koppelt',
    mayMatch: 'Koppelt misschien',
    willNotMatch: 'Koppelt niet',
    mayMatchExplained:
      'Bij “misschien” passen er meer huishoudens bij het adres. Zo’n rij koppelt als die huishoudens dezelfde groep hebben; met de juiste toevoeging erbij wordt het zeker.',
    outcomes: 'Hoe de rijen naar verwachting uitkomen',
    rows: 'Rijen',
    outcome: 'Uitkomst',
    meaning: 'Wat het betekent',
    register: (name, n) => `Voorspeld met ${name === '' ? 'een register' : name}: ${addresses(n)}.`,
    none: 'Dat is te voorspellen voordat er iets is betaald, met een adressenregister:',
    how: [
      'Haal een lijst van adressen uit de BAG, als CSV met postcode, huisnummer, huisletter en toevoeging.',
      'Maak er een register van: verrijk reference build adressen.csv --output adressen.vref',
      'Controleer dan nog eens, met --register adressen.vref erbij.',
    ],
  },
  period: {
    question: 'Wie was er actief?',
    answer: (active, all, counts) =>
      counts === 'customers'
        ? `In het laatste jaar ${active === 1 ? 'was' : 'waren'} ${number(active)} van de ${customers(all)} actief.`
        : `In het laatste jaar ${active === 1 ? 'valt' : 'vallen'} ${number(active)} van de ${rows(all)}.`,
    caption: { customers: 'Klanten die actief waren', rows: 'Rijen met een datum' },
    years: (n, from) => `laatste ${n === 1 ? 'jaar' : `${n} jaar`}, sinds ${from}`,
    since: (from) => `sinds ${from}, zoals gevraagd`,
    column: (name) => `Geteld naar de datum in ${name}.`,
    byContent: 'Die kolom is aan de inhoud herkend. Is het een andere, zeg het dan met --date-column.',
    span: (oldest, newest) => `De datums lopen van ${oldest} tot en met ${newest}.`,
    empty: (n) => `${rows(n)} zonder datum.`,
    unreadable: (n) => `${rows(n)} met een datum die niet te lezen is.`,
    inFuture: (n) => `${rows(n)} met een datum die nog moet komen.`,
    none: 'Dat is niet te zeggen: er is geen kolom gevonden met de datum van een bezoek of aankoop. Staat die er wel, zeg het dan met --date-column.',
    several: (names) => `Dat hangt af van de datum die telt. Kies er met --date-column een uit: ${names}.`,
    nobody: 'Er is geen datum gevonden die te lezen is.',
  },
  counting: {
    question: 'Hoeveel records zijn het?',
    answer: (billable, all) =>
      `${number(billable)} van de ${records(all)} ${billable === 1 ? 'telt' : 'tellen'} mee voor een verrijking, en voor de prijs.`,
    caption: 'Alle rijen',
    classes: {
      billable: 'Telt mee',
      double: 'Klant-ID kwam al voor',
      foreign: 'Buitenland',
      'po-box': 'Postbus',
      incomplete: 'Postcode of huisnummer ontbreekt',
      invalid: 'Geen leesbaar adres',
    },
    households: (n) =>
      `Op de leesbare Nederlandse adressen ${n === 1 ? 'is' : 'zijn'} dat ${count(n, 'huishouden', 'verschillende huishoudens')}.`,
    perHousehold: 'Klanten per huishouden',
    customersThere: 'Klanten op één adres',
    share: 'Aandeel',
    orMore: (n) => `${n} of meer`,
    addresses: 'Huishoudens',
  },
  provider: {
    question: 'Wie doet het, en wat kost het?',
    answer: (name) => `De verrijking gaat via ${name}.`,
    because: {
      postcode: (municipality) =>
        municipality === ''
          ? 'Dat volgt uit de postcode van je organisatie.'
          : `Dat volgt uit de postcode van je organisatie: die hoort bij de gemeente ${municipality}.`,
      municipality: (municipality) => `Dat volgt uit de gemeente van je organisatie: ${municipality}.`,
      elsewhere: 'Je organisatie ligt buiten de regio’s die een eigen leverancier hebben.',
    },
    contact: (contact) => `Contact: ${contact}.`,
    none: 'Dat hangt af van waar je organisatie is: in Rotterdam-Rijnmond doet Rotterdam Festivals het, daarbuiten Whooz. Met --organisation-postcode of --municipality staat het hier precies.',
    noPrice: (n) =>
      `De prijs hangt af van het aantal records: noem ${records(n)}. Heb je een prijslijst van de leverancier, dan rekent --price-list hem uit.`,
    caption: (name) => `Prijs volgens ${name === '' ? 'de prijslijst' : name}`,
    item: 'Onderdeel',
    records: 'Records',
    perRecord: 'Per record',
    amount: 'Bedrag',
    start: 'Startbedrag',
    tier: 'Records',
    minimum: 'Aanvulling tot het minimumbedrag',
    net: 'Zonder btw',
    vat: (percentage) => `Btw, ${percentage}`,
    gross: 'Met btw',
    expired: 'Deze prijslijst geldt vandaag niet: vraag de leverancier naar de nieuwe.',
    indication: 'Dit is een indicatie; de offerte van de leverancier geldt.',
  },
  steps: {
    question: 'Wat is de volgende stap?',
    answer: (open) =>
      open === 0 ? 'Alles is gedaan.' : `Er ${open === 1 ? 'is nog 1 stap' : `zijn nog ${open} stappen`} te doen.`,
    codes: {
      'add-id': {
        text: 'Zorg dat het klant-ID in de export staat',
        explanation: 'Zonder ID kan de groep straks niet terug naar de klant.',
      },
      'repair-ids': {
        text: 'Maak de klant-ID’s in orde',
        explanation: 'Exporteer opnieuw met de ID’s als tekst, of zet de ontbrekende erbij.',
      },
      'repair-addresses': {
        text: 'Herstel de adressen',
        explanation: 'In het systeem zelf, dan is het de volgende keer meteen goed.',
      },
      'choose-period': {
        text: 'Kies de periode',
        explanation: 'Alle klanten, of alleen wie actief was in het laatste jaar, of de laatste twee of drie?',
      },
      'contact-provider': {
        text: 'Neem contact op met de leverancier',
        explanation: 'Vraag naar prijs, termijn en de manier van aanleveren.',
      },
      'privacy-statement': {
        text: 'Kijk of je privacyverklaring klopt',
        explanation: 'Daarin hoort te staan dat je met het Culturele Doelgroepenmodel werkt.',
      },
      'processing-agreement': {
        text: 'Teken de verwerkersovereenkomst',
        explanation: 'Zonder handtekeningen gaat er niets de deur uit.',
      },
      prepare: {
        text: 'Maak het aanleverbestand',
        explanation: 'Met verrijk prepare: alleen klant-ID, postcode en huisnummer.',
      },
    },
    contact: (provider) => `Neem contact op met ${provider}`,
  },
  columns: { question: 'Wat is waarvoor aangezien?', sheet: 'werkblad', date: 'datum' },
  footer: (version, day) =>
    `Gecontroleerd op ${day} met Verrijk ${version}, op je eigen computer. Er is niets verstuurd en niets veranderd.`,
  alsoAsPage: (file) => `Met voorbeelden en tabellen erbij staat dit in ${file}, om te bewaren of af te drukken.`,
  failOnFindings: 'Er is iets te herstellen, en dat mocht niet.',
};
