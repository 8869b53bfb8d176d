import { refusalSentence } from '../refusal-sentence.ts';
import type { RefusalDetails, RefusalWords } from '../refusal-sentence.ts';

const number = new Intl.NumberFormat('nl-NL');
const KINDS: Readonly<Record<string, string>> = {
  name: 'wat namen lijken',
  email: 'e-mailadressen',
  phone: 'telefoonnummers',
};

const words: RefusalWords = {
  'rows-missing': () => 'er staan geen klanten in',
  'id-missing': () => 'er is geen kolom met het klant-ID',
  'id-present': ({ what }) => `er is een kolom met klant-ID’s (${what}), en voor een rapport zijn die niet nodig`,
  'header-missing': () => 'niet boven elke kolom staat een kop',
  columns: ({ what }) => `kolommen die niet nodig zijn: ${what}`,
  'personal-data': ({ what, count, rows }) => {
    const [column = '', kind = ''] = what.split('|');
    return `in kolom ${column} staan ${KINDS[kind] ?? 'gegevens van personen'} (${number.format(count)} keer, onder meer in rij ${rows})`;
  },
  sheets: ({ what }) => `meer dan één werkblad: ${what}`,
  hidden: ({ what }) => `iets wat verborgen is: ${what}`,
  formulas: () => 'formules',
  comments: () => 'opmerkingen bij cellen',
  drawings: () => 'afbeeldingen, grafieken of knoppen',
  macros: () => 'macro’s',
  'external-links': () => 'koppelingen naar iets buiten het bestand',
  'defined-names': ({ what }) => `namen voor cellen: ${what}`,
  'names-of-people': ({ what }) => `de naam van een persoon in de eigenschappen (${what})`,
  properties: ({ what }) => `eigenschappen met tekst (${what})`,
  'texts-elsewhere': ({ what }) => `teksten die in geen cel van het werkblad staan (${what})`,
  parts: ({ what }) => `onderdelen die een aanlevering niet nodig heeft (${what})`,
};

/** Everything that is to change, and how. */
export function describeRefusals(details: RefusalDetails): string {
  const what = refusalSentence(details, words);
  return `Dit kan niet worden aangeleverd: ${what}. Een aanlevering bevat alleen klant-ID (niet voor een rapport), postcode, huisnummer en toevoeging. Maak het aanleverbestand met Verrijk, op het scherm of met “verrijk prepare”, of sla het werkblad op als CSV en lever dat aan.`;
}
