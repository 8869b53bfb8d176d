// A worker at orders in a process of its own for the tests, which kill it: says on standard output where it is and halts where it is told to.
import { setTimeout as wait } from 'node:timers/promises';
import { createInstallationKeys } from '../../src/keys/installation-keys.ts';
import { openKeyring } from '../../src/keys/keyring.ts';
import { createQueue } from '../../src/jobs/queue/create-queue.ts';
import { enrichOrder } from '../../src/processing/enrich-order.ts';
import { startWorker } from '../../src/jobs/running/start-worker.ts';
import { openStore } from '../../src/store/store.ts';
import { createVault } from '../../src/vault/create-vault.ts';
import { serviceWith } from '../support/fake-parts.ts';
import { fakeEngine } from './fake-engine.ts';
import { fakeHandlers } from '../jobs/fake-handlers.ts';

const [url, key, haltAt] = process.argv.slice(2) as [string, string, string];
const say = (what: string): void => void process.stdout.write(`${what}\n`);

async function reach(place: string): Promise<void> {
  say(place);
  if (place === haltAt) await wait(60_000);
}

const store = openStore(url, 6);
const keyring = openKeyring({ value: key, file: '' });
const vault = createVault(store, keyring);
const queue = await createQueue(url, store);
const keys = await createInstallationKeys(store, keyring);

const engine = fakeEngine(reach);
const handler = enrichOrder({
  ...engine,
  activeReference: async (tx, provider) => {
    await reach('taken');
    return engine.activeReference(tx, provider);
  },
});
const handlers = fakeHandlers({
  'enrich-order': {
    ...handler,
    run: async (job) => {
      const finish: typeof job.finish = async (tx) => {
        await job.finish(tx);
        await reach('finishing');
      };
      await handler.run({ ...job, finish });
      await reach('committed');
    },
  },
  'send-mail': { run: async () => undefined },
  'call-webhook': { run: async () => undefined },
});
await startWorker({ ...serviceWith(store, { vault, keys }), queue }, { concurrency: 2, handlers });
say('ready');
