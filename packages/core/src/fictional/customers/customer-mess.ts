type CustomerMess =
  | 'sameHousehold'
  | 'suffixLeftOut'
  | 'localSpelling'
  | 'unknownHouseNumber'
  | 'unknownPostcode'
  | 'poBox'
  | 'foreign'
  | 'postcodeMissing'
  | 'houseNumberMissing'
  | 'postcodeInvalid'
  | 'spreadsheetDate'
  | 'idMissing'
  | 'idRepeated'
  | 'idLong'
  | 'idZeros'
  | 'emptyRow';

/**
 * How messy the fictional customer file is: shares of the customers, taken from what real files of cultural organisations
 * look like. About nine customers in ten can be found in the reference.
 */
export const CUSTOMER_MESS: Readonly<Record<CustomerMess, number>> = {
  /** Customers at the address of a customer a little before them: households with several. */
  sameHousehold: 0.12,
  /** The suffix is left out, of those who have one. */
  suffixLeftOut: 0.06,
  /** The suffix is written as people in the region do ("hs", "2 hoog", "rood"), of those who have one. */
  localSpelling: 0.4,
  /** A house number that is not there. */
  unknownHouseNumber: 0.02,
  /** A postcode that is not there. */
  unknownPostcode: 0.015,
  poBox: 0.008,
  foreign: 0.02,
  postcodeMissing: 0.008,
  houseNumberMissing: 0.004,
  /** Something in the postcode column that is no postcode. */
  postcodeInvalid: 0.003,
  /** Excel has made a date of it, of those house numbers with which it can ("2-1" became "2-jan"). */
  spreadsheetDate: 0.3,
  idMissing: 0.002,
  idRepeated: 0.004,
  /** Ids of 16 digits, kept as text. */
  idLong: 0.02,
  /** Ids with leading zeros, kept as text; the rest are plain numbers. */
  idZeros: 0.5,
  /** Rows without anything in them, on top of the customers. */
  emptyRow: 0.001,
};
