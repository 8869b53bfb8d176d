import { randomUUID } from 'node:crypto';
import { and, eq, isNull, ne } from 'drizzle-orm';
import type { Transaction } from '../../store/store.ts';
import { session } from '../../store/tables/access.ts';
import type { SessionRow } from '../../store/tables/access.ts';
import { createBearerSecret } from '../bearer-secret.ts';
import { expiryOf } from './session-times.ts';

export interface Opening extends Pick<SessionRow, 'account' | 'party' | 'stage' | 'device'> {
  /** The session that the browser had: it ends, so that no secret outlives a change of what may be done with it. */
  readonly replaces: string | undefined;
}

/** Opens a session; returns the secret for the browser. */
export async function openSession(tx: Transaction, now: Date, { replaces, ...opening }: Opening): Promise<string> {
  const { secret, hash } = createBearerSecret();
  if (replaces !== undefined) await tx.update(session).set({ revokedAt: now }).where(eq(session.id, replaces));
  await tx.insert(session).values({
    ...opening,
    id: randomUUID(),
    hash,
    createdAt: now,
    authenticatedAt: now,
    lastSeenAt: now,
    expiresAt: expiryOf(opening.stage, now),
  });
  return secret;
}

/**
 * Gives a session another secret, and what else changes: it goes on, but not for who may have the old one.
 * Returns undefined when it has ended meanwhile.
 */
export async function renewSession(
  tx: Transaction,
  id: string,
  changes: Partial<Pick<SessionRow, 'party' | 'authenticatedAt'>>,
): Promise<string | undefined> {
  const { secret, hash } = createBearerSecret();
  const renewed = await tx
    .update(session)
    .set({ ...changes, hash })
    .where(and(eq(session.id, id), isNull(session.revokedAt)))
    .returning({ id: session.id });
  return renewed.length === 1 ? secret : undefined;
}

/** Ends all sessions of an account, but the one that is named. */
export async function endSessions(tx: Transaction, account: string, now: Date, except?: string): Promise<void> {
  await tx
    .update(session)
    .set({ revokedAt: now })
    .where(
      and(
        eq(session.account, account),
        isNull(session.revokedAt),
        except === undefined ? undefined : ne(session.id, except),
      ),
    );
}
