import { createHash, randomUUID } from 'node:crypto';
import { ServerProblem } from '../problems/server-problem.ts';
import type { Keyring } from '../keys/keyring.ts';
import type { Store, Transaction } from '../store/store.ts';
import { readChunk, writeChunks } from './chunks.ts';
import { findDataKey, openDataKey, requireDataKey } from './data-key.ts';
import { factsOf, findFile, sealHead } from './file-row.ts';
import type { OpenedFile } from './file-row.ts';
import type { DestroyedFile, FileFacts, FilePurpose, KeyScope, NewFile, Vault } from './vault.ts';

/** The vault of a database. */
export function createVault(store: Store, keyring: Keyring, now: () => Date = () => new Date()): Vault {
  return {
    begin: (tx, file) => begin(tx, keyring, file),
    append: (tx, file, offset, bytes) => append(tx, keyring, file, offset, bytes),
    async open(tx, id) {
      const file = await findFile(tx, keyring, id);
      if (file === undefined || file.isSealed) return undefined;
      return { id, purpose: file.purpose, offset: file.size, promised: file.head.promised };
    },
    seal: (tx, file, expected) => seal(tx, keyring, file, expected, now()),
    async facts(tx, id) {
      const file = await findFile(tx, keyring, id);
      return file && factsOf(file);
    },
    read: (party, file, start = 0) => read(store, keyring, party, file, start),
    async remove(tx, file) {
      await tx.$client.query('delete from file where id = $1', [file]);
    },
    destroy: (tx, scope) => destroy(tx, scope, now()),
  };
}

async function begin(tx: Transaction, keyring: Keyring, file: NewFile): Promise<string> {
  const row = await requireDataKey(tx, keyring, file.scope);
  const { purpose, name, mediaType, promised } = file;
  const id = randomUUID();
  const head = sealHead(openDataKey(keyring, row), id, purpose, { name, mediaType, ...(promised && { promised }) });
  await tx.$client.query('insert into file (id, data_key, purpose, head) values ($1, $2, $3, $4)', [
    id,
    row.id,
    purpose,
    head,
  ]);
  return id;
}

async function append(
  tx: Transaction,
  keyring: Keyring,
  id: string,
  offset: number,
  bytes: Uint8Array,
): Promise<number> {
  const file = await hold(tx, keyring, id);
  if (file.isSealed || file.size !== offset) throw new ServerProblem('request.conflict', { offset: file.size });
  const size = offset + bytes.length;
  const most = file.head.promised?.bytes;
  if (most !== undefined && size > most) throw new ServerProblem('request.too-large', { most });
  if (bytes.length === 0) return size;
  const chunks = file.chunks + (await writeChunks(tx, file, bytes));
  await tx.$client.query('update file set size = $2, chunks = $3, changed_at = now() where id = $1', [
    id,
    size,
    chunks,
  ]);
  return size;
}

async function seal(
  tx: Transaction,
  keyring: Keyring,
  id: string,
  expected: string | undefined,
  now: Date,
): Promise<FileFacts> {
  const file = await hold(tx, keyring, id);
  const { head } = file;
  const known = factsOf(file);
  const sha256 = known?.sha256 ?? (await hashOf(tx, file));
  if (head.promised !== undefined && file.size < head.promised.bytes) {
    throw new ServerProblem('file.incomplete', { bytes: file.size, promised: head.promised.bytes });
  }
  for (const hash of [head.promised?.sha256, expected]) {
    if (hash !== undefined && hash.toLowerCase() !== sha256) throw new ServerProblem('file.hash');
  }
  if (known !== undefined) return known;
  const sealed = { ...head, sealed: { bytes: file.size, chunks: file.chunks, sha256, at: now.getTime() } };
  await tx.$client.query('update file set head = $2, sealed_at = $3, changed_at = now() where id = $1', [
    id,
    sealHead(file.key, id, file.purpose, sealed),
    now,
  ]);
  return factsOf({ ...file, head: sealed })!;
}

async function hold(tx: Transaction, keyring: Keyring, id: string): Promise<OpenedFile> {
  const file = await findFile(tx, keyring, id, 'for update of file');
  if (file === undefined) throw new ServerProblem('request.not-found');
  return file;
}

/** Reads what is kept rather than what passed by: then the hash is of what a later reader gets, whoever wrote it and however often it broke off. */
async function hashOf(tx: Transaction, file: OpenedFile): Promise<string> {
  const hash = createHash('sha256');
  let at = 0;
  for (let position = 0; position < file.chunks; position++) {
    const chunk = await readChunk(tx, file, at);
    if (chunk.position !== position || chunk.startsAt !== at) throw new ServerProblem('file.damaged');
    hash.update(chunk.bytes);
    at += chunk.bytes.length;
  }
  if (at !== file.size) throw new ServerProblem('file.damaged');
  return hash.digest('hex');
}

async function* read(
  store: Store,
  keyring: Keyring,
  party: string | 'system',
  id: string,
  start: number,
): AsyncGenerator<Uint8Array> {
  const within = <T>(work: (tx: Transaction) => Promise<T>): Promise<T> =>
    party === 'system' ? store.asSystem('jobs', work) : store.asParty(party, work);
  let at = start;
  let next: number | undefined;
  for (;;) {
    // The key is opened for each chunk: one that is destroyed while somebody reads is not used again.
    const chunk = await within(async (tx) => {
      const file = await findFile(tx, keyring, id);
      if (file === undefined || !file.isSealed) throw new ServerProblem('request.not-found');
      if (at >= file.size) {
        if (next !== undefined && next !== file.chunks) throw new ServerProblem('file.damaged');
        return undefined;
      }
      return readChunk(tx, file, at);
    });
    if (chunk === undefined) return;
    const isNext = next === undefined || (chunk.position === next && chunk.startsAt === at);
    if (!isNext) throw new ServerProblem('file.damaged');
    yield chunk.bytes.subarray(at - chunk.startsAt);
    at = chunk.startsAt + chunk.bytes.length;
    next = chunk.position + 1;
  }
}

async function destroy(tx: Transaction, scope: KeyScope, now: Date): Promise<readonly DestroyedFile[]> {
  const key = await findDataKey(tx, scope, 'for update');
  if (key === undefined) return [];
  // Chunks go with their file.
  const { rows } = await tx.$client.query<{ purpose: FilePurpose; bytes: string }>(
    `with gone as (delete from file where data_key = $1 returning purpose, size, created_at)
     select purpose, size as bytes from gone order by created_at, purpose`,
    [key.id],
  );
  await tx.$client.query(
    'update data_key set wrapped = null, destroyed_at = $2 where id = $1 and wrapped is not null',
    [key.id, now],
  );
  return rows.map(({ purpose, bytes }) => ({ purpose, bytes: Number(bytes) }));
}
