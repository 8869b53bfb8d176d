import pg from 'pg';
import { aborted } from '../waiting/aborted.ts';
import { PROGRESS_CHANNEL } from '../jobs/running/runs.ts';
import type { Store } from '../store/store.ts';

/** The channel on which every step of an order is told; the payload is the order. */
const ORDER_CHANNEL = 'verrijk_order';
/** Milliseconds between two attempts to connect, and between two signs of life. */
const RECONNECT = 1_000;
const BEAT = 10_000;
/** Streams of one party at one server: its own people, each with some pages open. */
const MOST_OF_PARTY = 50;

/** Tells who follows an order at this server that there is news of it: one connection to the database, however many follow. */
export interface OrderFeed {
  /**
   * Calls `onNews` when something happened to an order, or may have while nobody listened; what it was, the database says. Returns what ends it, or
   * undefined when this party follows too much already.
   */
  follow(party: string, order: string, onNews: () => void): (() => void) | undefined;
  /** Aborted when the server stops. */
  readonly ended: AbortSignal;
  end(): Promise<void>;
}

/** A feed that connects when somebody follows for the first time. */
export function orderFeed({ pool }: Store): OrderFeed {
  const followers = new Map<string, Set<() => void>>();
  const ofParty = new Map<string, number>();
  const ended = new AbortController();
  let listening: Promise<void> | undefined;

  const tell = (order: string): void => {
    for (const onNews of followers.get(order) ?? []) onNews();
  };
  /** Of what was told while nobody listened, nothing is known. */
  const tellAll = (): void => {
    for (const order of followers.keys()) tell(order);
  };

  return {
    ended: ended.signal,
    follow: (party, order, onNews) => {
      const count = ofParty.get(party) ?? 0;
      if (count >= MOST_OF_PARTY) return undefined;
      ofParty.set(party, count + 1);
      const all = followers.get(order) ?? new Set();
      followers.set(order, all.add(onNews));
      listening ??= listen(pool.options, ended.signal, tell, tellAll);
      return () => {
        if (!all.delete(onNews)) return;
        if (all.size === 0) followers.delete(order);
        const left = (ofParty.get(party) ?? 1) - 1;
        if (left === 0) ofParty.delete(party);
        else ofParty.set(party, left);
      };
    },
    end: async () => {
      ended.abort();
      await listening;
    },
  };
}

/** Listens until `ended`, and connects again whenever the connection breaks. */
async function listen(
  options: pg.ClientConfig,
  ended: AbortSignal,
  tell: (order: string) => void,
  tellAll: () => void,
): Promise<void> {
  while (!ended.aborted) {
    const broken = new AbortController();
    const client = new pg.Client({ ...options, application_name: 'verrijk events', query_timeout: BEAT });
    const stop = (): void => broken.abort();
    client.on('error', stop);
    client.on('end', stop);
    client.on('notification', ({ payload }) => tell(payload ?? ''));
    const beat = setInterval(() => void client.query('select 1').catch(stop), BEAT);
    try {
      await client.connect();
      await client.query(`listen ${ORDER_CHANNEL}; listen ${PROGRESS_CHANNEL}`);
      tellAll();
      await aborted(AbortSignal.any([broken.signal, ended]));
    } catch {
      // The database is away: whoever follows hears nothing until it is back, and then looks.
      await aborted(AbortSignal.any([AbortSignal.timeout(RECONNECT), ended]));
    } finally {
      clearInterval(beat);
      await client.end().catch(() => undefined);
    }
  }
}
