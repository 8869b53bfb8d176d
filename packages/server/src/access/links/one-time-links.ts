import { randomUUID } from 'node:crypto';
import { and, eq, gt, inArray, isNull } from 'drizzle-orm';
import type { Service } from '../../service.ts';
import type { Transaction } from '../../store/store.ts';
import { oneTimeLink } from '../../store/tables/access.ts';
import type { OneTimeLinkRow } from '../../store/tables/access.ts';
import { party } from '../../store/tables/parties.ts';
import { createBearerSecret, hashSecret } from '../bearer-secret.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** How long each works: invitations a week, a reset half an hour, one of the second factor an hour, the first administrator's a day. */
export const LINK_DAYS = 7;
export const RESET_MINUTES = 30;
export const FACTOR_RESET_MINUTES = 60;
const LIFETIMES = {
  member: LINK_DAYS * DAY,
  party: LINK_DAYS * DAY,
  reset: RESET_MINUTES * MINUTE,
  factors: FACTOR_RESET_MINUTES * MINUTE,
  'first-administrator': DAY,
} as const;

export type LinkFacts = Pick<OneTimeLinkRow, 'kind' | 'email'> &
  Partial<Pick<OneTimeLinkRow, 'inviter' | 'role' | 'partyKind' | 'partyName' | 'municipality'>>;

/** Makes a link; returns its secret, which stands nowhere else. The secret comes behind a `#`, so that no server on the way logs it. */
export async function createLink(
  { now, settings }: Pick<Service, 'now' | 'settings'>,
  tx: Transaction,
  facts: LinkFacts,
): Promise<{ readonly id: string; readonly expiresAt: Date; readonly url: string }> {
  const { secret, hash } = createBearerSecret();
  const id = randomUUID();
  const createdAt = now();
  const expiresAt = new Date(createdAt.getTime() + LIFETIMES[facts.kind]);
  await tx.insert(oneTimeLink).values({ ...facts, id, hash, createdAt, expiresAt });
  const page = facts.kind === 'reset' ? 'reset' : facts.kind === 'factors' ? 'second-factor' : 'invitation';
  return { id, expiresAt, url: `${settings.publicUrl}/${page}#${secret}` };
}

/** The link of a secret, while it works: not used, not expired, and its inviter is still there. */
export async function findLink(
  tx: Transaction,
  now: Date,
  secret: string,
  kinds: readonly OneTimeLinkRow['kind'][],
): Promise<OneTimeLinkRow | undefined> {
  const [found] = await tx
    .select({ link: oneTimeLink, inviter: party })
    .from(oneTimeLink)
    .leftJoin(party, eq(party.id, oneTimeLink.inviter))
    .where(
      and(
        eq(oneTimeLink.hash, hashSecret(secret)),
        inArray(oneTimeLink.kind, [...kinds]),
        isNull(oneTimeLink.usedAt),
        gt(oneTimeLink.expiresAt, now),
        isNull(party.closedAt),
      ),
    );
  return found?.link;
}

/** Uses a link up; false when somebody was first. */
export async function useLink(tx: Transaction, now: Date, id: string): Promise<boolean> {
  const used = await tx
    .update(oneTimeLink)
    .set({ usedAt: now })
    .where(and(eq(oneTimeLink.id, id), isNull(oneTimeLink.usedAt), gt(oneTimeLink.expiresAt, now)))
    .returning({ id: oneTimeLink.id });
  return used.length === 1;
}
