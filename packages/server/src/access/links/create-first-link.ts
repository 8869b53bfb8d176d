import { and, eq, isNull } from 'drizzle-orm';
import type { Service } from '../../service.ts';
import { oneTimeLink } from '../../store/tables/access.ts';
import { party } from '../../store/tables/parties.ts';
import { createLink } from './one-time-links.ts';

/**
 * The address at which the first administrator of a fresh installation makes its host, and an account; undefined once there is a host. Each start
 * makes another, and the one before no longer works.
 */
export async function createFirstLink(
  service: Pick<Service, 'store' | 'now' | 'settings'>,
): Promise<string | undefined> {
  return service.store.asSystem('set-up', async (tx) => {
    const [host] = await tx.select({ id: party.id }).from(party).where(eq(party.isHost, true));
    if (host !== undefined) return undefined;
    await tx.delete(oneTimeLink).where(and(eq(oneTimeLink.kind, 'first-administrator'), isNull(oneTimeLink.usedAt)));
    const facts = { kind: 'first-administrator', email: null, role: 'administrator', partyKind: 'provider' } as const;
    return (await createLink(service, tx, facts)).url;
  });
}
