import type { FastifyInstance, FastifyReply } from 'fastify';
import { ServerProblem } from '../problems/server-problem.ts';
import { bell } from '../waiting/bell.ts';
import type { Service } from '../service.ts';
import { eventStream } from './event-stream.ts';
import { orderFeed } from './order-feed.ts';
import type { OrderFeed } from './order-feed.ts';
import { orderTeller } from './order-teller.ts';
import type { Following } from './order-teller.ts';

declare module 'fastify' {
  interface FastifyInstance {
    /** News of orders, for the streams of this server. */
    orderFeed: OrderFeed;
  }
}

/** Milliseconds after which a stream ends and its reader connects again, and so shows anew who it is. */
const LONGEST_STREAM = 10 * 60_000;

/** Gives a server its feed of orders, and ends all streams when it stops. */
export function feedOrders(app: FastifyInstance, { store }: Service): void {
  const feed = orderFeed(store);
  app.decorate('orderFeed', feed);
  app.addHook('preClose', () => feed.end());
}

/**
 * Answers with a stream of what happens to an order, until the reader leaves or the server stops.
 * @throws ServerProblem before anything is sent: `request.not-found`, `events.too-many`
 */
export async function followOrder(service: Service, following: Following, reply: FastifyReply): Promise<void> {
  const { actor, order } = following;
  const feed = reply.server.orderFeed;
  const news = bell();
  const teller = orderTeller(service.store, following);
  // Before anything is said: who may not see the order is answered as everywhere.
  await teller.look();
  const leave = feed.follow(actor.party, order, news.ring);
  if (leave === undefined) throw new ServerProblem('events.too-many', {}, { retryAfter: 60 });
  reply.hijack();
  const stream = eventStream(reply.raw, reply.getHeaders() as Record<string, string>);
  const over = AbortSignal.any([stream.gone, feed.ended, AbortSignal.timeout(LONGEST_STREAM)]);
  over.addEventListener('abort', news.ring);
  try {
    while (!over.aborted) {
      const isMore = await teller.tell(stream, await teller.look());
      if (!isMore) await news.heard();
    }
  } catch {
    // The order is no longer there for this party, or the database is away: the reader connects again and is told.
  } finally {
    leave();
    stream.end();
  }
}
