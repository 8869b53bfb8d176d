import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Actor, MemberActor, PartyActor, SigningInActor } from '../actor.ts';
import type { Endpoint } from '../contract/endpoint.ts';
import type { EndpointId, ENDPOINTS } from '../contract/endpoints.ts';
import type { Service } from '../service.ts';
import type { Transaction } from '../store/store.ts';

type ActorOf<E extends Endpoint> = E['access'] extends
  { readonly kind: 'member'; readonly scope: null } | { readonly kind: 'account' }
  ? MemberActor
  : E['access'] extends { readonly kind: 'signing-in' }
    ? MemberActor | SigningInActor
    : E['access'] extends { readonly kind: 'member' }
      ? PartyActor
      : Actor;

/** What a handler is given. */
export interface Call<E extends Endpoint> {
  readonly service: Service;
  /**
   * The transaction of this request: of the actor's party, or of the system for endpoints that are public or part of signing in. It is committed
   * before the answer goes out, and rolled back when the handler throws.
   */
  readonly tx: Transaction;
  readonly actor: ActorOf<E>;
  readonly params: z.output<E['params']>;
  readonly query: z.output<E['query']>;
  readonly body: z.output<E['body']>;
  readonly request: FastifyRequest;
  /** For headers and cookies. */
  readonly reply: FastifyReply;
  /** Runs when the transaction has been committed; for what must not happen before. */
  readonly afterCommit: (work: () => void) => void;
}

/** Bytes or events in or out: the handler opens its own transactions with `service.store`, and `tx` is not there. */
type TransferCall<E extends Endpoint> = Omit<Call<E>, 'tx' | 'afterCommit'>;

/** The same for JSON with several transactions. */
type OwnCall<E extends Endpoint> = TransferCall<E> & {
  /**
   * Does the last of them once: a second request with the same idempotency key gets the answer of the first. Without it such a request is carried out anew,
   * as it must be where the answer holds a secret.
   */
  readonly once: (tx: Transaction, work: () => Promise<z.input<E['result']>>) => Promise<z.input<E['result']>>;
};

/** The handlers of a resource, by the ids of its endpoints. */
export type Handlers<Ids extends EndpointId> = {
  readonly [Id in Ids]: (typeof ENDPOINTS)[Id]['transfer'] extends 'json'
    ? (
        call: (typeof ENDPOINTS)[Id]['ownTransactions'] extends true
          ? OwnCall<(typeof ENDPOINTS)[Id]>
          : Call<(typeof ENDPOINTS)[Id]>,
      ) => Promise<z.input<(typeof ENDPOINTS)[Id]['result']>>
    : (call: TransferCall<(typeof ENDPOINTS)[Id]>) => Promise<unknown>;
};
