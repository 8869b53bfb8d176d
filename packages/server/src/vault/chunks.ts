import { ServerProblem } from '../problems/server-problem.ts';
import type { Transaction } from '../store/store.ts';
import type { OpenedFile } from './file-row.ts';
import { openBytes, sealBytes } from './seal-bytes.ts';

/** Most plain bytes of a chunk: what one transaction reads, and what a download holds in memory. */
const MOST_CHUNK_BYTES = 1024 * 1024;

/** A part of a file. */
export interface Chunk {
  readonly position: number;
  readonly startsAt: number;
  readonly bytes: Buffer;
}

/** Adds chunks behind those that a file has; returns how many. The file's row is held by the caller. */
export async function writeChunks(tx: Transaction, file: OpenedFile, bytes: Uint8Array): Promise<number> {
  let written = 0;
  for (let from = 0; from < bytes.length; from += MOST_CHUNK_BYTES) {
    const position = file.chunks + written++;
    const startsAt = file.size + from;
    const plain = bytes.subarray(from, from + MOST_CHUNK_BYTES);
    // One at a time: the driver sends bytes as they are, but a list of them as text, which is twice as long.
    await tx.$client.query('insert into file_chunk (file, position, starts_at, sealed) values ($1, $2, $3, $4)', [
      file.id,
      position,
      startsAt,
      sealBytes(file.key, plain, chunkPlace(file, position, startsAt)),
    ]);
  }
  return written;
}

/**
 * The chunk in which byte `at` lies, authenticated.
 * @throws ServerProblem `file.damaged` when it is not there or was changed.
 */
export async function readChunk(tx: Transaction, file: OpenedFile, at: number): Promise<Chunk> {
  const { rows } = await tx.$client.query<{ position: number; starts_at: string; sealed: Buffer }>(
    `select position, starts_at, sealed from file_chunk where file = $1 and starts_at <= $2
     order by starts_at desc limit 1`,
    [file.id, at],
  );
  const [row] = rows;
  if (row === undefined) throw new ServerProblem('file.damaged');
  const startsAt = Number(row.starts_at);
  const bytes = openBytes(file.key, row.sealed, chunkPlace(file, row.position, startsAt));
  if (startsAt + bytes.length <= at) throw new ServerProblem('file.damaged');
  return { position: row.position, startsAt, bytes };
}

/** No chunk opens in another file, for another purpose, or at another place of its own. */
function chunkPlace({ id, purpose }: OpenedFile, position: number, startsAt: number): string {
  return `chunk|${id}|${purpose}|${position}|${startsAt}`;
}
