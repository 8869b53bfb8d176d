import assert from 'node:assert/strict';
import { makeOrder } from '../support/make-orders.ts';
import type { HomeFiles, ReachableState } from '../support/make-orders.ts';
import { PEOPLE } from '../support/people.ts';
import type { RunningWeb } from '../support/running-web.ts';
import type { Ready } from './page-states.ts';

const STATES: readonly ReachableState[] = [
  'draft',
  'counted',
  'quoted',
  'accepted',
  'agreed',
  'ready',
  'purged',
  'refused',
  'cancelled',
  'failed',
];

/** Puts an order in every state, and sees to it that links of mails are there. */
export async function makeReady(web: RunningWeb, files: HomeFiles): Promise<Ready> {
  const orders: Partial<Record<ReachableState, Ready['orders'][ReachableState]>> = {};
  for (const state of STATES) orders[state] = await makeOrder(web, files, state);
  const { items } = await web.api('provider').call('references.list');
  return {
    orders: orders as Ready['orders'],
    reference: items[0]!.id,
    links: await mailedLinks(web),
  };
}

/** Links as two mails have them, which the outbox of a demonstration shows. */
async function mailedLinks(web: RunningWeb): Promise<Ready['links']> {
  const administrator = await web.apiAs('administrator');
  const invited = 'nieuw@museum.example';
  await administrator.call('invitations.organisation', { body: { email: invited, name: 'Nieuw museum (fictief)' } });
  await administrator.call('resets.ask', { body: { email: PEOPLE.member.email } });
  const { items } = await administrator.call('outbox.list');
  const linkTo = (email: string, path: string): string => {
    const mail = items.find(({ to, text }) => to === email && text?.includes(path) === true);
    const [, link] = new RegExp(`(${path}#\\S+)`).exec(mail?.text ?? '') ?? [];
    assert.ok(link !== undefined, `the outbox has a link ${path} for ${email}`);
    return link;
  };
  return { invitation: linkTo(invited, '/invitation'), reset: linkTo(PEOPLE.member.email, '/reset') };
}
