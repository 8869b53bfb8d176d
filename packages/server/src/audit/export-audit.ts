import type { PartyActor } from '../actor.ts';
import type { Store } from '../store/store.ts';
import type { StoredEvent } from './event-hash.ts';
import { readEvents } from './verify-audit.ts';

const PAGE = 1_000;

/**
 * The log as lines of JSON, oldest first, from the event after `after` on. `details` stands as the database spells it, so that a hash can be computed
 * from a line. Each page has a transaction of its own: a slow reader holds none open.
 */
export async function* exportAudit(store: Store, actor: PartyActor, after: number): AsyncGenerator<string> {
  for (let last = BigInt(after); ;) {
    const read = actor.isHost
      ? store.asSystem('audit', (tx) => readEvents(tx.$client, last, PAGE))
      : store.asParty(actor.party, (tx) => readEvents(tx.$client, last, PAGE, actor.party));
    const events = await read;
    if (events.length > 0) yield events.map(lineOf).join('');
    if (events.length < PAGE) return;
    last = events.at(-1)!.seq;
  }
}

function lineOf({ seq, at, details, previous, hash, ...event }: StoredEvent): string {
  const facts = JSON.stringify({
    seq: Number(seq),
    at: new Date(Number(at / 1000n)).toISOString(),
    microseconds: Number(at),
    ...event,
    previous: previous.toString('hex'),
    hash: hash.toString('hex'),
  });
  return `${facts.slice(0, -1)},"details":${details}}\n`;
}
