import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import { createInstallationKeys } from '../../src/keys/installation-keys.ts';
import { createQueue } from '../../src/jobs/queue/create-queue.ts';
import { createVault } from '../../src/vault/create-vault.ts';
import { orderParties } from '../support/orders.ts';
import { testDatabase } from '../support/test-database.ts';
import { serviceWith } from '../support/fake-parts.ts';
import { testKeyring } from '../support/test-vault.ts';
import { deliveredOrder, factsOf, giveReference } from './delivered-orders.ts';
import { until } from '../jobs/fake-handlers.ts';
import { startScript } from '../jobs/test-process.ts';

// Before the database's own, which is then gone.
after(() => queue.stop());
const { url, store } = await testDatabase();
const queue = await createQueue(url, store);
const keyring = testKeyring();
const key = keyring.current().bytes.toString('base64');
const vault = createVault(store, keyring);
const keys = await createInstallationKeys(store, keyring);
const service = { ...serviceWith(store, { vault, keys }), queue };
const parties = await orderParties(store);
await giveReference(service, parties.provider, randomUUID());

const SCRIPT = new URL('order-process.ts', import.meta.url);
/** Where a worker is killed, and how its run is known to have ended. */
const PLACES = { taken: 'lost', enriching: 'lost', made: 'lost', finishing: 'lost', committed: 'done' } as const;

for (const [place, outcome] of Object.entries(PLACES)) {
  test(`a worker killed at "${place}" leaves one result, counted once, within ten seconds`, async (t) => {
    const first = await startScript(SCRIPT, url, key, place);
    const order = await deliveredOrder(service, parties);
    await until(() => first.said.includes(place));
    const second = await startScript(SCRIPT, url, key, 'nowhere');
    await first.kill();
    const took = await until(async () => (await factsOf(service, order.id)).state === 'ready', 10);
    t.diagnostic(`ready ${Math.round(took)} ms after it was killed`);
    await new Promise((resolve) => setTimeout(resolve, 2500));
    const facts = await factsOf(service, order.id);
    assert.deepEqual(facts, {
      state: 'ready',
      failure: null,
      counted: 1,
      outcomes: outcome === 'done' ? ['done'] : ['lost', 'done'],
      files: ['delivery', 'report-data', 'report-html', 'result'],
      unsealed: [],
      steps: ['create', 'count', 'quote', 'accept', 'agree', 'deliver', 'process', 'finish'],
    });
    await second.kill();
  });
}
