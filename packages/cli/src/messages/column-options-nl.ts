import type { ColumnOption } from './help-texts.ts';

/** How a column is pointed out. */
export const column: string = 'met de kop of de letter ervan';

/** The options that say which column is what: the same for every command that reads a customer file. */
export const columnOptions: Readonly<Record<ColumnOption, string>> = {
  sheet: 'Het werkblad met de klanten, met de naam of het nummer ervan.',
  id: `De kolom met het klant-ID, ${column}.`,
  postcode: `De kolom met de postcode, ${column}.`,
  'house-number': `De kolom met het huisnummer, met of zonder toevoeging, ${column}.`,
  'house-letter': `De kolom met de huisletter, ${column}.`,
  addition: `De kolom met de toevoeging, ${column}.`,
  address: `De kolom met straat en huisnummer samen, ${column}.`,
  place: `De kolom met de plaats, ${column}.`,
  country: `De kolom met het land, ${column}.`,
  'no-header': 'De eerste rij is al een klant.',
};
