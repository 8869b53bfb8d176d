import { and, eq, gt, isNull } from 'drizzle-orm';
import type { Transaction } from '../../store/store.ts';
import { token } from '../../store/tables/access.ts';
import { party } from '../../store/tables/parties.ts';
import type { TokenActor } from '../../actor.ts';
import { hashSecret } from '../bearer-secret.ts';
import { SEEN_EVERY } from './session-times.ts';

/** What every token begins with, so that people and scanners of leaks recognise one. */
export const TOKEN_PREFIX = 'vrk_';

/** Whose token this is: undefined when it is none, over or revoked, or its party is closed. Notes its use, at most once a minute. */
export async function findToken(tx: Transaction, secret: string, now: Date): Promise<TokenActor | undefined> {
  const [found] = await tx
    .select({ token, party })
    .from(token)
    .innerJoin(party, eq(party.id, token.party))
    .where(
      and(
        eq(token.hash, hashSecret(secret)),
        isNull(token.revokedAt),
        gt(token.expiresAt, now),
        isNull(party.closedAt),
      ),
    );
  if (found === undefined) return undefined;
  const { lastUsedAt } = found.token;
  if (lastUsedAt === null || now.getTime() - lastUsedAt.getTime() >= SEEN_EVERY) {
    await tx.update(token).set({ lastUsedAt: now }).where(eq(token.id, found.token.id));
  }
  return {
    kind: 'token',
    token: found.token.id,
    name: found.token.name,
    scopes: found.token.scopes,
    party: found.party.id,
    partyKind: found.party.kind,
    isHost: found.party.isHost,
    language: found.party.language,
  };
}
