import { randomUUID } from 'node:crypto';
import type { Language } from '@verrijk/core/messages';
import type { Role } from '../contract/roles.ts';
import type { MailDetails, MailKind } from '../messages/mail-sentences.ts';
import type { Service } from '../service.ts';
import type { Transaction } from '../store/store.ts';
import { outbox } from '../store/tables/notices.ts';
import { formatMail } from './mail-text.ts';

/** What a one-time link is locked for: the mail that it stands in. */
export function linkContext(mail: string): string {
  return `outbox ${mail}`;
}

/**
 * Puts a mail into the outbox in the transaction of what it tells, and queues its sending: both happen, or neither. A `link` among the details is a
 * one-time secret: it is locked, sent, and shown to nobody else.
 */
export async function sendMail<Kind extends MailKind>(
  service: Pick<Service, 'queue' | 'keys' | 'now'>,
  tx: Transaction,
  mail: {
    readonly to: string;
    readonly language: Language;
    readonly kind: Kind;
    readonly details: MailDetails[Kind];
    /** Whose it is, for a fair turn in the queue; who runs the installation where it is nobody's. */
    readonly party?: string;
  },
): Promise<void> {
  const { to, language, kind, details, party } = mail;
  const id = randomUUID();
  const now = service.now();
  const link = 'link' in details ? details.link : undefined;
  await tx.insert(outbox).values({
    id,
    kind,
    party: party ?? null,
    language,
    recipient: to,
    ...formatMail(kind, details, language),
    lockedLink: link === undefined ? null : service.keys.lock(Buffer.from(link), linkContext(id)),
    nextAttemptAt: now,
    createdAt: now,
  });
  const waits = party ?? (await hostOf(tx));
  // Before there is anybody to wait for it, the sweep finds it.
  if (waits !== undefined) await service.queue.add(tx, 'send-mail', { mail: id }, { party: waits });
}

async function hostOf(tx: Transaction): Promise<string | undefined> {
  const { rows } = await tx.$client.query<{ id: string }>('select id from party where is_host');
  return rows[0]?.id;
}

/**
 * Sends a mail to each of a party's people with one of these roles, in their own language. The party is the transaction's own, or, where `order` is
 * given, the other side of it; who its people are stays unknown to the caller.
 */
export async function sendPartyMail<Kind extends MailKind>(
  service: Pick<Service, 'queue' | 'now'>,
  tx: Transaction,
  mail: {
    readonly party: string;
    readonly roles: readonly Role[];
    readonly kind: Kind;
    readonly details: MailDetails[Kind];
    readonly order?: string;
  },
): Promise<void> {
  const { party, roles, kind, details, order } = mail;
  const texts = { nl: formatMail(kind, details, 'nl'), en: formatMail(kind, details, 'en') };
  const { rows } = await tx.$client.query<{ mail: string }>(
    'select mail from post_party_mail($1, $2, $3, $4, $5, $6)',
    [party, roles, kind, JSON.stringify(texts), order ?? null, service.now()],
  );
  for (const { mail: id } of rows) await service.queue.add(tx, 'send-mail', { mail: id }, { party });
}
