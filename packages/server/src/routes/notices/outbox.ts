import { desc, lt } from 'drizzle-orm';
import type { Handlers } from '../../http/handler.ts';
import { cutPage, readPosition } from '../../http/page-position.ts';
import { withLink } from '../../notices/mail-text.ts';
import { linkContext } from '../../notices/send-mail.ts';
import type { Service } from '../../service.ts';
import { outbox } from '../../store/tables/notices.ts';
import type { MailRow } from '../../store/tables/notices.ts';

export const outboxHandlers: Handlers<'outbox.list'> = {
  'outbox.list': async ({ service, tx, query }) => {
    const rows = await tx
      .select()
      .from(outbox)
      .where(lt(outbox.position, readPosition(query.cursor)))
      .orderBy(desc(outbox.position))
      .limit(query.limit + 1);
    return cutPage(rows, query.limit, (row) => ({
      id: row.id,
      kind: row.kind,
      state: row.state,
      to: row.recipient,
      subject: row.subject,
      text: textOf(service, row),
      attempts: row.attempts,
      problem: row.problem,
      createdAt: row.createdAt.toISOString(),
      settledAt: row.settledAt?.toISOString() ?? null,
    }));
  },
};

/** Whoever has a one-time link is its receiver: nobody else is shown it, the administrator neither, but where all people are made up. */
function textOf({ settings, keys }: Service, { id, body, lockedLink }: MailRow): string | null {
  if (body === null || lockedLink === null || !settings.demo) return body;
  return withLink(body, Buffer.from(keys.unlock(lockedLink, linkContext(id))).toString());
}
