import type { Catalogue } from '../catalogue.ts';
import { counting, listing } from '../wording.ts';

const count = counting('nl-NL');
const orList = listing('nl-NL', 'disjunction');
const andList = listing('nl-NL', 'conjunction');
const rows = (n: number): string => count(n, 'rij', 'rijen');

export const check: Catalogue['check'] = {
  findings: {
    'file.formula-not-calculated': {
      label: 'formule niet berekend',
      sentence: () => 'Er staan formules in die nooit zijn berekend; die cellen tellen als leeg.',
      advice: 'Open het bestand in Excel, sla het op en controleer het opnieuw.',
    },
    'id.leading-zeros-lost': {
      label: 'klant-ID mist voorloopnullen',
      sentence: (n) => `${rows(n)} met een klant-ID waarvan de nullen vooraan zijn verdwenen.`,
      advice: 'Exporteer opnieuw met het klant-ID als tekst, of zet de nullen terug.',
    },
    'id.too-long-number': {
      label: 'klant-ID afgerond',
      sentence: (n) =>
        `${rows(n)} met een klant-ID dat als getal van meer dan 15 cijfers is bewaard: een spreadsheet heeft de laatste cijfers nullen gemaakt.`,
      advice: 'Exporteer opnieuw met het klant-ID als tekst; de cijfers zijn niet terug te halen.',
    },
    'id.scientific': {
      label: 'klant-ID als macht van tien',
      sentence: (n) => `${rows(n)} met een klant-ID als 1,2E+15: een spreadsheet heeft de laatste cijfers weggelaten.`,
      advice: 'Exporteer opnieuw met het klant-ID als tekst; de cijfers zijn niet terug te halen.',
    },
    'id.error-value': {
      label: 'foutwaarde als klant-ID',
      sentence: (n) => `${rows(n)} met een foutwaarde zoals #N/B als klant-ID.`,
      advice: 'Herstel de formule, of exporteer opnieuw.',
    },
    'id.missing': {
      label: 'geen klant-ID',
      sentence: (n) => `${rows(n)} zonder klant-ID: daar kan de groep niet worden teruggeladen.`,
      advice: 'Zoek het klant-ID op in je systeem, of laat de rij weg.',
    },
    'cell.house-number-date': {
      label: 'huisnummer werd een datum of tijd',
      sentence: (n) => `${rows(n)} met een huisnummer waar een spreadsheet een datum of tijd van heeft gemaakt.`,
      advice: 'Typ het huisnummer opnieuw in een cel die als tekst is opgemaakt.',
    },
    'cell.house-number-scientific': {
      label: 'huisnummer werd een macht van tien',
      sentence: (n) =>
        `${rows(n)} met een huisnummer waar een spreadsheet een macht van tien van heeft gemaakt (12E1 werd 120).`,
      advice: 'Typ het huisnummer opnieuw in een cel die als tekst is opgemaakt.',
    },
    'cell.house-number-decimal': {
      label: 'huisnummer met een komma',
      sentence: (n) => `${rows(n)} met een huisnummer als kommagetal (12,5 in plaats van 12-5 of 12-50).`,
      advice: 'Schrijf het huisnummer met een streepje of spatie voor de toevoeging.',
    },
    'cell.postcode-digits-only': {
      label: 'postcode zonder letters',
      sentence: (n) => `${rows(n)} met een postcode zonder de twee letters.`,
      advice: 'Vul de twee letters aan; met vier cijfers is geen huishouden te vinden.',
    },
    'cell.postcode-invalid': {
      label: 'geen postcode',
      sentence: (n) => `${rows(n)} met een postcode die er geen is.`,
      advice: 'Verbeter de postcode. Woont de klant in het buitenland, vul dan het land in.',
    },
    'cell.postcode-missing': {
      label: 'postcode ontbreekt',
      sentence: (n) => `${rows(n)} zonder postcode.`,
      advice: 'Zoek de postcode op en vul die in.',
    },
    'cell.house-number-missing': {
      label: 'huisnummer ontbreekt',
      sentence: (n) => `${rows(n)} zonder huisnummer.`,
      advice: 'Vul het huisnummer in, met de toevoeging als die er is.',
    },
    'cell.house-number-invalid': {
      label: 'geen huisnummer',
      sentence: (n) => `${rows(n)} met een huisnummer dat er geen is.`,
      advice: 'Zet hier alleen het huisnummer met de toevoeging.',
    },
    'cell.error-value': {
      label: 'foutwaarde in het adres',
      sentence: (n) => `${rows(n)} met een foutwaarde zoals #N/B in het adres.`,
      advice: 'Herstel de formule, of exporteer opnieuw.',
    },
    'address.ambiguous': {
      label: 'meer adressen passen',
      sentence: (n) => `${rows(n)} waarbij meer adressen passen: de toevoeging ontbreekt of bestaat daar niet.`,
      advice: 'Vraag de klant naar de toevoeging.',
    },
    'address.house-number-unknown': {
      label: 'huisnummer bestaat niet',
      sentence: (n) => `${rows(n)} met een huisnummer dat bij die postcode niet bestaat.`,
      advice: 'Controleer postcode en huisnummer; de klant is misschien verhuisd.',
    },
    'address.postcode-unknown': {
      label: 'postcode bestaat niet',
      sentence: (n) => `${rows(n)} met een postcode waar niemand woont.`,
      advice: 'Controleer de postcode op een tikfout.',
    },
    'address.missing': {
      label: 'geen adres',
      sentence: (n) => `${rows(n)} zonder adres.`,
      advice: 'Vraag de klant om postcode en huisnummer, of laat de rij weg.',
    },
    'id.duplicate': {
      label: 'klant-ID staat er vaker in',
      sentence: (n) => `${rows(n)} met een klant-ID dat al eerder in het bestand stond.`,
      advice: 'Lever iedere klant één keer aan: dubbele rijen worden dubbel berekend.',
    },
    'id.mixed-kinds': {
      label: 'klant-ID soms getal, soms tekst',
      sentence: (n) =>
        `${rows(n)} met een klant-ID van een andere soort dan de meeste: getallen en teksten door elkaar.`,
      advice: 'Exporteer het klant-ID overal als tekst.',
    },
    'address.po-box': {
      label: 'postbus',
      sentence: (n) => `${rows(n)} met een postbus: daar woont niemand.`,
      advice: 'Vraag de klant naar het woonadres.',
    },
    'cell.postcode-letter-o': {
      label: 'letter O in de postcode',
      sentence: (n) => `${rows(n)} met de letter O voor een nul in de postcode.`,
      advice: 'Neem het voorstel over.',
    },
    'cell.postcode-form': {
      label: 'postcode anders geschreven',
      sentence: (n) => `${rows(n)} met iets bij de postcode dat er niet hoort, zoals NL of de plaats.`,
      advice: 'Neem het voorstel over.',
    },
    'id.blanks': {
      label: 'spaties om het klant-ID',
      sentence: (n) => `${rows(n)} met spaties voor of achter het klant-ID.`,
      advice: 'Haal de spaties weg: bij het terugladen moet het klant-ID precies gelijk zijn.',
    },
  },
  list: {
    sheet: 'Herstellen',
    row: 'Rij',
    id: 'Klant-ID',
    postcode: 'Postcode',
    houseNumber: 'Huisnummer',
    what: 'Wat is er',
    proposal: 'Voorstel',
    advice: 'Wat te doen',
  },
  firstRow: (row) => `stond al in rij ${row}`,
  possible: (texts) => `kan ${orList(texts)} zijn geweest`,
  additions: (suffixes, more) => {
    const known = suffixes.map((suffix) => (suffix === '' ? 'zonder toevoeging' : suffix));
    const rest = more === 0 ? [] : [`nog ${count(more, 'andere', 'andere')}`];
    return `hier bestaan ${andList([...known, ...rest])}`;
  },
};
