import type pg from 'pg';
import type { Store } from '../../src/store/store.ts';

/** What goes wrong with a write: no room, a disk that fails, a connection that breaks before it or, at a commit, just after. */
export const FAILURES = ['disk-full', 'disk-broken', 'connection-broken', 'answer-lost'] as const;
export type Failure = (typeof FAILURES)[number];

const CODES = { 'disk-full': '53100', 'disk-broken': '58030' } as const;
const WRITES = /^\s*(?:insert|update|delete|with|copy|commit|select pgboss|select append_audit_event)\b/i;

export interface FailingStore {
  /** The `nth` write from now on goes wrong, once, of transactions of these parties; 'system' names those of the system. */
  arm(parties: readonly string[], nth: number, failure: Failure): void;
  /** The statement that went wrong, if one did; nothing will any more. */
  disarm(): string | undefined;
}

interface Armed {
  readonly parties: readonly string[];
  readonly failure: Failure;
  left: number;
}

type Query = (...options: readonly unknown[]) => Promise<unknown>;

/** Makes writes go wrong on the connections of a store, as the database or the network would. Use it before the store is used. */
export function failingStore({ pool }: Store): FailingStore {
  let armed: Armed | undefined;
  let struckAt: string | undefined;
  const strikes = (party: string | undefined, text: string): Failure | undefined => {
    if (armed === undefined || party === undefined || !armed.parties.includes(party) || !WRITES.test(text))
      return undefined;
    // Only of what was committed an answer can be lost.
    if (armed.failure === 'answer-lost' && !isCommit(text)) return undefined;
    armed.left -= 1;
    if (armed.left > 0) return undefined;
    const { failure } = armed;
    armed = undefined;
    struckAt = text.slice(0, 60);
    return failure;
  };
  pool.on('connect', (client) => strikeAt(client, strikes));
  return {
    arm: (parties, nth, failure) => {
      armed = { parties, failure, left: nth };
      struckAt = undefined;
    },
    disarm: () => {
      armed = undefined;
      return struckAt;
    },
  };
}

function strikeAt(
  client: pg.PoolClient,
  strikes: (party: string | undefined, text: string) => Failure | undefined,
): void {
  const query = client.query.bind(client) as unknown as Query;
  const { stream } = (client as unknown as { connection: { stream: { destroy(): void } } }).connection;
  let party: string | undefined;
  const struck: Query = async (...options) => {
    const [first, values] = options as [string | { readonly text?: string }, readonly string[] | undefined];
    const text = typeof first === 'string' ? first : (first.text ?? '');
    if (text === 'begin') party = undefined;
    if (text.includes("set_config('verrijk.party'")) party = values?.[1] === '' ? 'system' : values?.[1];
    const failure = strikes(party, text);
    // What comes between transactions, as the queue's own upkeep, is nobody's.
    if (isCommit(text) || text === 'rollback') party = undefined;
    switch (failure) {
      case 'disk-full':
      case 'disk-broken':
        return query(`do $$ begin raise exception 'as asked' using errcode = '${CODES[failure]}'; end $$`);
      case 'connection-broken':
        stream.destroy();
        return query(...options);
      case 'answer-lost':
        await query(...options);
        stream.destroy();
        throw new Error('Connection terminated unexpectedly');
      case undefined:
        return query(...options);
    }
  };
  Object.defineProperty(client, 'query', { value: struck });
}

function isCommit(text: string): boolean {
  return text === 'commit';
}
