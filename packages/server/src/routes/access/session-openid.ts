import type { FastifyReply, FastifyRequest } from 'fastify';
import { beginCeremony, endCeremony } from '../../access/factors/ceremony.ts';
import { openIdPerson, openIdRequest } from '../../access/factors/openid.ts';
import type { OpenIdMemory } from '../../access/factors/openid.ts';
import { enter } from '../../access/sessions/enter.ts';
import { findPerson } from '../../access/sessions/find-person.ts';
import type { Handlers } from '../../http/handler.ts';
import { isByOtherSite } from '../../http/serving/refuse-cross-site.ts';
import { ServerProblem } from '../../problems/server-problem.ts';
import type { Service } from '../../service.ts';

/** A browser follows these itself, so what goes wrong is said by a page of ours. */
const FAILED = '/sign-in#session.elsewhere-failed';

export const sessionOpenIdHandlers: Handlers<'session.openid' | 'session.openid-return'> = {
  'session.openid': async ({ service, request, reply }) => {
    if (service.settings.openId === undefined) throw new ServerProblem('request.not-found');
    // A provider that asks nothing would sign somebody in who followed a link of another site.
    if (isByOtherSite(request.headers)) return reply.redirect(`${service.settings.publicUrl}/sign-in`, 303);
    let begun: Awaited<ReturnType<typeof openIdRequest>>;
    try {
      begun = await openIdRequest(service.settings);
    } catch (cause) {
      throw new ServerProblem('session.elsewhere-failed', {}, { cause });
    }
    await beginCeremony(service, reply, 'openid', null, { ...begun.memory });
    return reply.redirect(begun.url, 303);
  },

  'session.openid-return': async ({ service, request, reply }) => {
    if (service.settings.openId === undefined) throw new ServerProblem('request.not-found');
    const isIn = await enterFromElsewhere(service, request, reply);
    return reply.redirect(`${service.settings.publicUrl}${isIn ? '/' : FAILED}`, 303);
  },
};

async function enterFromElsewhere(service: Service, request: FastifyRequest, reply: FastifyReply): Promise<boolean> {
  const begun = await endCeremony(service, request, reply, ['openid']);
  if (begun === undefined) return false;
  const said = await openIdPerson(service.settings, request.url, begun.memory as unknown as OpenIdMemory).catch(
    (error: unknown) => {
      request.log.warn({ name: error instanceof Error ? error.name : typeof error }, 'signing in elsewhere failed');
      return undefined;
    },
  );
  if (said === undefined) return false;
  // Nobody gets an account by signing in: it is there, by invitation, or not.
  const person = await service.store.asSystem('sign-in', (tx) => findPerson(tx, { email: said.email }));
  if (person === undefined) return false;
  await enter(service, request, reply, person, said.hadTwoFactors ? 'two factors' : 'one factor');
  return true;
}
