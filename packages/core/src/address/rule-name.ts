/** Every named way in which a reading may differ from what the file literally says. The outcome carries the names. */
export const RULE_NAMES = [
  'postcode-letter-o',
  'range',
  'number-repeated',
  'spreadsheet-date',
  'spreadsheet-time',
  'spreadsheet-scientific',
  'spreadsheet-decimal',
  'no-addition',
  'ground-floor',
  'floor',
  'roman-numeral',
  'bis',
  'colour',
  'above-below',
  'side',
  'basement',
  'unit',
] as const;
export type RuleName = (typeof RULE_NAMES)[number];
