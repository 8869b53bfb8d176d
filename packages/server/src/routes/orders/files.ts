import { Readable } from 'node:stream';
import type { PartyActor } from '../../actor.ts';
import { recordEvent } from '../../audit/record-event.ts';
import type { OrderFile } from '../../contract/orders/files.ts';
import { parseRange } from '../../http/bytes/byte-range.ts';
import { attachment } from '../../http/bytes/content-disposition.ts';
import type { Handlers } from '../../http/handler.ts';
import { HTTP_LIMITS } from '../../http/serving/limited-server.ts';
import { takenInTime } from '../../http/serving/taken-in-time.ts';
import { ServerProblem } from '../../problems/server-problem.ts';
import { requireOrder } from '../../orders/require-order.ts';
import type { Service } from '../../service.ts';
import type { Transaction } from '../../store/store.ts';
import { takeBytes } from '../../vault/take-bytes.ts';
import type { FileFacts } from '../../vault/vault.ts';

type Purpose = OrderFile['purpose'];

/** For how long asking for a later part belongs to a download that was recorded. */
const RESUME_MINUTES = 60;

export const fileHandlers: Handlers<'files.list' | 'files.download'> = {
  'files.list': async ({ service, tx, actor, params }) => {
    const order = await requireOrder(tx, actor, params.order);
    const { rows } = await tx.$client.query<{ id: string; purpose: Purpose; bytes: string; sealedAt: Date }>(
      `select file.id, file.purpose, file.size as bytes, file.sealed_at as "sealedAt"
       from file join data_key on data_key.id = file.data_key
       where data_key.order_id = $1 and data_key.class = 'customers' and file.sealed_at is not null
       order by file.created_at, file.purpose`,
      [order.id],
    );
    const files: OrderFile[] = [];
    for (const { id, purpose, bytes, sealedAt } of rows) {
      // Names and hashes are for who has the content.
      const facts = actor.partyKind === 'organisation' ? await service.vault.facts(tx, id) : undefined;
      const { name = null, mediaType = null, sha256 = null } = facts ?? {};
      const fetchable = mayFetch(actor, purpose);
      files.push({
        id,
        purpose,
        bytes: Number(bytes),
        sealedAt: sealedAt.toISOString(),
        name,
        mediaType,
        sha256,
        fetchable,
      });
    }
    return { files };
  },

  'files.download': async ({ service, actor, params, request, reply }) => {
    const { headers } = request;
    const etag = `"${params.file}"`;
    const facts = await service.store.asParty(actor.party, (tx) => requireFetchable(service, tx, actor, params.file));
    void reply
      .header('etag', etag)
      .header('accept-ranges', 'bytes')
      .header('cache-control', 'private, no-store')
      .header('x-content-type-options', 'nosniff');
    if (headers['if-none-match'] === etag) return reply.code(304).send();
    // A part of another edition is no part of this one.
    const asked = headers['if-range'] === undefined || headers['if-range'] === etag ? headers.range : undefined;
    const range = parseRange(asked, facts.bytes);
    if (range === 'unsatisfiable') {
      void reply.header('content-range', `bytes */${facts.bytes}`);
      throw new ServerProblem('file.range', { bytes: facts.bytes });
    }
    const { start, end } = range === 'whole' ? { start: 0, end: facts.bytes } : range;
    void reply
      .type(facts.mediaType)
      .header('content-disposition', attachment(facts.name))
      .header('content-length', end - start);
    if (range !== 'whole') void reply.code(206).header('content-range', `bytes ${start}-${end - 1}/${facts.bytes}`);
    // Nothing, as a stream: without a body Fastify would say that there are 0 bytes.
    if (request.method === 'HEAD') return reply.send(Readable.from([]));
    await recordDownload(service, actor, facts, start);
    // The first chunk is read before anything is answered: a file that is damaged has an answer of its own.
    const parts = await takeBytes(service.vault.read(actor.party, facts.id, start), end - start);
    return reply.send(Readable.from(takenInTime(parts, HTTP_LIMITS.partTimeout, () => void reply.raw.destroy())));
  },
};

/** The organisation has its own delivery, and a reader may see what cannot lead to people. */
function mayFetch(actor: PartyActor, purpose: Purpose): boolean {
  if (actor.partyKind !== 'organisation' || purpose === 'delivery') return false;
  return purpose !== 'result' || actor.kind === 'token' || actor.role !== 'reader';
}

async function requireFetchable(
  { vault }: Service,
  tx: Transaction,
  actor: PartyActor,
  file: string,
): Promise<FileFacts & { readonly order: string }> {
  const { rows } = await tx.$client.query<{ purpose: Purpose; order: string }>(
    `select file.purpose, orders.id as "order"
     from file join data_key on data_key.id = file.data_key join orders on orders.id = data_key.order_id
     where file.id = $1 and orders.organisation = $2 and data_key.class = 'customers'
       and file.sealed_at is not null and file.purpose <> 'delivery'`,
    [file, actor.party],
  );
  const [row] = rows;
  const facts = row && (await vault.facts(tx, file));
  if (row === undefined || facts === undefined) throw new ServerProblem('request.not-found');
  if (!mayFetch(actor, row.purpose)) throw new ServerProblem('request.not-allowed');
  return { ...facts, order: row.order };
}

/** A download is recorded once: asking for a later part of it shortly after is the same one, which was broken off. */
async function recordDownload(
  { store, now }: Service,
  actor: PartyActor,
  file: FileFacts & { readonly order: string },
  start: number,
): Promise<void> {
  await store.asParty(actor.party, async (tx) => {
    const reader = actor.kind === 'token' ? actor.token : actor.session;
    const { rowCount } = await tx.$client.query(
      `insert into file_download (file, reader, at) values ($1, $2, $3)
       on conflict (file, reader) do update set at = excluded.at
         where $4 = 0 or file_download.at < excluded.at - make_interval(mins => $5)`,
      [file.id, reader, now(), start, RESUME_MINUTES],
    );
    if (rowCount === 0) return;
    await recordEvent(tx, {
      actor,
      kind: 'file.downloaded',
      order: file.order,
      details: { file: file.id, purpose: file.purpose, bytes: file.bytes },
    });
  });
}
