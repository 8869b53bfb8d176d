type ExportMess =
  | 'idNumber'
  | 'idTwentyDigits'
  | 'idUnicode'
  | 'idFormula'
  | 'idQuoted'
  | 'idSeparator'
  | 'idTrailingBlank'
  | 'idMissing'
  | 'idRepeated'
  | 'repeatedAtSameAddress'
  | 'emailMissing'
  | 'emailRepeated'
  | 'birthDate'
  | 'neverOrdered'
  | 'dateUnreadable'
  | 'earlierGroup'
  | 'earlierGroupMoved'
  | 'earlierGroupMisspelled'
  | 'earlierEdition'
  | 'remark';

/**
 * What is odd in the fictional export of a customer system, as shares of the customers, beside what is odd in their
 * addresses (`CUSTOMER_MESS`). IDs are mostly text of eight digits with leading zeros.
 */
export const EXPORT_MESS: Readonly<Record<ExportMess, number>> = {
  /** IDs that are plain numbers. */
  idNumber: 0.15,
  /** Text of twenty digits, which no spreadsheet can hold as a number. */
  idTwentyDigits: 0.02,
  idUnicode: 0.01,
  /** Starts with "=". */
  idFormula: 0.005,
  idQuoted: 0.005,
  /** Semicolons, commas and tabs. */
  idSeparator: 0.005,
  idTrailingBlank: 0.01,
  idMissing: 0.002,
  /** The ID of the row before. */
  idRepeated: 0.004,
  /** Of those, the ones that repeat the address too. */
  repeatedAtSameAddress: 0.5,
  emailMissing: 0.1,
  /** The e-mail address of the row before: two who share one. */
  emailRepeated: 0.01,
  /** Rows with a birth date. */
  birthDate: 0.45,
  neverOrdered: 0.12,
  /** A last order date that is none. */
  dateUnreadable: 0.01,
  /** Rows that an earlier enrichment gave a group. */
  earlierGroup: 0.6,
  /** Of those: the household had another group then. */
  earlierGroupMoved: 0.15,
  /** Of those: in lower case, or with a blank behind it. */
  earlierGroupMisspelled: 0.03,
  /** Of those: a group that only an earlier edition of the model has. */
  earlierEdition: 0.05,
  remark: 0.08,
};
