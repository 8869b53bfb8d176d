import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import { eq } from 'drizzle-orm';
import { beginCeremony, endCeremony } from '../../access/factors/ceremony.ts';
import { signInOptions, takePasskey } from '../../access/factors/passkeys.ts';
import { enter } from '../../access/sessions/enter.ts';
import { findPerson } from '../../access/sessions/find-person.ts';
import { renewSession } from '../../access/sessions/open-session.ts';
import type { Handlers } from '../../http/handler.ts';
import { ServerProblem } from '../../problems/server-problem.ts';
import { setCookie } from '../../access/sessions/session-cookie.ts';
import { passkey } from '../../store/tables/access.ts';

export const sessionPasskeyHandlers: Handlers<'session.passkey-options' | 'session.passkey'> = {
  'session.passkey-options': async ({ service, actor, reply }) => {
    // Whose passkeys there are is told to nobody who has not given a password.
    const of = actor.kind === 'member' || actor.kind === 'signing-in' ? actor.account : null;
    const known =
      of === null
        ? undefined
        : await service.store.asSystem('sign-in', (tx) => tx.select().from(passkey).where(eq(passkey.account, of)));
    const options = await signInOptions(service.settings, known);
    const kind = of === null ? 'passkey-sign-in' : 'passkey-second-factor';
    await beginCeremony(service, reply, kind, of, { challenge: options.challenge });
    return { ...options };
  },

  'session.passkey': async ({ service, actor, body, request, reply }) => {
    const begun = await endCeremony(service, request, reply, ['passkey-sign-in', 'passkey-second-factor']);
    const challenge = begun?.memory['challenge'];
    if (begun === undefined || challenge === undefined) throw new ServerProblem('session.wrong-passkey');
    const response = body.response as unknown as AuthenticationResponseJSON;
    const person = await service.store.asSystem('sign-in', async (tx) => {
      const owner = await takePasskey(service, tx, response, challenge);
      const signedIn = actor.kind === 'member' || actor.kind === 'signing-in' ? actor.account : null;
      if (begun.account !== signedIn || (signedIn !== null && signedIn !== owner)) return undefined;
      return findPerson(tx, { account: owner });
    });
    if (person === undefined) throw new ServerProblem('session.wrong-passkey');
    if (actor.kind !== 'member') return enter(service, request, reply, person, 'two factors');
    const secret = await service.store.asSystem('sign-in', (tx) =>
      renewSession(tx, actor.session, { authenticatedAt: service.now() }),
    );
    if (secret === undefined) throw new ServerProblem('request.not-signed-in');
    setCookie(reply, 'session', secret, service.settings);
    return { stage: 'full' };
  },
};
