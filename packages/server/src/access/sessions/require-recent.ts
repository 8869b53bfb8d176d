import { eq } from 'drizzle-orm';
import { ServerProblem } from '../../problems/server-problem.ts';
import type { Transaction } from '../../store/store.ts';
import { session } from '../../store/tables/access.ts';
import type { MemberActor, SigningInActor } from '../../actor.ts';
import { isRecent } from './session-times.ts';

/**
 * Whoever changes with what they sign in has shown lately who they are: a browser that was left open is not enough.
 * @throws ServerProblem `session.confirm`
 */
export async function requireRecent(tx: Transaction, actor: MemberActor | SigningInActor, now: Date): Promise<void> {
  const [found] = await tx
    .select({ authenticatedAt: session.authenticatedAt })
    .from(session)
    .where(eq(session.id, actor.session));
  if (found === undefined || !isRecent(found.authenticatedAt, now)) throw new ServerProblem('session.confirm');
}
