import type { Keyring } from '../keys/keyring.ts';
import { ServerProblem } from '../problems/server-problem.ts';
import type { Transaction } from '../store/store.ts';
import { DATA_KEY_COLUMNS, openDataKey } from './data-key.ts';
import type { DataKeyRow } from './data-key.ts';
import { openBytes, sealBytes } from './seal-bytes.ts';
import type { FileFacts, FilePurpose, Promised } from './vault.ts';

/** What only who has the key can read of a file, and nobody can change. */
export interface FileHead {
  readonly name: string;
  readonly mediaType: string;
  readonly promised?: Promised;
  /** Set when the file is sealed. */
  readonly sealed?: {
    readonly bytes: number;
    readonly chunks: number;
    readonly sha256: string;
    /** Milliseconds since 1970. */
    readonly at: number;
  };
}

/** A row of `file` with its key opened and its head read. */
export interface OpenedFile {
  readonly id: string;
  readonly purpose: FilePurpose;
  readonly size: number;
  readonly chunks: number;
  readonly isSealed: boolean;
  readonly key: Buffer;
  readonly head: FileHead;
}

interface Row extends DataKeyRow {
  readonly file: string;
  readonly purpose: FilePurpose;
  readonly head: Buffer;
  readonly size: string;
  readonly chunks: number;
  readonly sealed_at: Date | null;
}

/**
 * A file by its id, held against others when it will be changed; undefined when there is none for this transaction.
 * @throws ServerProblem `file.damaged` when its columns are others than were sealed.
 */
export async function findFile(
  tx: Transaction,
  keyring: Keyring,
  file: string,
  hold: '' | 'for update of file' = '',
): Promise<OpenedFile | undefined> {
  const { rows } = await tx.$client.query<Row>(
    `select file.id as file, purpose, head, size, chunks, sealed_at, ${DATA_KEY_COLUMNS.map((name) => `data_key.${name}`).join(', ')}
     from file join data_key on data_key.id = file.data_key where file.id = $1 ${hold}`,
    [file],
  );
  const [row] = rows;
  if (row === undefined) return undefined;
  const { purpose, chunks } = row;
  const key = openDataKey(keyring, row);
  const head = JSON.parse(openBytes(key, row.head, headPlace(file, purpose)).toString()) as FileHead;
  const size = Number(row.size);
  const at = row.sealed_at?.getTime();
  if (at !== head.sealed?.at) throw new ServerProblem('file.damaged');
  if (head.sealed !== undefined && (head.sealed.bytes !== size || head.sealed.chunks !== chunks)) {
    throw new ServerProblem('file.damaged');
  }
  return { id: file, purpose, size, chunks, isSealed: at !== undefined, key, head };
}

/** The head of a file, for the database. */
export function sealHead(key: Buffer, file: string, purpose: FilePurpose, head: FileHead): Buffer {
  return sealBytes(key, Buffer.from(JSON.stringify(head)), headPlace(file, purpose));
}

/** What is said of a file that is sealed. */
export function factsOf({ id, purpose, head }: OpenedFile): FileFacts | undefined {
  const { name, mediaType, sealed } = head;
  return sealed && { id, purpose, name, mediaType, bytes: sealed.bytes, sha256: sealed.sha256 };
}

function headPlace(file: string, purpose: FilePurpose): string {
  return `head|${file}|${purpose}`;
}
