import { and, desc, eq, gt, inArray, isNull } from 'drizzle-orm';
import type { MemberActor } from '../../actor.ts';
import { hashPassword } from '../../access/factors/password.ts';
import { mayBePassword } from '../../access/factors/password-rules.ts';
import { join } from '../../access/links/join.ts';
import { createLink, findLink, LINK_DAYS } from '../../access/links/one-time-links.ts';
import type { LinkFacts } from '../../access/links/one-time-links.ts';
import { enter } from '../../access/sessions/enter.ts';
import { recordEvent } from '../../audit/record-event.ts';
import { rolesOf } from '../../contract/roles.ts';
import type { Handlers } from '../../http/handler.ts';
import { ServerProblem } from '../../problems/server-problem.ts';
import { sendMail } from '../../notices/send-mail.ts';
import type { Service } from '../../service.ts';
import type { Transaction } from '../../store/store.ts';
import { account, membership, oneTimeLink } from '../../store/tables/access.ts';
import { party } from '../../store/tables/parties.ts';
import { personOf } from './session.ts';

type Ids =
  | 'invitations.list'
  | 'invitations.member'
  | 'invitations.organisation'
  | 'invitations.provider'
  | 'invitations.withdraw'
  | 'invitations.look'
  | 'invitations.accept';

/** What may be accepted; a reset is not an invitation. */
const KINDS = ['member', 'party', 'first-administrator'] as const;
/** So many invitations a party sends in a day: nobody's mailbox is filled from here. */
const MOST_A_DAY = 100;
const DAY = 86_400_000;

export const invitationHandlers: Handlers<Ids> = {
  'invitations.list': async ({ service, tx, actor }) => {
    const rows = await tx
      .select()
      .from(oneTimeLink)
      .where(
        and(
          eq(oneTimeLink.inviter, actor.party),
          inArray(oneTimeLink.kind, ['member', 'party']),
          isNull(oneTimeLink.usedAt),
          gt(oneTimeLink.expiresAt, service.now()),
        ),
      )
      .orderBy(desc(oneTimeLink.createdAt), oneTimeLink.id);
    return {
      items: rows.map(({ id, kind, email, role, partyName, expiresAt }) => ({
        ...{ id, role, partyName },
        kind: kind === 'member' ? 'member' : 'party',
        email: email ?? '',
        expiresAt: expiresAt.toISOString(),
      })),
    };
  },

  'invitations.member': async ({ service, tx, actor, body: { email, role, language } }) => {
    if (!rolesOf(actor.partyKind).includes(role)) throw new ServerProblem('member.role');
    const [known] = await tx
      .select({ id: account.id })
      .from(account)
      .innerJoin(membership, and(eq(membership.account, account.id), eq(membership.party, actor.party)))
      .where(eq(account.email, email));
    if (known !== undefined) throw new ServerProblem('member.exists');
    return invite(service, tx, actor, { kind: 'member', email, role }, language);
  },

  'invitations.organisation': async ({ service, tx, actor, body: { email, name, municipality, language } }) => {
    const facts = { kind: 'party', email, role: 'owner', partyKind: 'organisation', partyName: name } as const;
    return invite(service, tx, actor, { ...facts, municipality }, language);
  },

  'invitations.provider': async ({ service, tx, actor, body: { email, name, language } }) => {
    const facts = { kind: 'party', email, role: 'administrator', partyKind: 'provider', partyName: name } as const;
    return invite(service, tx, actor, facts, language);
  },

  'invitations.withdraw': async ({ tx, actor, params }) => {
    const withdrawn = await tx
      .delete(oneTimeLink)
      .where(
        and(
          eq(oneTimeLink.id, params.invitation),
          eq(oneTimeLink.inviter, actor.party),
          inArray(oneTimeLink.kind, ['member', 'party']),
          isNull(oneTimeLink.usedAt),
        ),
      )
      .returning({ id: oneTimeLink.id });
    if (withdrawn.length === 0) throw new ServerProblem('request.not-found');
    await recordEvent(tx, { actor, kind: 'invitation.withdrawn', details: { invitation: params.invitation } });
    return undefined;
  },

  'invitations.look': async ({ service, tx, body: { secret } }) => {
    const link = await findLink(tx, service.now(), secret, KINDS);
    if (link === undefined || link.kind === 'reset' || link.kind === 'factors')
      throw new ServerProblem('link.not-valid');
    const { kind, email, role, partyKind, partyName, inviter } = link;
    const [own] = kind === 'member' ? await tx.select().from(party).where(eq(party.id, inviter!)) : [];
    const [known] =
      email === null ? [] : await tx.select({ id: account.id }).from(account).where(eq(account.email, email));
    return {
      ...{ kind, email, role: role! },
      party: { name: own?.name ?? partyName, kind: own?.kind ?? partyKind! },
      hasAccount: known !== undefined,
    };
  },

  'invitations.accept': async ({ service, actor, body, request, reply }) => {
    const { store } = service;
    const { link, known } = await store.asSystem('sign-in', async (tx) => {
      const found = await findLink(tx, service.now(), body.secret, KINDS);
      const to = found?.email ?? body.email;
      if (found === undefined) throw new ServerProblem('link.not-valid');
      const [there] = to === undefined ? [] : await tx.select().from(account).where(eq(account.email, to));
      return { link: found, known: there };
    });
    const email = link.email ?? body.email;
    const partyName = link.partyName ?? body.partyName;
    if (email === undefined || (link.kind !== 'member' && partyName === undefined)) {
      throw new ServerProblem('request.invalid');
    }
    if (known !== undefined) {
      // Whoever reads somebody's mail is not them yet: the account's own factors say that.
      if (actor.kind !== 'member' || actor.account !== known.id) throw new ServerProblem('request.not-signed-in');
      const joiner = { account: known.id };
      await store.asSystem('sign-in', (tx) => join(service, tx, actor, link, joiner, partyName ?? ''));
      return { stage: 'full' };
    }
    const { name, password, language } = body;
    if (name === undefined || password === undefined) throw new ServerProblem('request.invalid');
    if (!mayBePassword(password, { email, name })) throw new ServerProblem('account.password-weak');
    const joiner = { account: undefined, email, name, passwordHash: await hashPassword(password), language };
    const person = await store.asSystem('sign-in', (tx) => join(service, tx, actor, link, joiner, partyName ?? ''));
    return enter(service, request, reply, await personOf(service, person), 'new');
  },
};

async function invite(
  service: Service,
  tx: Transaction,
  actor: MemberActor,
  facts: LinkFacts & { readonly email: string },
  language: 'nl' | 'en',
): Promise<{ id: string; expiresAt: string }> {
  const since = new Date(service.now().getTime() - DAY);
  const sent = await tx.$count(
    oneTimeLink,
    and(eq(oneTimeLink.inviter, actor.party), gt(oneTimeLink.createdAt, since)),
  );
  if (sent >= MOST_A_DAY) throw new ServerProblem('request.too-many', {}, { retryAfter: DAY / 1000 });
  const [own] = await tx.select({ name: party.name }).from(party).where(eq(party.id, actor.party));
  const { id, expiresAt, url } = await createLink(service, tx, { ...facts, inviter: actor.party });
  await sendMail(service, tx, {
    to: facts.email,
    language,
    kind: 'invitation',
    details: { party: own?.name ?? '', days: LINK_DAYS, link: url },
    party: actor.party,
  });
  const { kind, role = null } = facts;
  await recordEvent(tx, { actor, kind: 'invitation.made', details: { invitation: id, kind, role } });
  return { id, expiresAt: expiresAt.toISOString() };
}
