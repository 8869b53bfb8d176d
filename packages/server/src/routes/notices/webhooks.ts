import { randomUUID } from 'node:crypto';
import { and, asc, desc, eq, lt } from 'drizzle-orm';
import type { z } from 'zod';
import type { PartyActor } from '../../actor.ts';
import { recordEvent } from '../../audit/record-event.ts';
import { MOST_WEBHOOKS } from '../../contract/notices/webhooks.ts';
import type { webhook as shownWebhook, webhookEndpoints } from '../../contract/notices/webhooks.ts';
import type { Handlers } from '../../http/handler.ts';
import { cutPage, readPosition } from '../../http/page-position.ts';
import { ServerProblem } from '../../problems/server-problem.ts';
import { isCallableUrl } from '../../notices/call-endpoint.ts';
import { secretContext } from '../../notices/deliver-webhook.ts';
import { formatEvent } from '../../notices/post-event.ts';
import { newWebhookSecret } from '../../notices/sign-event.ts';
import type { Service } from '../../service.ts';
import type { Transaction } from '../../store/store.ts';
import { webhookDeliveries, webhooks } from '../../store/tables/notices.ts';
import type { WebhookRow } from '../../store/tables/notices.ts';

/** How long an old secret signs besides the new one. */
const CHANGING_OVER = 24 * 60 * 60 * 1000;

export const webhookHandlers: Handlers<keyof typeof webhookEndpoints> = {
  'webhooks.list': async ({ tx, actor }) => {
    const rows = await tx
      .select()
      .from(webhooks)
      .where(eq(webhooks.party, actor.party))
      .orderBy(asc(webhooks.createdAt), asc(webhooks.id));
    return { items: rows.map(show) };
  },

  'webhooks.create': async ({ service, tx, actor, body }) => {
    requireCallable(service, body.url);
    // One at a time for a party, or two requests could both be the last that fits.
    await tx.$client.query('select pg_advisory_xact_lock(hashtextextended($1, 11))', [actor.party]);
    if ((await tx.$count(webhooks, eq(webhooks.party, actor.party))) >= MOST_WEBHOOKS) {
      throw new ServerProblem('webhook.too-many', { most: MOST_WEBHOOKS });
    }
    const id = randomUUID();
    const [row] = await tx
      .insert(webhooks)
      .values({
        id,
        party: actor.party,
        label: body.label ?? '',
        url: body.url,
        events: [...new Set(body.events)],
        lockedSecret: lockNewSecret(service, id),
        createdAt: service.now(),
      })
      .returning();
    await recordEvent(tx, { actor, kind: 'webhook.created', details: { webhook: id } });
    return show(row!);
  },

  'webhooks.read': async ({ tx, actor, params }) => show(await requireWebhook(tx, actor, params.webhook)),

  'webhooks.change': async ({ service, tx, actor, params, body }) => {
    await requireWebhook(tx, actor, params.webhook);
    const { label, url, events, enabled } = body;
    if (url !== undefined) requireCallable(service, url);
    const changes = {
      ...(label !== undefined && { label }),
      ...(url !== undefined && { url }),
      ...(events !== undefined && { events: [...new Set(events)] }),
      ...(enabled !== undefined && { enabled, disabledBecause: null }),
    };
    if (Object.keys(changes).length > 0) await tx.update(webhooks).set(changes).where(own(actor, params.webhook));
    const row = await requireWebhook(tx, actor, params.webhook);
    await recordEvent(tx, { actor, kind: 'webhook.changed', details: { webhook: row.id, enabled: row.enabled } });
    return show(row);
  },

  'webhooks.remove': async ({ tx, actor, params }) => {
    await requireWebhook(tx, actor, params.webhook);
    await tx.delete(webhooks).where(own(actor, params.webhook));
    await recordEvent(tx, { actor, kind: 'webhook.removed', details: { webhook: params.webhook } });
  },

  'webhooks.secret': async ({ service, tx, actor, params, reply }) => {
    const { id, lockedSecret } = await requireWebhook(tx, actor, params.webhook);
    void reply.header('cache-control', 'no-store');
    return { secret: Buffer.from(service.keys.unlock(lockedSecret, secretContext(id))).toString() };
  },

  'webhooks.renew-secret': async ({ service, tx, actor, params }) => {
    const { id, lockedSecret } = await requireWebhook(tx, actor, params.webhook);
    const [row] = await tx
      .update(webhooks)
      .set({
        lockedSecret: lockNewSecret(service, id),
        lockedPreviousSecret: lockedSecret,
        previousSecretUntil: new Date(service.now().getTime() + CHANGING_OVER),
      })
      .where(own(actor, id))
      .returning();
    await recordEvent(tx, { actor, kind: 'webhook.secret-renewed', details: { webhook: id } });
    return show(row!);
  },

  'webhooks.test': async ({ service, tx, actor, params }) => {
    const { id: webhook } = await requireWorking(tx, actor, params.webhook);
    const id = randomUUID();
    const event = 'webhook.test';
    const now = service.now();
    const payload = formatEvent(event, now, { webhook });
    const times = { nextAttemptAt: now, createdAt: now };
    await tx.insert(webhookDeliveries).values({ id, webhook, party: actor.party, event, payload, ...times });
    await service.queue.add(tx, 'call-webhook', { delivery: id }, { party: actor.party });
    return { delivery: id };
  },

  'webhooks.deliveries': async ({ tx, actor, params, query }) => {
    await requireWebhook(tx, actor, params.webhook);
    const rows = await tx
      .select()
      .from(webhookDeliveries)
      .where(
        and(
          eq(webhookDeliveries.webhook, params.webhook),
          eq(webhookDeliveries.party, actor.party),
          lt(webhookDeliveries.position, readPosition(query.cursor)),
        ),
      )
      .orderBy(desc(webhookDeliveries.position))
      .limit(query.limit + 1);
    return cutPage(rows, query.limit, ({ id, event, state, attempts, status, problem, ...times }) => ({
      id,
      event,
      state,
      attempts,
      status,
      problem,
      createdAt: times.createdAt.toISOString(),
      settledAt: times.settledAt?.toISOString() ?? null,
      nextAttemptAt: state === 'waiting' ? times.nextAttemptAt.toISOString() : null,
    }));
  },

  'webhooks.resend': async ({ service, tx, actor, params }) => {
    await requireWorking(tx, actor, params.webhook);
    const [row] = await tx
      .update(webhookDeliveries)
      .set({ state: 'waiting', attempts: 0, nextAttemptAt: service.now(), settledAt: null })
      .where(
        and(
          eq(webhookDeliveries.id, params.delivery),
          eq(webhookDeliveries.webhook, params.webhook),
          eq(webhookDeliveries.party, actor.party),
        ),
      )
      .returning({ id: webhookDeliveries.id });
    if (row === undefined) throw new ServerProblem('request.not-found');
    await service.queue.add(tx, 'call-webhook', { delivery: row.id }, { party: actor.party });
    return { delivery: row.id };
  },
};

function own(actor: PartyActor, webhook: string) {
  return and(eq(webhooks.id, webhook), eq(webhooks.party, actor.party));
}

async function requireWebhook(tx: Transaction, actor: PartyActor, webhook: string): Promise<WebhookRow> {
  const [row] = await tx.select().from(webhooks).where(own(actor, webhook)).for('update');
  if (row === undefined) throw new ServerProblem('request.not-found');
  return row;
}

async function requireWorking(tx: Transaction, actor: PartyActor, webhook: string): Promise<WebhookRow> {
  const row = await requireWebhook(tx, actor, webhook);
  if (!row.enabled) throw new ServerProblem('webhook.disabled');
  return row;
}

function requireCallable({ settings }: Service, url: string): void {
  if (!isCallableUrl(url, settings.allowPrivateWebhooks)) throw new ServerProblem('webhook.url');
}

function lockNewSecret({ keys }: Service, webhook: string): Buffer {
  return keys.lock(Buffer.from(newWebhookSecret()), secretContext(webhook));
}

function show(row: WebhookRow): z.input<typeof shownWebhook> {
  const { id, label, url, events, enabled, disabledBecause } = row;
  return {
    id,
    label,
    url,
    events,
    enabled,
    disabledBecause,
    previousSecretUntil: row.previousSecretUntil?.toISOString() ?? null,
    lastSuccessAt: row.lastSuccessAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
  };
}
