import type { Actor } from '../actor.ts';
import type { Access } from '../contract/endpoint.ts';
import { ServerProblem } from '../problems/server-problem.ts';

/** Lets through who may call an endpoint; throws the problem that says why not. This is the only place where it is decided. */
export function requireAccess(access: Access, actor: Actor): void {
  if (access.kind === 'public') return;
  if (actor.kind === 'anonymous' || actor.kind === 'service') throw new ServerProblem('request.not-signed-in');
  if (access.kind === 'signing-in') {
    if (actor.kind === 'token') throw new ServerProblem('request.not-allowed');
    requireStage(access.stage, actor.kind === 'member' ? 'full' : actor.stage);
    return;
  }
  if (actor.kind === 'signing-in') throw new ServerProblem('request.second-factor-needed');
  if (access.kind === 'account') {
    if (actor.kind === 'token') throw new ServerProblem('request.not-allowed');
    return;
  }
  const isAllowed =
    actor.kind === 'token'
      ? access.scope !== null &&
        actor.scopes.includes(access.scope) &&
        access.roles.some((role) => kindOf(role) === actor.partyKind)
      : access.roles.includes(actor.role);
  if (!isAllowed || (access.host === true && !actor.isHost)) throw new ServerProblem('request.not-allowed');
}

function requireStage(asked: 'second-factor' | 'enrol' | undefined, stage: 'second-factor' | 'enrol' | 'full'): void {
  if (asked === undefined || asked === stage || (asked === 'enrol' && stage === 'full')) return;
  throw new ServerProblem(stage === 'full' ? 'request.not-allowed' : 'request.second-factor-needed');
}

function kindOf(role: string): 'organisation' | 'provider' {
  return role === 'administrator' || role === 'operator' ? 'provider' : 'organisation';
}
