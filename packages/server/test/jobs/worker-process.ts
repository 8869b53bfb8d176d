// A worker in a process of its own for the tests, which kill it: says on standard output what it does and halts where it is told to.
import { setTimeout as wait } from 'node:timers/promises';
import { createQueue } from '../../src/jobs/queue/create-queue.ts';
import { startWorker } from '../../src/jobs/running/start-worker.ts';
import { openStore } from '../../src/store/store.ts';
import { serviceWith } from '../support/fake-parts.ts';
import { fakeHandlers } from './fake-handlers.ts';

const [url, haltAt, haltFor] = process.argv.slice(2) as [string, string, string];

const store = openStore(url, 4);
const queue = await createQueue(url, store);
const say = (what: string): void => void process.stdout.write(`${what}\n`);

async function reach(place: string): Promise<void> {
  say(place);
  if (place === haltAt) await wait(Number(haltFor));
}

const handlers = fakeHandlers({
  'send-mail': {
    delays: [1],
    run: async ({ data, party, finish }) => {
      await reach('begun');
      await store.asParty(party, async (tx) => {
        await finish(tx);
        await tx.$client.query(
          "insert into idempotency (party, key, request, status) values ($1, $2 || clock_timestamp(), 'result', 200)",
          [party, data.mail],
        );
        await reach('written');
      });
      await reach('committed');
    },
  },
});

await startWorker({ ...serviceWith(store), queue }, { concurrency: 1, handlers });
say('ready');
