import { and, eq, sql } from 'drizzle-orm';
import type { Service } from '../service.ts';
import type { Transaction } from '../store/store.ts';
import { webhookDeliveries, webhooks } from '../store/tables/notices.ts';
import type { DeliveryRow, WebhookRow } from '../store/tables/notices.ts';
import { callEndpoint } from './call-endpoint.ts';
import type { CallOutcome } from './call-endpoint.ts';
import type { Resolve } from './public-address.ts';
import { sendPartyMail } from './send-mail.ts';
import { signEvent } from './sign-event.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** How long after each failed attempt the next one comes; after the last, some 31 hours on, the delivery is given up. */
export const WEBHOOK_WAITS: readonly number[] = [
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
];
/** Longer than any call takes, so that nobody else calls meanwhile. */
const LEASE = MINUTE;
const SETTLED_KEPT = 30 * 24 * HOUR;

interface Claimed {
  readonly delivery: DeliveryRow;
  readonly webhook: WebhookRow;
}

/** What a webhook's secret is locked for. */
export function secretContext(webhook: string): string {
  return `webhook ${webhook}`;
}

/**
 * Calls a webhook for one delivery, if it is due. The answer is noted afterwards: a process that dies in between calls again, with the same
 * webhook-id. A webhook that took nothing for as long as the attempts last, or says 410, is switched off and its party told.
 */
export async function deliverWebhook(service: Service, delivery: string, resolve?: Resolve): Promise<void> {
  const claimed = await claim(service, delivery);
  if (claimed === undefined) return;
  const { webhook } = claimed;
  const { payload } = claimed.delivery;
  const headers = signEvent(eventId(claimed.delivery), service.now(), payload, secretsOf(service, webhook));
  const outcome = await callEndpoint(webhook.url, { ...headers, 'user-agent': 'Verrijk-Webhooks' }, payload, {
    allowPrivate: service.settings.allowPrivateWebhooks,
    ...(resolve !== undefined && { resolve }),
  });
  await service.store.asSystem('notices', (tx) => note(service, tx, claimed, outcome));
}

/** Calls for what is due, one delivery of each webhook at a time, and forgets what is long settled. */
export async function callDueWebhooks(service: Service): Promise<void> {
  const now = service.now();
  const due = await service.store.asSystem('notices', async ({ $client }) => {
    await $client.query("delete from webhook_delivery where state <> 'waiting' and created_at < $1", [
      new Date(now.getTime() - SETTLED_KEPT),
    ]);
    const { rows } = await $client.query<{ id: string }>(
      `select distinct on (webhook) id from webhook_delivery
       where state = 'waiting' and next_attempt_at <= $1 order by webhook, next_attempt_at limit 50`,
      [now],
    );
    return rows;
  });
  await Promise.all(due.map(({ id }) => deliverWebhook(service, id)));
}

/** The identifier that a receiver recognises an event by, at every attempt. */
function eventId({ id }: DeliveryRow): string {
  return `msg_${id.replaceAll('-', '')}`;
}

function secretsOf({ keys, now }: Service, webhook: WebhookRow): string[] {
  const { id, lockedSecret, lockedPreviousSecret, previousSecretUntil } = webhook;
  const isChanging = previousSecretUntil !== null && previousSecretUntil > now();
  const locked = lockedPreviousSecret !== null && isChanging ? [lockedSecret, lockedPreviousSecret] : [lockedSecret];
  return locked.map((secret) => Buffer.from(keys.unlock(secret, secretContext(id))).toString());
}

async function claim(service: Service, id: string): Promise<Claimed | undefined> {
  const now = service.now();
  return service.store.asSystem('notices', async (tx) => {
    const [row] = await tx
      .select({ delivery: webhookDeliveries, webhook: webhooks })
      .from(webhookDeliveries)
      .innerJoin(webhooks, eq(webhooks.id, webhookDeliveries.webhook))
      .where(
        and(
          eq(webhookDeliveries.id, id),
          eq(webhookDeliveries.state, 'waiting'),
          sql`${webhookDeliveries.nextAttemptAt} <= ${now.toISOString()}`,
        ),
      )
      .for('update', { of: webhookDeliveries, skipLocked: true });
    if (row === undefined) return undefined;
    if (!row.webhook.enabled) {
      await giveUp(tx, id, now);
      return undefined;
    }
    const claimed = { attempts: row.delivery.attempts + 1, nextAttemptAt: new Date(now.getTime() + LEASE) };
    await tx.update(webhookDeliveries).set(claimed).where(eq(webhookDeliveries.id, id));
    return { webhook: row.webhook, delivery: { ...row.delivery, ...claimed } };
  });
}

async function note(
  service: Service,
  tx: Transaction,
  { delivery, webhook }: Claimed,
  { status, problem }: CallOutcome,
): Promise<void> {
  const now = service.now();
  const mine = and(eq(webhookDeliveries.id, delivery.id), eq(webhookDeliveries.state, 'waiting'));
  if (problem === null) {
    await tx.update(webhookDeliveries).set({ state: 'delivered', status, problem, settledAt: now }).where(mine);
    await tx.update(webhooks).set({ lastSuccessAt: now }).where(eq(webhooks.id, webhook.id));
    return;
  }
  const wait = WEBHOOK_WAITS[delivery.attempts - 1];
  const isOver = wait === undefined || problem === 'gone';
  await tx
    .update(webhookDeliveries)
    .set({
      status,
      problem,
      ...(isOver ? { state: 'given-up' as const, settledAt: now } : { nextAttemptAt: new Date(now.getTime() + wait) }),
    })
    .where(mine);
  if (isOver) await switchOff(service, tx, delivery, webhook, problem === 'gone' ? 'gone' : 'failing');
}

async function giveUp(tx: Transaction, id: string, now: Date): Promise<void> {
  await tx
    .update(webhookDeliveries)
    .set({ state: 'given-up', settledAt: now })
    .where(and(eq(webhookDeliveries.id, id), eq(webhookDeliveries.state, 'waiting')));
}

/** Not when another event got through meanwhile: then it was this event alone. */
async function switchOff(
  service: Service,
  tx: Transaction,
  delivery: DeliveryRow,
  webhook: WebhookRow,
  because: 'failing' | 'gone',
): Promise<void> {
  const { rowCount } = await tx.$client.query(
    `update webhook set enabled = false, disabled_because = $2 where id = $1 and enabled
       and ($2 = 'gone' or last_success_at is null or last_success_at < $3)`,
    [webhook.id, because, delivery.createdAt],
  );
  if (rowCount === 0) return;
  await sendPartyMail(service, tx, {
    party: webhook.party,
    roles: ['owner', 'administrator'],
    kind: 'webhook-disabled',
    details: { host: new URL(webhook.url).hostname, page: `${service.settings.publicUrl}/webhooks` },
  });
}
