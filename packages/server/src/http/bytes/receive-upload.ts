import type { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Service } from '../../service.ts';
import type { Transaction } from '../../store/store.ts';
import { piecesOf } from './pieces-of.ts';
import { ServerProblem } from '../../problems/server-problem.ts';

const TUS = '1.0.0';
/** Bytes that a connection holds in memory, and that are lost at most when the process is killed: 500 slow ones hold 128 MB. */
const PIECE_BYTES = 256 * 1024;

/** An upload that bytes may be added to. */
export interface ReceivingUpload {
  readonly party: string;
  /** Finds the file in each transaction anew, and throws when nothing may be added any more. */
  readonly find: (tx: Transaction) => Promise<string>;
  /** Follows in the transaction of the last of the promised bytes. */
  readonly whenWhole?: (tx: Transaction) => Promise<void>;
}

/**
 * Adds the body of a request to an upload, by the tus protocol, and answers with the new offset. Nothing is answered to whoever is gone.
 * @throws ServerProblem `request.conflict` with the true offset, `request.too-large`, `upload.version`, and what `find` throws
 */
export async function receiveUpload(
  service: Pick<Service, 'store' | 'vault'>,
  upload: ReceivingUpload,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  try {
    requireVersion(request, reply);
    const offset = await appendAll(service, upload, request);
    // Nobody is there to be answered.
    if (offset === undefined) return reply.hijack();
    void reply.header('upload-offset', offset);
    return await reply.code(204).send();
  } catch (error) {
    if (error instanceof ServerProblem && error.code === 'request.conflict') {
      void reply.header('upload-offset', error.details['offset']);
    }
    // What is still coming is not read any more.
    void reply.header('connection', 'close');
    throw error;
  }
}

/** Keeps piece after piece, each in a transaction of its own; the offset after the last, or undefined when the sender is gone. */
async function appendAll(
  { store, vault }: Pick<Service, 'store' | 'vault'>,
  { party, find, whenWhole }: ReceivingUpload,
  request: FastifyRequest,
): Promise<number | undefined> {
  let offset = readOffset(request);
  let promised = 0;
  await store.asParty(party, async (tx) => {
    const open = (await vault.open(tx, await find(tx)))!;
    if (open.offset !== offset) throw new ServerProblem('request.conflict', { offset: open.offset });
    const coming = Number(request.headers['content-length'] ?? 0);
    promised = open.promised?.bytes ?? 0;
    if (offset + coming > promised) throw new ServerProblem('request.too-large', { most: promised - offset });
  });
  // Nothing was sent, and so nothing is added.
  if (request.body === undefined) return offset;
  const body = request.body as Readable;
  try {
    for await (const piece of piecesOf(body, PIECE_BYTES)) {
      offset = await store.asParty(party, async (tx) => {
        const reached = await vault.append(tx, await find(tx), offset, piece);
        if (reached === promised) await whenWhole?.(tx);
        return reached;
      });
    }
  } catch (error) {
    if (body.errored === error && request.raw.socket.destroyed) return undefined;
    throw error;
  }
  return offset;
}

function readOffset({ headers }: FastifyRequest): number {
  const text = String(headers['upload-offset'] ?? '');
  if (!/^\d{1,15}$/.test(text)) throw new ServerProblem('request.invalid');
  return Number(text);
}

/** The protocol asks the header of every request; who leaves it out is believed to mean this version. */
export function requireVersion({ headers }: FastifyRequest, reply: FastifyReply): void {
  void reply.header('tus-resumable', TUS);
  const asked = headers['tus-resumable'];
  if (asked === undefined || asked === TUS) return;
  void reply.header('tus-version', TUS);
  throw new ServerProblem('upload.version');
}

/** How many bytes there are of how many, and until when they are kept. */
export function sayWhereItStands(reply: FastifyReply, offset: number, length: number | undefined, expires: Date): void {
  void reply
    .header('tus-resumable', TUS)
    .header('upload-offset', offset)
    .header('upload-length', length)
    .header('upload-expires', expires.toUTCString());
}
