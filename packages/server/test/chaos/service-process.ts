// A process of the service as `verrijk serve` and `verrijk worker` are, for tests that kill it. Its log goes to standard output, its words begin with '#'.
import { startService, startWorkers } from '../../src/main.ts';

const [kind, folder, port, workers] = process.argv.slice(2) as [string, string, string, string];
const log = (line: string): void => void process.stdout.write(line);
const place = { folder, env: process.env, version: 'chaos', workers: Number(workers), log };

const running =
  kind === 'serve'
    ? await startService({ ...place, host: '127.0.0.1', port: Number(port) })
    : await startWorkers(place);
process.stdout.write('# ready\n');
process.once('SIGTERM', () => void running.close().then(() => process.exit(0)));
