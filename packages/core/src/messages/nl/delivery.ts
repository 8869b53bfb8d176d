import type { DeliverySentences } from '../delivery-sentences.ts';
import { counting, longDay } from '../wording.ts';

const count = counting('nl-NL');
const rows = (n: number): string => count(n, 'rij', 'rijen');

export const delivery: DeliverySentences = {
  title: (name) => `Aanlevering “${name}”`,
  lead: (out, all, pseudonymised) => {
    const part =
      out === all
        ? `Alle ${rows(out)} gaan`
        : `Van de ${rows(all)} ${out === 1 ? 'gaat' : 'gaan'} er ${count(out, '', '').trim()}`;
    return `${part} het huis uit, met alleen ${pseudonymised ? 'een willekeurige code' : 'klant-ID'}, postcode en huisnummer.`;
  },
  headings: {
    contents: 'Wat er geleverd wordt',
    rows: 'Welke rijen',
    repairs: 'Wat er hersteld is',
    proof: 'Waaraan het bestand te herkennen is',
    next: 'Wat je nu doet',
  },
  labels: {
    file: 'Bestand',
    organisation: 'Organisatie',
    selection: 'Selectie',
    period: 'Periode',
    activeSince: 'Actief sinds',
    columns: 'Kolommen',
    ids: 'Klanten',
    purgeOn: 'Verwijderen uiterlijk op',
    createdOn: 'Gemaakt op',
    sha256: 'SHA-256 van het bestand',
    bytes: 'Grootte in bytes',
    digest: 'Kenmerk van alle klant-ID’s',
    version: 'Regels van Verrijk',
  },
  ids: (n, pseudonymised) =>
    pseudonymised
      ? `${count(n, 'verschillende code', 'verschillende codes')}; welke klant erbij hoort staat alleen in de sleutel`
      : count(n, 'verschillend klant-ID', 'verschillende klant-ID’s'),
  rows: {
    caption: 'Rijen van de export',
    kind: 'Soort',
    count: 'Rijen',
    in: 'In de export',
    out: 'Aangeleverd',
  },
  reasons: {
    foreign: 'Weggelaten: buitenland',
    'po-box': 'Weggelaten: postbus',
    incomplete: 'Weggelaten: adres onvolledig',
    invalid: 'Weggelaten: adres niet te lezen',
    double: 'Weggelaten: klant-ID stond er al',
    inactive: 'Weggelaten: niet actief geweest',
    'personal-data': 'Weggelaten: mogelijk een naam, e-mailadres of telefoonnummer',
  },
  repairs: { caption: 'Herstelde cellen', rule: 'Regel', count: 'Cellen' },
  next: ({ file, key, isRepaired, purgeOn }) => [
    'Controleer of de verwerkersovereenkomst met de leverancier getekend is.',
    `Stuur alleen “${file}”, langs de weg die met de leverancier is afgesproken.`,
    ...(key === undefined
      ? []
      : [`Bewaar “${key}” thuis en verstuur die nooit: alleen daarmee komen de groepen bij de juiste klanten terug.`]),
    ...(isRepaired ? ['Loop de lijst met herstellingen na en verbeter die adressen ook in je eigen systeem.'] : []),
    `Vraag de leverancier te bevestigen dat het bestand uiterlijk op ${purgeOn} verwijderd is.`,
    'Bewaar dit manifest: bij het terugladen bewijst het dat precies dezelfde klanten terugkwamen.',
  ],
  count: (value) => count(value, '', '').trim(),
  day: longDay('nl-NL'),
  footer: (version, day) =>
    `Gemaakt op ${day} met Verrijk ${version}, op je eigen computer. In dit manifest staat geen adres en geen klant-ID.`,
};
