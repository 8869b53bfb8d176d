import type { FastifyRequest } from 'fastify';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { recordEvent } from '../../audit/record-event.ts';
import { ServerProblem } from '../../problems/server-problem.ts';
import type { Service } from '../../service.ts';
import { addressKey } from './address-key.ts';
import { knownDevice } from './device-mark.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * How often may be guessed, and in how many seconds. A browser that is known for an account has a bucket of its own and is not hindered by what
 * others guess; all other browsers together share the account's, and all guesses of an address, at whatever account, share the address's. `known` is
 * for all known browsers of an account together: whoever reads its mail makes as many of those as they like, by resets, and would else have as many
 * guesses at its second factor.
 */
export const GUESSES = {
  password: {
    device: { points: 10, duration: 15 * MINUTE },
    account: { points: 10, duration: HOUR },
    address: { points: 50, duration: HOUR },
    known: { points: 200, duration: DAY },
  },
  /** Second factors: nobody comes here without the password. */
  code: {
    device: { points: 10, duration: 15 * MINUTE },
    account: { points: 10, duration: HOUR },
    address: { points: 50, duration: HOUR },
    known: { points: 20, duration: DAY },
  },
  reset: {
    device: { points: 3, duration: HOUR },
    account: { points: 3, duration: HOUR },
    address: { points: 20, duration: HOUR },
    known: { points: 10, duration: DAY },
  },
} as const;
type Guess = keyof typeof GUESSES;
type Bucket = 'device' | 'account' | 'address' | 'known';

/** A guess that was counted before it was looked at, so that many at once count too. */
export interface AdmittedGuess {
  /** It was right: it does not count. */
  readonly forgive: () => Promise<void>;
  /** It was wrong: the first of an address, account or browser stands in the audit log; the last one that is let through follows from the limit. */
  readonly note: (person: { readonly id: string; readonly party: string } | undefined) => Promise<void>;
}

/**
 * Counts a guess at somebody's password, code or mailbox. Whether there is an account with this address makes no difference.
 * @throws ServerProblem `request.too-many` when there were too many.
 */
export async function admitGuess(
  service: Service,
  request: FastifyRequest,
  guess: Guess,
  email: string,
): Promise<AdmittedGuess> {
  const device = knownDevice(service, request, email);
  const buckets: readonly (readonly [Bucket, string])[] =
    device === undefined
      ? [
          ['address', addressKey(request.ip)],
          ['account', email],
        ]
      : [
          ['device', `${device} ${email}`],
          ['known', email],
        ];
  const counted: number[] = [];
  for (const [bucket, key] of buckets) counted.push(await consume(service, request, guess, bucket, key));
  return {
    note: async (person) => {
      if (Math.min(...counted) > 1) return;
      const { actor } = request;
      const details = { guess, account: person?.id ?? null };
      await service.store.asSystem('sign-in', (tx) =>
        recordEvent(tx, { actor, kind: 'session.failed', party: person?.party ?? null, details }),
      );
    },
    forgive: async () => {
      for (const [bucket, key] of buckets) await limiter(service, guess, bucket).reward(hidden(service, key));
    },
  };
}

/** Forgets the passwords that were guessed at an account: its owner has shown to read its mail. Of a second factor that says nothing. */
export async function forgetGuesses(service: Service, email: string): Promise<void> {
  await limiter(service, 'password', 'account').delete(hidden(service, email));
}

async function consume(
  service: Service,
  request: FastifyRequest,
  guess: Guess,
  bucket: Bucket,
  key: string,
): Promise<number> {
  try {
    return (await limiter(service, guess, bucket).consume(hidden(service, key))).consumedPoints;
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    // Once, when it begins: who guesses on would fill the log.
    if (refusal.consumedPoints === GUESSES[guess][bucket].points + 1) {
      await service.store.asSystem('sign-in', (tx) =>
        recordEvent(tx, { actor: request.actor, kind: 'session.guessing', details: { guess, bucket } }),
      );
    }
    throw new ServerProblem('request.too-many', {}, { retryAfter: Math.ceil(refusal.msBeforeNext / 1000) });
  }
}

function limiter({ store }: Service, guess: Guess, bucket: Bucket): RateLimiterPostgres {
  return new RateLimiterPostgres({
    ...GUESSES[guess][bucket],
    storeClient: {
      query: (query: { readonly name: string; readonly text: string; readonly values: unknown[] }) =>
        store.asSystem('sign-in', (tx) => tx.$client.query(query)),
    },
    storeType: 'client',
    tableName: 'attempt',
    keyPrefix: `${guess}-${bucket}`,
    tableCreated: true,
    clearExpiredByTimeout: false,
  });
}

/** Who guesses at whom stands nowhere. */
function hidden({ keys }: Service, key: string): string {
  return keys.mac('limit', key).toString('base64url');
}
