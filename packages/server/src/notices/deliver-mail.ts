import { and, eq, lte } from 'drizzle-orm';
import type { Service } from '../service.ts';
import { outbox } from '../store/tables/notices.ts';
import type { MailRow } from '../store/tables/notices.ts';
import { withLink } from './mail-text.ts';
import { linkContext } from './send-mail.ts';
import { submitMail } from './submit-mail.ts';
import type { MailProblem } from './submit-mail.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Longer than any attempt takes, so that nobody else begins one meanwhile. */
const LEASE = 5 * MINUTE;
const LONGEST_WAIT = 2 * 60 * MINUTE;
/** After this a mail is of no more use: its link has ended, and its news is to be seen in Verrijk itself. */
const GIVES_UP_AFTER = DAY;
/** What waits for a mail server that was never set. */
const KEPT_WITHOUT_SERVER = 7 * DAY;
const SETTLED_KEPT = 30 * DAY;

/**
 * Sends one mail of the outbox, if it is due. It is marked as sent after the mail server took it: a process that dies in between sends it again,
 * with the same Message-ID. Without a mail server it stays where it is.
 */
export async function deliverMail(service: Service, mail: string): Promise<void> {
  const { smtpUrl, mailFrom, publicUrl } = service.settings;
  if (smtpUrl === undefined) return;
  const row = await claim(service, mail);
  if (row === undefined) return;
  const { recipient, subject, body, lockedLink } = row;
  if (recipient === null || subject === null || body === null || isTooOld(service, row)) {
    return settle(service, mail, 'given-up', row.problem);
  }
  const link = lockedLink === null ? '' : Buffer.from(service.keys.unlock(lockedLink, linkContext(mail))).toString();
  const problem = await submitMail(smtpUrl, {
    from: mailFrom,
    to: recipient,
    subject,
    text: withLink(body, link),
    messageId: `<${mail}@${new URL(publicUrl).hostname}>`,
    date: row.createdAt,
    language: row.language,
  });
  if (problem === undefined) return settle(service, mail, 'sent', null);
  if (problem === 'refused') return settle(service, mail, 'given-up', problem);
  const wait = Math.min(MINUTE * 2 ** (row.attempts - 1), LONGEST_WAIT);
  await service.store.asSystem('notices', (tx) =>
    tx
      .update(outbox)
      .set({ problem, nextAttemptAt: new Date(service.now().getTime() + wait) })
      .where(and(eq(outbox.id, mail), eq(outbox.state, 'waiting'))),
  );
}

/** Sends what is due, and forgets what is long settled. */
export async function sendDueMail(service: Service): Promise<void> {
  const now = service.now().getTime();
  const due = await service.store.asSystem('notices', async (tx) => {
    await tx.$client.query("delete from outbox where state <> 'waiting' and settled_at < $1", [
      new Date(now - SETTLED_KEPT),
    ]);
    const oldest = new Date(now - (service.settings.smtpUrl === undefined ? KEPT_WITHOUT_SERVER : GIVES_UP_AFTER));
    await tx.$client.query(
      `update outbox set state = 'given-up', settled_at = $2, subject = null, body = null, locked_link = null
       where state = 'waiting' and created_at < $1 and (next_attempt_at <= $2 or attempts = 0)`,
      [oldest, new Date(now)],
    );
    return tx
      .select({ id: outbox.id })
      .from(outbox)
      .where(and(eq(outbox.state, 'waiting'), lte(outbox.nextAttemptAt, new Date(now))))
      .orderBy(outbox.nextAttemptAt)
      .limit(20);
  });
  for (const { id } of due) await deliverMail(service, id);
}

async function claim(service: Service, mail: string): Promise<MailRow | undefined> {
  const now = service.now();
  return service.store.asSystem('notices', async (tx) => {
    const [row] = await tx
      .select()
      .from(outbox)
      .where(and(eq(outbox.id, mail), eq(outbox.state, 'waiting'), lte(outbox.nextAttemptAt, now)))
      .for('update', { skipLocked: true });
    if (row === undefined) return undefined;
    const claimed = { attempts: row.attempts + 1, nextAttemptAt: new Date(now.getTime() + LEASE) };
    await tx.update(outbox).set(claimed).where(eq(outbox.id, mail));
    return { ...row, ...claimed };
  });
}

function isTooOld(service: Service, { createdAt }: MailRow): boolean {
  return service.now().getTime() - createdAt.getTime() > GIVES_UP_AFTER;
}

/** What was said is taken away: a link is a secret, and who was told what is nobody's business afterwards. Who could not be reached stays to be seen. */
async function settle(
  service: Service,
  mail: string,
  state: 'sent' | 'given-up',
  problem: MailProblem | null,
): Promise<void> {
  await service.store.asSystem('notices', (tx) =>
    tx
      .update(outbox)
      .set({
        state,
        problem,
        settledAt: service.now(),
        subject: null,
        body: null,
        lockedLink: null,
        ...(state === 'sent' && { recipient: null }),
      })
      .where(eq(outbox.id, mail)),
  );
}
