import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import type { StoredEvent } from '../../src/audit/event-hash.ts';
import { eventHash } from '../../src/audit/event-hash.ts';

/** Something done to a log by somebody who may write the table. */
export interface Tampering {
  readonly what: string;
  readonly events: readonly StoredEvent[];
}

const OTHER: Readonly<Record<string, (event: StoredEvent) => Partial<StoredEvent>>> = {
  seq: (event) => ({ seq: event.seq + BigInt(randomInt(1, 1000)) }),
  at: (event) => ({ at: event.at + BigInt(randomInt(1, 1_000_000_000)) }),
  actorKind: (event) => ({ actorKind: event.actorKind === 'service' ? 'member' : 'service' }),
  actor: (event) => ({ actor: event.actor === null ? randomUUID() : null }),
  actorOther: () => ({ actor: randomUUID() }),
  party: (event) => ({ party: event.party === null ? randomUUID() : null }),
  order: () => ({ order: randomUUID() }),
  // The same identity somewhere else.
  moved: (event) => ({ actor: event.party, party: event.actor, order: randomUUID() }),
  kind: (event) => ({ kind: `${event.kind}.` }),
  detailsValue: (event) => ({ details: event.details.replace(/\d/, (digit) => String((Number(digit) + 1) % 10)) }),
  detailsNumberSpelling: (event) => ({ details: event.details.replace(/: (\d+)/, ': $1.0') }),
  detailsKey: (event) => ({ details: event.details.replace('"count"', '"total"') }),
  detailsSpace: (event) => ({ details: `${event.details} ` }),
  previous: () => ({ previous: randomBytes(32) }),
  previousBit: (event) => ({ previous: flip(event.previous) }),
  hash: () => ({ hash: randomBytes(32) }),
  hashBit: (event) => ({ hash: flip(event.hash) }),
};

/** Changes one thing at random, whatever can be changed; every result differs from what it began with. */
export function tamper(events: readonly StoredEvent[]): Tampering {
  const changed = [...events];
  const index = randomInt(events.length);
  const event = events[index]!;
  switch (randomInt(8)) {
    case 0:
      changed.splice(index, 1);
      return { what: `delete ${index}`, events: changed };
    case 1:
      changed.splice(index);
      return { what: `truncate from ${index}`, events: changed };
    case 2: {
      const other = events[(index + randomInt(1, events.length)) % events.length]!;
      changed[Number(event.seq) - 1] = { ...other, seq: event.seq };
      changed[Number(other.seq) - 1] = { ...event, seq: other.seq };
      return { what: `swap ${event.seq} and ${other.seq}`, events: changed };
    }
    case 3: {
      // Put in between, and all after it moved on by one: also with a hash that is right for itself.
      const added = { ...event, kind: 'put.in', seq: event.seq };
      const later = events.slice(index).map((each) => ({ ...each, seq: each.seq + 1n }));
      return {
        what: `insert at ${index}`,
        events: [...events.slice(0, index), { ...added, hash: eventHash(added) }, ...later],
      };
    }
    case 4: {
      // One that was changed and hashed anew, but not those after it; for the last one the kept head tells.
      const forged = { ...event, kind: 'for.ged' };
      changed[index] = { ...forged, hash: eventHash(forged) };
      return { what: `forge ${index}`, events: changed };
    }
    default: {
      const names = Object.keys(OTHER);
      const name = names[randomInt(names.length)]!;
      changed[index] = { ...event, ...OTHER[name]!(event) };
      return { what: `change ${name} of ${index}`, events: changed };
    }
  }
}

function flip(bytes: Buffer): Buffer {
  const other = Buffer.from(bytes);
  other[randomInt(other.length)]! ^= 1 << randomInt(8);
  return other;
}
