import type { Page } from '@verrijk/steps';

/** A fictional page with every kind of block, and texts that try to be markup. */
export const EXAMPLE_PAGE: Page = {
  language: 'nl',
  title: 'Wat zit er in “klanten & vrienden <2024>.xlsx”?',
  lead: '12.480 klanten, waarvan er 11.902 terug te vinden zijn. Met een kleine reparatie is dit bestand klaar om aan te leveren.',
  warning: 'Dit zijn fictieve gegevens. Stuur deze pagina niet door.',
  blocks: [
    { kind: 'heading', level: 2, text: 'Zijn deze klanten terug te vinden?' },
    { kind: 'paragraph', text: 'Ja: 12.391 van de 12.480 rijen hebben een eigen klant-ID (99,3%).' },
    {
      kind: 'facts',
      facts: [
        { label: 'Kolom van het klant-ID', value: 'A “Account nummer”' },
        { label: 'Verschillende klant-ID’s', value: '12.391' },
        { label: 'Rijen zonder klant-ID', value: '12' },
      ],
    },
    { kind: 'note', tone: 'good', text: 'De klant-ID’s zijn als tekst bewaard: voorloopnullen blijven staan.' },
    { kind: 'note', tone: 'attention', text: '77 rijen delen hun klant-ID met een eerdere rij.' },
    { kind: 'note', tone: 'stop', text: 'Een cel met <script>alert(1)</script> is geen postcode.' },
    { kind: 'heading', level: 2, text: 'Deugen de adressen?' },
    { kind: 'paragraph', text: 'Bijna allemaal: 578 van de 12.480 rijen vragen aandacht.' },
    {
      kind: 'bars',
      caption: 'Wat voor rijen er zijn',
      rows: [
        { label: 'Telt mee', value: 11_902, shown: '11.902', share: '95,4%' },
        { label: 'Buitenland', value: 311, shown: '311', share: '2,5%' },
        { label: 'Postbus', value: 62, shown: '62', share: '0,5%' },
        { label: 'Dubbel klant-ID', value: 77, shown: '77', share: '0,6%' },
        { label: 'Onvolledig, bijvoorbeeld zonder huisnummer', value: 128, shown: '128', share: '1,0%' },
        { label: 'Geen geldig adres', value: 0, shown: '0', share: '0,0%' },
      ],
    },
    {
      kind: 'table',
      caption: 'De eerste cellen die reparatie vragen',
      head: [
        { label: 'Rij', numeric: true },
        { label: 'Kolom' },
        { label: 'Zoals het er staat' },
        { label: 'Voorstel' },
        { label: 'Waarom' },
      ],
      rows: [
        ['14', 'C', '3O11 AB', '3011AB', 'Letter O in plaats van een nul'],
        ['1.207', 'D', '2 jan', '1-2', 'Excel maakte er een datum van'],
        ['12.044', 'D', '12,5', '12-5', 'Excel maakte er een getal van'],
      ],
    },
    { kind: 'heading', level: 3, text: 'Perioden' },
    {
      kind: 'table',
      caption: 'Wat het mag kosten (fictieve prijslijst)',
      head: [
        { label: 'Onderdeel' },
        { label: 'Aantal', numeric: true },
        { label: 'Per stuk', numeric: true },
        { label: 'Bedrag', numeric: true },
      ],
      rows: [
        ['Startbedrag', '', '', '€ 250,00'],
        ['De eerste 10.000 records', '10.000', '€ 0,05', '€ 500,00'],
        ['De volgende 1.902 records', '1.902', '€ 0,04', '€ 76,08'],
      ],
      totals: ['Samen, zonder btw', '11.902', '', '€ 826,08'],
    },
    { kind: 'list', items: ['Een punt van een lijst.', 'Nog een punt, met een <b>hoekje</b> erin.'] },
    { kind: 'heading', level: 2, text: 'Wat is de volgende stap?' },
    {
      kind: 'steps',
      items: [
        { text: 'Klant-ID in het bestand', done: true },
        { text: 'Onleesbare adressen herstellen', done: false, explanation: 'verrijk check --errors herstellen.xlsx' },
        {
          text: 'Verwerkersovereenkomst tekenen',
          done: false,
          explanation: 'Zonder handtekening verlaat niets het huis.',
        },
      ],
    },
  ],
  footer: 'Gemaakt met Verrijk 0.1.0 op 22 november 2026, op deze computer. Er is niets verstuurd.',
};
