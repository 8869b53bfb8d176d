import { randomUUID } from 'node:crypto';
import { and, desc, eq, gt, isNull } from 'drizzle-orm';
import { createBearerSecret } from '../../access/bearer-secret.ts';
import { TOKEN_PREFIX } from '../../access/sessions/find-token.ts';
import { recordEvent } from '../../audit/record-event.ts';
import { scopesOf } from '../../contract/roles.ts';
import type { Handlers } from '../../http/handler.ts';
import { ServerProblem } from '../../problems/server-problem.ts';
import { token } from '../../store/tables/access.ts';

const DAY = 86_400_000;
/** Of a token, so much is shown in a list. */
const HINT = TOKEN_PREFIX.length + 4;

export const tokenHandlers: Handlers<'tokens.list' | 'tokens.create' | 'tokens.revoke'> = {
  'tokens.list': async ({ service, tx, actor }) => {
    const rows = await tx
      .select()
      .from(token)
      .where(and(eq(token.party, actor.party), isNull(token.revokedAt), gt(token.expiresAt, service.now())))
      .orderBy(desc(token.createdAt), token.id);
    return { items: rows.map(itemOf) };
  },

  'tokens.create': async ({ service, actor, body: { name, scopes, days } }) => {
    const usable = scopesOf(actor.partyKind);
    if (scopes.some((scope) => !usable.includes(scope))) throw new ServerProblem('token.scopes');
    const { secret, hash } = createBearerSecret(TOKEN_PREFIX);
    const createdAt = service.now();
    const row = {
      id: randomUUID(),
      party: actor.party,
      name,
      scopes: [...new Set(scopes)],
      hint: secret.slice(0, HINT),
      createdBy: actor.account,
      createdAt,
      expiresAt: new Date(createdAt.getTime() + days * DAY),
      lastUsedAt: null,
    };
    await service.store.asParty(actor.party, async (tx) => {
      await tx.insert(token).values({ ...row, hash });
      await recordEvent(tx, { actor, kind: 'token.created', details: { token: row.id, scopes: row.scopes.join(' ') } });
    });
    return { ...itemOf(row), token: secret };
  },

  'tokens.revoke': async ({ service, tx, actor, params }) => {
    const revoked = await tx
      .update(token)
      .set({ revokedAt: service.now() })
      .where(and(eq(token.id, params.token), eq(token.party, actor.party), isNull(token.revokedAt)))
      .returning({ id: token.id });
    if (revoked.length === 0) throw new ServerProblem('request.not-found');
    await recordEvent(tx, { actor, kind: 'token.revoked', details: { token: params.token } });
    return undefined;
  },
};

function itemOf(
  row: Pick<typeof token.$inferSelect, 'id' | 'name' | 'hint' | 'scopes' | 'createdAt' | 'expiresAt' | 'lastUsedAt'>,
) {
  const { id, name, hint, scopes } = row;
  return {
    ...{ id, name, hint, scopes },
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
  };
}
