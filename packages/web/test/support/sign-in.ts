import assert from 'node:assert/strict';
import { PEOPLE } from './people.ts';
import type { PersonName } from './people.ts';
import type { Seat } from './browser.ts';

/** Signs somebody in without the page for it, as fast as the service hashes a password. Pages that are open notice it when they are loaded anew. */
export async function signIn({ context }: Seat, address: string, person: PersonName): Promise<void> {
  const { email, password } = PEOPLE[person];
  const answer = await context.request.post(`${address}/api/session`, {
    headers: { origin: address, 'sec-fetch-site': 'same-origin' },
    data: { email, password },
  });
  assert.equal(answer.status(), 201, await answer.text());
  assert.deepEqual(await answer.json(), { stage: 'full' });
}
