import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { Transaction } from '../store/store.ts';
import { ServerProblem } from '../problems/server-problem.ts';

/** What was answered before, or undefined for a request that is new. */
export interface GivenAnswer {
  readonly status: number;
  readonly answer: unknown;
}

/** As long as a key may be. */
const LONGEST_KEY = 200;

/** The key of a request, undefined where it has none. @throws ServerProblem `request.invalid` for one that is empty or too long */
export function readKey({ 'idempotency-key': key }: IncomingHttpHeaders): string | undefined {
  if (key === undefined) return undefined;
  if (typeof key !== 'string' || key === '' || key.length > LONGEST_KEY) throw new ServerProblem('request.invalid');
  return key;
}

/** What makes two requests the same. */
export function requestMark(method: string, url: string, body: unknown): string {
  return `${method} ${url} ${createHash('sha256')
    .update(JSON.stringify(body ?? null))
    .digest('hex')}`;
}

/**
 * Looks for the answer that was given to a request with this key. A second request with the same key waits until the first is
 * through, because both take the same lock.
 * @throws ServerProblem `request.key-reused` when the key belongs to another request.
 */
export async function recallAnswer(
  tx: Transaction,
  party: string,
  key: string,
  mark: string,
): Promise<GivenAnswer | undefined> {
  await tx.$client.query('select pg_advisory_xact_lock(hashtextextended($1, 7))', [`${party} ${key}`]);
  const { rows } = await tx.$client.query<GivenAnswer & { readonly request: string }>(
    'select request, status, answer from idempotency where party = $1 and key = $2',
    [party, key],
  );
  const [given] = rows;
  if (given !== undefined && given.request !== mark) throw new ServerProblem('request.key-reused');
  return given;
}

/** Remembers an answer, in the transaction of the request. */
export async function rememberAnswer(
  tx: Transaction,
  party: string,
  key: string,
  mark: string,
  { status, answer }: GivenAnswer,
): Promise<void> {
  await tx.$client.query('insert into idempotency (party, key, request, status, answer) values ($1, $2, $3, $4, $5)', [
    party,
    key,
    mark,
    status,
    answer === undefined ? null : JSON.stringify(answer),
  ]);
}
