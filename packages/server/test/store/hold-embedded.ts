/** A process that has an embedded database, for tests to kill: `hold-embedded.ts <folder>` says the address and stays until SIGTERM. */
import { setInterval } from 'node:timers';
import { VerrijkError } from '@verrijk/core';
import { startEmbedded } from '../../src/store/embedded/start-embedded.ts';

try {
  const database = await startEmbedded(process.argv[2]!);
  process.stdout.write(`${database.url}\n`);
  const alive = setInterval(() => undefined, 1000);
  process.once('SIGTERM', () => {
    clearInterval(alive);
    void database.stop();
  });
} catch (error) {
  process.stdout.write(`${error instanceof VerrijkError ? error.code : String(error)}\n`);
}
