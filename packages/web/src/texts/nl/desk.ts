import type { BoardColumn } from '../../desk/board/board-columns.ts';
import type { Urgency } from '../../desk/board/urgency.ts';

const days = (count: number): string => (count === 1 ? '1 dag' : `${count} dagen`);
const workingDays = (count: number): string => (count === 1 ? '1 werkdag' : `${count} werkdagen`);

const columns: Readonly<Record<BoardColumn, { readonly title: string; readonly empty: string }>> = {
  'to-quote': { title: 'Offerte maken', empty: 'Geen aanvragen die op een offerte wachten.' },
  'to-sign': { title: 'Ondertekenen', empty: 'Niets om te ondertekenen.' },
  organisation: { title: 'Bij de organisatie', empty: 'Geen organisatie is aan zet.' },
  processing: { title: 'In verwerking', empty: 'Er wordt nu niets verrijkt.' },
  ready: { title: 'Klaar', empty: 'Geen resultaat dat klaarstaat.' },
  closed: { title: 'Afgesloten', empty: 'Nog niets afgesloten.' },
};

const urgencies: Readonly<Record<Urgency['kind'], (count: number) => string>> = {
  'quote-late': (count) => `Wacht al ${workingDays(count)}`,
  'quote-ends': (count) => (count === 0 ? 'Offerte verloopt vandaag' : `Offerte verloopt over ${days(count)}`),
  'quote-ended': () => 'Offerte verlopen',
  'signing-late': (count) => `Al ${workingDays(count)} niet getekend`,
  'delivery-late': (count) => `Al ${workingDays(count)} niet aangeleverd`,
  'result-late': () => 'Later dan beloofd',
  failed: () => 'Niet gelukt',
  'purge-near': (count) => (count === 0 ? 'Wordt vandaag gewist' : `Wordt over ${days(count)} gewist`),
};

/** The desk of a provider: all orders at a glance. */
export const desk = {
  title: 'Aanvragen',
  lead: {
    nothing: 'Er wacht niets op jullie.',
    waiting: (quotes: number, signatures: number) => {
      const parts = [
        ...(quotes === 0 ? [] : [quotes === 1 ? '1 offerte te maken' : `${quotes} offertes te maken`]),
        ...(signatures === 0
          ? []
          : [signatures === 1 ? '1 overeenkomst te tekenen' : `${signatures} overeenkomsten te tekenen`]),
      ];
      return `Op jullie wacht: ${parts.join(' en ')}.`;
    },
  },
  view: { label: 'Weergave', board: 'Bord', table: 'Tabel' },
  refreshed: (moment: string) => `Bijgewerkt om ${moment}; dit gaat vanzelf.`,
  stale: (moment: string) =>
    `Bijwerken lukt nu niet. Dit is hoe het er om ${moment} voor stond; we proberen het opnieuw.`,
  none: {
    title: 'Nog geen aanvragen',
    detail:
      'Zodra een organisatie haar bestand heeft gecontroleerd en een offerte vraagt, staat de aanvraag hier. Je krijgt er ook een mail van.',
    prepare: 'Intussen kun je klaarzetten wat je nodig hebt:',
    reference: 'een doelgroepenbestand',
    prices: 'een prijslijst',
    terms: 'de voorwaarden',
  },
  noReference: {
    title: 'Er is geen doelgroepenbestand in gebruik',
    detail: 'Wat is aangeleverd, blijft wachten tot er een in gebruik is.',
    action: 'Naar het doelgroepenbestand',
  },
  columns,
  columnCount: (count: number) => (count === 1 ? '1 aanvraag' : `${count} aanvragen`),
  allOf: (column: string) => `Alles van “${column}”`,
  tooMany: 'Op het bord staan de 200 aanvragen die het langst wachten. De rest vind je in de tabel.',
  urgencies,
  card: {
    records: (records: string) => `${records} records`,
    ago: (duration: string) => `${duration} geleden`,
    now: 'zojuist',
  },
  table: {
    caption: 'Aanvragen',
    columns: {
      number: 'Aanvraag',
      organisation: 'Organisatie',
      state: 'Stand',
      next: 'Volgende stap',
      records: 'Records',
      age: 'Sinds wanneer',
    },
    filter: 'Toon',
    filters: { all: 'Alle aanvragen', open: 'Alles wat openstaat' },
    states: 'Stand',
    order: 'Volgorde',
    orders: { newest: 'Nieuwste eerst', waiting: 'Langst in deze stand eerst' },
    number: 'Zoek op nummer',
    numberHint: 'Bijvoorbeeld V-000012 of 12.',
    numberWrong: 'Een nummer is V- met cijfers, zoals V-000012.',
    nothing: 'Geen aanvragen die hieraan voldoen.',
    noNumber: (number: string) => `Er is bij jullie geen aanvraag met nummer ${number}.`,
    clear: 'Alle aanvragen tonen',
    shown: (count: number) => (count === 1 ? '1 aanvraag getoond' : `${count} aanvragen getoond`),
    noRecords: '–',
  },
};
