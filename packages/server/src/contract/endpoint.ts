import { z } from 'zod';
import type { Role, Scope } from './roles.ts';

/**
 * Who may call an endpoint.
 * - `public`: everybody; the handler sees no party's data but what it looks up itself.
 * - `signing-in`: who has given a password, and a second factor or not yet. With a stage: `second-factor` is for who must still give
 *   one, `enrol` for who must still set one up and for who is wholly signed in.
 * - `account`: a person who is wholly signed in, for what is theirs at every party; never a token.
 * - `member`: a person with one of these roles, or a token of such a party with the scope (null: never a token).
 *   `host` asks besides that the party runs this installation.
 */
export type Access =
  | { readonly kind: 'public' }
  | { readonly kind: 'signing-in'; readonly stage?: 'second-factor' | 'enrol' }
  | { readonly kind: 'account' }
  | {
      readonly kind: 'member';
      readonly roles: readonly Role[];
      readonly scope: Scope | null;
      readonly host?: boolean;
    };

/** `json` in and out; raw bytes in; raw bytes out; a stream of server-sent events out. */
export type Transfer = 'json' | 'upload' | 'download' | 'events';

/** One thing that the API can do: the routes, the documentation, the client and the tests of access all follow from it. */
export interface Endpoint<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Result extends z.ZodType = z.ZodType,
> {
  /** `orders.create` */
  readonly id: string;
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Begins with `/api/`; a parameter is `:order`. */
  readonly path: string;
  /** A sentence in English for the API's documentation. */
  readonly summary: string;
  readonly access: Access;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  /** What comes back with `status`; not checked where bytes or events come back. */
  readonly result: Result;
  readonly status: 200 | 201 | 202 | 204;
  readonly transfer: Transfer;
  /** Of what a download gives; any bytes where nothing is said. */
  readonly mediaType: string;
  /** Where true, the handler opens its own transactions: nothing is held while a password is hashed, and a wrong guess stays counted. */
  readonly ownTransactions: boolean;
}

const nothing = z.object({});
const noContent = z.undefined();
type Nothing = typeof nothing;
type NoContent = typeof noContent;

interface Definition<Gate, Kind, Params, Query, Body, Result, Own> {
  readonly id: string;
  readonly method: Endpoint['method'];
  readonly path: string;
  readonly summary: string;
  readonly access: Gate;
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  readonly result?: Result;
  readonly status?: Endpoint['status'];
  readonly transfer?: Kind;
  readonly mediaType?: string;
  readonly ownTransactions?: Own;
}

/** Declares an endpoint. What is left out is empty; the status is 200, or 204 where nothing comes back. */
export function endpoint<
  const Gate extends Access,
  const Kind extends Transfer = 'json',
  Params extends z.ZodType = Nothing,
  Query extends z.ZodType = Nothing,
  Body extends z.ZodType = NoContent,
  Result extends z.ZodType = NoContent,
  const Own extends boolean = false,
>(
  definition: Definition<Gate, Kind, Params, Query, Body, Result, Own>,
): Endpoint<Params, Query, Body, Result> & {
  readonly access: Gate;
  readonly transfer: Kind;
  readonly ownTransactions: Own;
} {
  const { params, query, body, result, transfer = 'json' as Kind, ownTransactions = false as Own } = definition;
  return {
    ...definition,
    params: params ?? (nothing as unknown as Params),
    query: query ?? (nothing as unknown as Query),
    body: body ?? (noContent as unknown as Body),
    result: result ?? (noContent as unknown as Result),
    status: definition.status ?? (result === undefined && transfer === 'json' ? 204 : 200),
    transfer,
    mediaType: definition.mediaType ?? 'application/octet-stream',
    ownTransactions,
  };
}

/** Everybody of an organisation, and everybody of a provider. */
export const AT_ORGANISATION = ['owner', 'member', 'reader'] as const satisfies readonly Role[];
export const AT_PROVIDER = ['administrator', 'operator'] as const satisfies readonly Role[];
/** Who acts for an organisation. */
export const ACTS_FOR_ORGANISATION = ['owner', 'member'] as const satisfies readonly Role[];
