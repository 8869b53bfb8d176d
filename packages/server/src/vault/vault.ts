import type { Transaction } from '../store/store.ts';

/** Whose key a file is locked with. `customers` of an order is what a purge destroys; `papers` (the agreement) stay. */
export type KeyScope =
  | { readonly kind: 'order'; readonly order: string; readonly class: 'customers' | 'papers' }
  | { readonly kind: 'reference'; readonly reference: string };

/** What a file is for. */
export const FILE_PURPOSES = [
  'delivery',
  'result',
  'report-html',
  'report-pdf',
  'report-slides',
  'report-workbook',
  'report-data',
  'agreement',
  'privacy-statement',
  'reference-source',
  'reference',
] as const;
export type FilePurpose = (typeof FILE_PURPOSES)[number];

export interface NewFile {
  readonly scope: KeyScope;
  readonly purpose: FilePurpose;
  /** As the receiver sees it; encrypted too, for it may name people. */
  readonly name: string;
  readonly mediaType: string;
}

export interface FileFacts {
  readonly id: string;
  readonly purpose: FilePurpose;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

/**
 * Keeps files in the database, encrypted in chunks with a key of their own scope. A file is begun, appended to and sealed, each in a transaction of
 * the caller's choice; what is not sealed is nobody's file, and a sweep removes it after a day.
 */
export interface Vault {
  begin(tx: Transaction, file: NewFile): Promise<string>;
  /** `offset` must be what was appended before; returns the new one. Rows of other parties do not exist for `tx`. */
  append(tx: Transaction, file: string, offset: number, bytes: Uint8Array): Promise<number>;
  /** How many bytes a file that is not sealed has; undefined when there is none. */
  offsetOf(tx: Transaction, file: string): Promise<number | undefined>;
  /** The hash is checked where one is expected; throws ServerProblem when it differs. */
  seal(tx: Transaction, file: string, expectedSha256?: string): Promise<FileFacts>;
  facts(tx: Transaction, file: string): Promise<FileFacts | undefined>;
  /** The bytes from `start`, chunk by chunk; every chunk is authenticated before it is given. One transaction a chunk, so a slow reader holds none open. */
  read(party: string | 'system', file: string, start?: number): AsyncIterable<Uint8Array>;
  remove(tx: Transaction, file: string): Promise<void>;
  /** Destroys the key and all chunks of a scope; returns what was destroyed. */
  destroy(tx: Transaction, scope: KeyScope): Promise<readonly FileFacts[]>;
}
