import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { recordEvent } from '../../audit/record-event.ts';
import type { Handlers } from '../../http/handler.ts';
import { ServerProblem } from '../../problems/server-problem.ts';
import { party } from '../../store/tables/parties.ts';

const position = z.tuple([z.string(), z.uuid()]);

export const partiesHandlers: Handlers<'parties.list' | 'parties.close'> = {
  'parties.list': async ({ tx, actor, query: { limit, cursor } }) => {
    const after = cursor === undefined ? undefined : readCursor(cursor);
    const rows = await tx
      .select()
      .from(party)
      .where(
        and(
          actor.isHost ? undefined : eq(party.invitedBy, actor.party),
          after === undefined ? undefined : sql`(${party.name}, ${party.id}) > (${after[0]}, ${after[1]}::uuid)`,
        ),
      )
      .orderBy(party.name, party.id)
      .limit(limit + 1);
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    return {
      items: items.map(({ id, kind, name, municipality, isFictional, createdAt, closedAt }) => ({
        ...{ id, kind, name, municipality, isFictional },
        createdAt: createdAt.toISOString(),
        closedAt: closedAt?.toISOString() ?? null,
      })),
      next: rows.length > limit && last !== undefined ? writeCursor([last.name, last.id]) : null,
    };
  },

  'parties.close': async ({ service, tx, actor, params }) => {
    const [found] = await tx.select({ isHost: party.isHost }).from(party).where(eq(party.id, params.party));
    if (found === undefined) throw new ServerProblem('request.not-found');
    if (found.isHost) throw new ServerProblem('party.host');
    const { rows } = await tx.$client.query<{ closed: boolean }>('select close_party($1, $2) as closed', [
      params.party,
      service.now(),
    ]);
    if (rows[0]?.closed === true) await recordEvent(tx, { actor, kind: 'party.closed', party: params.party });
    return undefined;
  },
};

function writeCursor(at: z.infer<typeof position>): string {
  return Buffer.from(JSON.stringify(at)).toString('base64url');
}

function readCursor(cursor: string): z.infer<typeof position> {
  try {
    return position.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch (cause) {
    throw new ServerProblem('request.invalid', {}, { cause });
  }
}
