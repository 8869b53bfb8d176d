import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { ApiProblem } from '../../src/contract/api-client.ts';
import { createApiClient } from '../../src/contract/create-api-client.ts';
import type { ApiClient } from '../../src/contract/api-client.ts';
import type { EndpointId } from '../../src/contract/endpoints.ts';

/** Milliseconds that an answer may take before it is asked for again. */
const ANSWER = 60_000;
const AGAIN_AFTER = 150;
/** What is asked again: the service is away or busy, or somebody else was at it. */
const PASSING = [429, 500, 502, 503, 504, 507];

/** How requests went, over all clients of a run. */
export interface Tally {
  answered: number;
  unanswered: number;
  /** By status and code. */
  readonly problems: Record<string, number>;
}

/** A client that does what a sane one does: the other server when one is away, the same key for the same request, and no giving up. */
export interface PatientClient {
  readonly call: ApiClient['call'];
  /** As the client of one server has it, asked again until it is answered. `reconsider` looks first whether it is still to be done. */
  open(id: EndpointId, request: () => Promise<Parameters<ApiClient['open']>[1]>): Promise<Response>;
}

export function patientClient(
  addresses: readonly string[],
  token: string,
  tally: Tally,
  ended: AbortSignal,
): PatientClient {
  const clients = addresses.map((server) => createApiClient({ server, token, language: 'nl', fetch }));
  let turn = Math.floor(addresses.length * Math.random());
  const insist = async <T>(ask: (client: ApiClient, signal: AbortSignal) => Promise<T>): Promise<T> => {
    for (;;) {
      ended.throwIfAborted();
      try {
        const answer = await ask(clients[turn % clients.length]!, AbortSignal.timeout(ANSWER));
        tally.answered += 1;
        return answer;
      } catch (error) {
        if (error instanceof ApiProblem) {
          const { status, code } = error.problem;
          const name = `${status} ${code}`;
          tally.problems[name] = (tally.problems[name] ?? 0) + 1;
          if (!PASSING.includes(status) && code !== 'request.conflict') throw error;
        } else {
          tally.unanswered += 1;
        }
        turn += 1;
        await wait(AGAIN_AFTER);
      }
    }
  };
  return {
    call: (id, request) => {
      const idempotencyKey = randomUUID();
      return insist((client, signal) => client.call(id, { ...request, idempotencyKey, signal }));
    },
    open: (id, request) => insist(async (client, signal) => client.open(id, { ...(await request()), signal })),
  };
}
