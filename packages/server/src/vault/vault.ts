import { REPORT_PURPOSES } from '../contract/orders/files.ts';
import type { Transaction } from '../store/store.ts';

/** Whose key a file is locked with. `customers` of an order is what a purge destroys; `papers` (the agreement) stay. */
export type KeyScope =
  | { readonly kind: 'order'; readonly order: string; readonly class: 'customers' | 'papers' }
  /** Of the party whose transaction makes the first file of it. */
  | { readonly kind: 'reference'; readonly reference: string };

/** What a file is for. */
export const FILE_PURPOSES = [
  'delivery',
  'result',
  ...REPORT_PURPOSES,
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
  /** What its sender says it will be: more bytes are refused at once, another number or another hash when it is sealed. */
  readonly promised?: Promised;
}

export interface Promised {
  readonly bytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
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

/** A file that is not sealed yet. */
export interface OpenFile {
  readonly id: string;
  readonly purpose: FilePurpose;
  /** How many bytes there are. */
  readonly offset: number;
  readonly promised: Promised | undefined;
}

/** What may be said of a file when it is gone: neither its name nor its hash, which could lead back to people. */
export interface DestroyedFile {
  readonly purpose: FilePurpose;
  readonly bytes: number;
}

/**
 * Keeps files in the database, encrypted in chunks with a key of their own scope. A file is begun, appended to and sealed, each in a transaction of
 * the caller's choice; what is not sealed is nobody's file, and a sweep removes it after a day. Rows of other parties do not exist for a transaction.
 */
export interface Vault {
  /** @throws ServerProblem `file.destroyed` when the scope's key was destroyed: nothing is ever kept there again. */
  begin(tx: Transaction, file: NewFile): Promise<string>;
  /**
   * Adds bytes at `offset`, which must be what was appended before; returns the new one. Give a few hundred kilobytes at a time: each call makes at
   * least one chunk, which is read in one transaction later.
   * @throws ServerProblem `request.conflict` with the true `offset`, `request.too-large` beyond what was promised, `request.not-found`.
   */
  append(tx: Transaction, file: string, offset: number, bytes: Uint8Array): Promise<number>;
  /** Undefined when there is none, or when it is sealed. */
  open(tx: Transaction, file: string): Promise<OpenFile | undefined>;
  /**
   * Reads all that was kept once more, and closes the file if it is whole: from then on it never changes. A file that is sealed already is answered as it is.
   * @throws ServerProblem `file.incomplete` when bytes that were promised are missing, `file.hash` when they are others than promised or expected.
   */
  seal(tx: Transaction, file: string, expectedSha256?: string): Promise<FileFacts>;
  /** Undefined when there is none, or when it is not sealed. */
  facts(tx: Transaction, file: string): Promise<FileFacts | undefined>;
  /**
   * The bytes of a sealed file from `start`, chunk by chunk; every chunk is authenticated before it is given. One transaction a chunk, so a slow reader
   * holds none open.
   * @throws ServerProblem `file.damaged` when anything of it was changed, `request.not-found` also while reading, when it is destroyed meanwhile.
   */
  read(party: string | 'system', file: string, start?: number): AsyncIterable<Uint8Array>;
  remove(tx: Transaction, file: string): Promise<void>;
  /** Destroys the key and all files of a scope, for ever; returns what was destroyed. Without a key there was nothing. */
  destroy(tx: Transaction, scope: KeyScope): Promise<readonly DestroyedFile[]>;
}
