import { formatCount, formatDate } from '../format.ts';

const count = (n: number): string => formatCount(n, 'nl');
const day = (iso: string): string => formatDate(iso, 'nl');
const rows = (n: number): string => (n === 1 ? '1 rij' : `${count(n)} rijen`);
const customers = (n: number): string => (n === 1 ? '1 klant' : `${count(n)} klanten`);

/** What a check of a customer file found. */
export const check = {
  verdict: {
    ready: { title: 'Je bestand is klaar voor een verrijking', text: 'Er viel niets op dat hersteld moet worden.' },
    repair: {
      title: 'Je bestand is te gebruiken',
      text: 'Een deel is beter te maken. Hieronder staat wat we voor je herstellen, en wat je zelf kunt doen. Het hoeft niet.',
    },
    noId: {
      title: 'Er staat geen klant-ID in je bestand: het wordt een publieksanalyse',
      text: 'Aan het klant-ID wordt een klant na de verrijking teruggevonden. Zonder ID krijg je een rapport dat vertelt wie je publiek is. Daar zijn postcodes en huisnummers genoeg voor.',
    },
    nothing: {
      title: 'Hier is nog niets mee te verrijken',
      text: 'Geen enkele rij heeft een leesbaar Nederlands adres. Kijk of de kolommen hierboven kloppen, of exporteer opnieuw met postcode en huisnummer.',
    },
  },
  identity: {
    question: 'Zijn deze klanten terug te vinden?',
    good: (n: number) => `Ja: ${customers(n)}, ieder met een eigen klant-ID.`,
    repair: (n: number) => `${customers(n)} met een klant-ID. Daar viel iets aan op:`,
    none: 'Nee, er is geen klant-ID. Staat het er wel, onder een andere naam? Kies dan “klant-ID” in het menu boven die kolom.',
    howTitle: 'Zo komt het klant-ID de volgende keer mee',
    how: [
      'Kies bij het exporteren ook de kolom met het klant-ID. Die heet bijvoorbeeld Klantnummer, Account nummer, Relatienummer of Customer ID.',
      'Staat die kolom er niet bij? Vraag de beheerder of de leverancier van je systeem om hem toe te voegen.',
      'Vraag meteen of er op dat nummer ook weer geïmporteerd kan worden: daar komt de groep straks binnen.',
    ],
    duplicateRows: (pairs: readonly (readonly [row: number, first: number])[], isMore: boolean) =>
      `Dubbel: ${pairs.map(([row, first]) => `rij ${count(row)} herhaalt rij ${count(first)}`).join(', ')}${isMore ? ' …' : ''}`,
    missingRows: (found: readonly number[], isMore: boolean) =>
      `Zonder klant-ID: rij ${found.map(count).join(', ')}${isMore ? ' …' : ''}`,
  },
  addresses: {
    question: 'Kloppen de adressen?',
    good: 'Ja: er viel niets op.',
    repair: 'Niet allemaal. Wat het meest helpt, staat bovenaan.',
    notes: 'Ook opgevallen, en niet erg',
    repairable: (n: number, of: number) =>
      n === of ? 'Het is zeker wat er moet staan.' : `Voor ${rows(n)} daarvan is zeker wat er moet staan.`,
    examples: 'Voorbeelden',
    row: 'Rij',
    column: 'Kolom',
    value: 'Er staat',
    proposal: 'Wordt',
    nothing: 'niets',
    noProposal: 'zelf nakijken',
    list: 'Lijst van alle rijen om te herstellen (Excel)',
    listHint:
      'Om in je eigen systeem te verbeteren: dan is het volgend jaar meteen goed. De lijst blijft op je computer.',
  },
  repairs: {
    question: 'Wat zullen we voor je herstellen?',
    answer: (n: number) =>
      n === 1
        ? 'Bij 1 adres is zeker wat er had moeten staan. We passen je export niet aan: het gebeurt alleen in het bestand dat je straks aanlevert.'
        : `Bij ${count(n)} adressen is zeker wat er had moeten staan. We passen je export niet aan: het gebeurt alleen in het bestand dat je straks aanlevert.`,
    choose: 'Kies',
    all: 'Alles herstellen',
    allHint: 'Dan komen er meer klanten terug met een groep.',
    each: 'Een voor een bekijken',
    eachHint: 'Vink uit wat je zo wilt laten.',
    none: 'Niets herstellen',
    noneHint: 'Alles gaat zoals het er staat.',
    caption: 'Wat er verandert',
    take: (row: number) => `Rij ${count(row)} herstellen`,
    takes: 'Herstellen',
    customer: 'Klant-ID',
    before: 'Er staat',
    after: 'Wordt',
    why: 'Waarom',
    row: 'Rij',
    empty: 'leeg',
    taken: (n: number, of: number) => `${count(n)} van de ${count(of)} ${n === 1 ? 'wordt' : 'worden'} hersteld.`,
    more: (n: number) => `Nog ${count(n)} tonen`,
    notListed: (n: number) =>
      n === 1
        ? 'Nog 1 rij staat niet in deze lijst; die wordt ook hersteld.'
        : `Nog ${rows(n)} staan niet in deze lijst; die worden ook hersteld.`,
  },
  period: {
    question: 'Wie was er actief?',
    caption: { customers: 'Klanten die actief waren', rows: 'Rijen met een datum' },
    years: (n: number, from: string) => `laatste ${n === 1 ? 'jaar' : `${n} jaar`}, sinds ${day(from)}`,
    since: (from: string) => `sinds ${day(from)}`,
    column: (name: string) =>
      `Geteld naar de datum in ${name}. Is dat een andere? Kies “laatste activiteit” in het menu boven die kolom.`,
    span: (oldest: string, newest: string) => `De datums lopen van ${day(oldest)} tot en met ${day(newest)}.`,
    empty: (n: number) => `${rows(n)} zonder datum.`,
    unreadable: (n: number) => `${rows(n)} met een datum die niet te lezen is.`,
    inFuture: (n: number) => `${rows(n)} met een datum die nog moet komen.`,
    none: 'Dat is niet te zeggen: er is geen kolom gevonden met de datum van een bezoek of aankoop. Staat die er wel? Kies “laatste activiteit” in het menu boven die kolom.',
    single: 'Zegt deze kolom wanneer een klant voor het laatst iets deed? Druk er dan op.',
    several: 'Er zijn meer datums. Welke zegt wanneer een klant voor het laatst iets deed?',
    nobody: 'Er is geen datum gevonden die te lezen is.',
  },
  counting: {
    question: 'Hoeveel klanten tellen mee?',
    answer: (billable: number, all: number) =>
      `${count(billable)} van de ${rows(all)} ${billable === 1 ? 'telt' : 'tellen'} mee voor een verrijking, en voor de prijs.`,
    caption: 'Hoe dat is opgebouwd',
    classes: {
      billable: 'Telt mee',
      double: 'Dubbel: klant-ID kwam al voor',
      foreign: 'Woont in het buitenland',
      'po-box': 'Postbus',
      incomplete: 'Postcode of huisnummer ontbreekt',
      invalid: 'Geen leesbaar adres',
    },
    households: (n: number) =>
      n === 1 ? 'Dat is 1 huishouden.' : `Samen zijn dat ${count(n)} verschillende huishoudens.`,
    abroad:
      'Klanten in het buitenland vallen altijd buiten een verrijking: het model kent alleen huishoudens in Nederland.',
  },
};
