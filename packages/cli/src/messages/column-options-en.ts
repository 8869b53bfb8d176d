import type { ColumnOption } from './help-texts.ts';

/** How a column is pointed out. */
export const column: string = 'by its header or its letter';

/** The options that say which column is what: the same for every command that reads a customer file. */
export const columnOptions: Readonly<Record<ColumnOption, string>> = {
  sheet: 'The sheet that holds the customers, by its name or its number.',
  id: `The column of the customer ID, ${column}.`,
  postcode: `The column of the postcode, ${column}.`,
  'house-number': `The column of the house number, with or without addition, ${column}.`,
  'house-letter': `The column of the house letter, ${column}.`,
  addition: `The column of the addition, ${column}.`,
  address: `The column that holds street and house number together, ${column}.`,
  place: `The column of the place, ${column}.`,
  country: `The column of the country, ${column}.`,
  'no-header': 'The first row is already a customer.',
};
