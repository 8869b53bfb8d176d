import type { Catalogue } from '../catalogue.ts';
import { counting } from '../wording.ts';

const count = counting('nl-NL');
const rows = (n: number): string => count(n, 'rij', 'rijen');

export const findings: Catalogue['findings'] = {
  'id.missing': (n) => `${rows(n)} zonder klant-ID: daar kan de groep niet worden teruggeladen.`,
  'id.duplicate': (n) => `${rows(n)} met een klant-ID dat al eerder in het bestand stond.`,
  'id.too-long-number': (n) =>
    `${rows(n)} met een klant-ID dat als getal van meer dan 15 cijfers is bewaard: een spreadsheet heeft de laatste cijfers nullen gemaakt.`,
  'id.scientific': (n) =>
    `${rows(n)} met een klant-ID als 1,2E+15: een spreadsheet heeft de laatste cijfers weggelaten.`,
  'id.error-value': (n) => `${rows(n)} met een foutwaarde zoals #N/B als klant-ID.`,
  'cell.postcode-invalid': (n) => `${rows(n)} met een postcode die er geen is.`,
  'cell.postcode-letter-o': (n) => `${rows(n)} met de letter O voor een nul in de postcode.`,
  'cell.house-number-invalid': (n) => `${rows(n)} met een huisnummer dat er geen is.`,
  'cell.house-number-date': (n) =>
    `${rows(n)} met een huisnummer waar een spreadsheet een datum van heeft gemaakt (1-2 werd 1 februari).`,
  'cell.house-number-scientific': (n) =>
    `${rows(n)} met een huisnummer waar een spreadsheet een macht van tien van heeft gemaakt (12E1 werd 120).`,
  'cell.house-number-decimal': (n) =>
    `${rows(n)} met een huisnummer waar een spreadsheet een breuk of kommagetal van heeft gemaakt.`,
  'cell.error-value': (n) => `${rows(n)} met een foutwaarde zoals #N/B in het adres.`,
  'file.digital-signature': () =>
    'De werkmap was digitaal ondertekend; met een kolom erbij is die handtekening niet meer geldig.',
  'file.sheet-protected': () => 'Het werkblad is beveiligd; de nieuwe kolom is net zo beveiligd als de rest.',
  'file.pivot-cache': () => 'De werkmap heeft een draaitabel; ververs die in Excel om de nieuwe kolom te zien.',
  'file.formula-not-calculated': () =>
    'Er staan formules in die nooit zijn berekend; die cellen tellen als leeg. Open het bestand in Excel, sla het op en verrijk het opnieuw.',
  'file.segment-column-present': () =>
    'Het bestand had al een kolom met groepen; die is niet aangeraakt en de nieuwe kolom staat erachter.',
  'file.table-not-extended': () => 'Het werkblad heeft een tabel die niet breder kon; de nieuwe kolom staat ernaast.',
  'model.edition-mixed': (n) =>
    `${rows(n)} met een groep uit een eerdere editie van het model: vergelijk die niet met de nieuwe.`,
};
