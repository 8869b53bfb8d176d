import { and, eq, gt, inArray } from 'drizzle-orm';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { clearCookie, readCookie, setCookie } from '../sessions/session-cookie.ts';
import type { Service } from '../../service.ts';
import { ceremony } from '../../store/tables/access.ts';
import { createBearerSecret, hashSecret } from '../bearer-secret.ts';

type Kind = (typeof ceremony.$inferSelect)['kind'];
const LONGEST = 10 * 60_000;

/** Remembers the challenge of a sign-in under way, for this browser and ten minutes. */
export async function beginCeremony(
  { store, settings, now }: Service,
  reply: FastifyReply,
  kind: Kind,
  account: string | null,
  memory: Readonly<Record<string, string>>,
): Promise<void> {
  const { secret, hash } = createBearerSecret();
  const expiresAt = new Date(now().getTime() + LONGEST);
  await store.asSystem('sign-in', (tx) => tx.insert(ceremony).values({ hash, kind, account, memory, expiresAt }));
  setCookie(reply, 'ceremony', secret, settings, LONGEST / 1000);
}

/** What was remembered for this browser, once: whatever comes of it, it is forgotten. */
export async function endCeremony(
  { store, settings, now }: Service,
  request: FastifyRequest,
  reply: FastifyReply,
  kinds: readonly Kind[],
): Promise<{ readonly account: string | null; readonly memory: Readonly<Record<string, string>> } | undefined> {
  const secret = readCookie(request, 'ceremony', settings);
  if (secret === undefined) return undefined;
  clearCookie(reply, 'ceremony', settings);
  const [found] = await store.asSystem('sign-in', (tx) =>
    tx
      .delete(ceremony)
      .where(
        and(eq(ceremony.hash, hashSecret(secret)), inArray(ceremony.kind, [...kinds]), gt(ceremony.expiresAt, now())),
      )
      .returning({ account: ceremony.account, memory: ceremony.memory }),
  );
  return found as { account: string | null; memory: Record<string, string> } | undefined;
}
