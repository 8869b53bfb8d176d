/** The agreement as its Typst program reads it: all of its words, and nothing but words. */
export interface AgreementDocument {
  readonly title: string;
  readonly subtitle: string;
  /** On every page; empty where nothing is made up. */
  readonly warning: string;
  readonly footer: string;
  readonly parts: readonly AgreementPart[];
}

export interface AgreementPart {
  readonly title: string;
  /** An annex begins on a new page. */
  readonly isAnnex: boolean;
  readonly blocks: readonly AgreementBlock[];
}

export type AgreementBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  /** Numbered within their article: 3.1, 3.2. */
  | { readonly kind: 'clauses'; readonly article: number; readonly clauses: readonly AgreementClause[] }
  | { readonly kind: 'table'; readonly headers: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'signatures'; readonly signers: readonly AgreementSigner[] };

export interface AgreementClause {
  readonly text: string;
  readonly points: readonly string[];
}

export interface AgreementSigner {
  readonly side: string;
  readonly party: string;
  readonly lines: readonly { readonly label: string; readonly text: string }[];
}
