/** The systems for which an import file can be made. */
export const LOAD_BACK_SYSTEMS = [
  'generic',
  'spektrix',
  'tixly',
  'hubspot',
  'salesforce',
  'mailchimp',
  'copernica',
  'ticketmatic',
  'tessitura',
] as const;
export type LoadBackSystem = (typeof LOAD_BACK_SYSTEMS)[number];

/** How the files for a system are written. CSV is UTF-8 in every case. */
export type ImportForm =
  | {
      readonly kind: 'csv';
      readonly separator: ',' | ';' | '\t';
      readonly lineEnd: '\r\n' | '\n';
      readonly byteOrderMark: boolean;
    }
  /** A workbook of one sheet with text cells. */
  | { readonly kind: 'xlsx' };

/**
 * What the files for one system look like: a key column and a column with the group. What to mind before importing, and what
 * is not sure about the system, is said per language in `messages/<language>/load-back.ts`.
 */
export interface SystemDescription {
  readonly form: ImportForm;
  /** By what the system knows a customer. */
  readonly key: 'id' | 'email';
  /** Header of the key column; undefined for the header that the own export has. */
  readonly keyHeader: string | undefined;
  readonly groupHeader: string;
  /** IDs that mean something else to the system than a customer: they are left out. */
  readonly reservedIds: readonly string[];
}

/** What most systems take. */
export const COMMA_SEPARATED: ImportForm = { kind: 'csv', separator: ',', lineEnd: '\r\n', byteOrderMark: false };
/** What Dutch spreadsheets and some systems take. */
export const SEMICOLON_SEPARATED: ImportForm = { ...COMMA_SEPARATED, separator: ';' };

/** The name that the field has unless the system wants another form of it. */
export const GROUP_HEADER = 'Culturele Doelgroep';
