import { formatPostcode, parsePostcode } from '@verrijk/core';
import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { recordEvent } from '../../audit/record-event.ts';
import type { ownParty } from '../../contract/access/party.ts';
import type { Handlers } from '../../http/handler.ts';
import { ServerProblem } from '../../problems/server-problem.ts';
import type { Transaction } from '../../store/store.ts';
import { party } from '../../store/tables/parties.ts';

export const partyHandlers: Handlers<'party.read' | 'party.update'> = {
  'party.read': ({ tx, actor }) => readParty(tx, actor.party),
  'party.update': async ({ tx, actor, body }) => {
    const { postcode, ...others } = body;
    const changes = { ...others, ...(postcode !== undefined && { postcode: readPostcode(postcode) }) };
    if (Object.keys(changes).length === 0) return readParty(tx, actor.party);
    await tx.update(party).set(changes).where(eq(party.id, actor.party));
    const changed = await readParty(tx, actor.party);
    await recordEvent(tx, { actor, kind: 'party.changed', details: { fields: Object.keys(changes).sort().join(' ') } });
    return changed;
  },
};

async function readParty(tx: Transaction, id: string): Promise<z.input<typeof ownParty>> {
  const [row] = await tx.select().from(party).where(eq(party.id, id));
  if (row === undefined) throw new ServerProblem('request.not-found');
  const { isHost, isFictional, invitedBy: _invitedBy, createdAt: _createdAt, closedAt: _closedAt, ...facts } = row;
  return { ...facts, host: isHost, fictional: isFictional };
}

/** As it is printed; what is no Dutch postcode is refused, for the provider is found by it. */
function readPostcode(text: string): string {
  if (text.trim() === '') return '';
  const reading = parsePostcode(text);
  if (reading.kind !== 'postcode') throw new ServerProblem('party.postcode');
  return formatPostcode(reading.index);
}
