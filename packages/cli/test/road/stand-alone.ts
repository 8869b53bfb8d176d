import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

const WITH_POSTGRESQL = fileURLToPath(new URL('../../../../.ci/with-postgresql', import.meta.url));

/** Whether there is a PostgreSQL that is not ours: one that VERRIJK_TEST_DATABASE names, or that of the system. */
export const HAS_STAND_ALONE: boolean =
  process.env['VERRIJK_TEST_DATABASE'] !== undefined || existsSync('/usr/lib/postgresql');

/** An empty database on such a server; `remove` leaves nothing of it. */
export async function standAlone(): Promise<{ readonly url: string; remove(): Promise<void> }> {
  const given = process.env['VERRIJK_TEST_DATABASE'];
  const server = given === undefined ? await startServer() : { url: given, stop: async () => undefined };
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await execute(server.url, `create database ${name} template template0 encoding 'UTF8' locale 'C'`);
  const url = new URL(server.url);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    remove: async () => {
      await execute(server.url, `drop database ${name} with (force)`);
      await server.stop();
    },
  };
}

/** Says where it is, and lives as long as its standard input. */
async function startServer(): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const child = spawn(WITH_POSTGRESQL, ['bash', '-c', 'echo "$VERRIJK_TEST_DATABASE"; cat'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  for await (const line of createInterface({ input: child.stdout })) {
    if (!line.startsWith('postgresql://')) continue;
    const stop = async (): Promise<void> => {
      child.stdin.end();
      await exited;
    };
    return { url: line, stop };
  }
  throw new Error('The PostgreSQL of the system did not start');
}

async function execute(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
