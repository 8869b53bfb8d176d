import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { describe as describeProblem } from '../../src/http/answer-problem.ts';
import { findCluster } from '../../src/store/embedded/cluster.ts';
import { databaseUser } from '../../src/store/embedded/database-user.ts';
import type { DatabaseUser } from '../../src/store/embedded/database-user.ts';
import { findPrograms } from '../../src/store/embedded/platform-package.ts';
import { findPostmaster, startPostmaster, stopPostmaster } from '../../src/store/embedded/postmaster.ts';
import { attachEmbedded, findEmbedded, startEmbedded } from '../../src/store/embedded/start-embedded.ts';
import { openDatabase } from '../../src/store/open-database.ts';
import { openStore } from '../../src/store/store.ts';

const HOLDER = fileURLToPath(new URL('hold-embedded.ts', import.meta.url));
const root = mkdtempSync(join(tmpdir(), 'verrijk-embedded-'));
chmodSync(root, 0o755);
const held: ChildProcess[] = [];
after(async () => {
  for (const child of held) child.kill('SIGKILL');
  for (const name of readdirSync(root)) await (await attachEmbedded(join(root, name))).stop();
  rmSync(root, { recursive: true, force: true });
});

test('it starts, keeps what was written over a stop, and says nothing to others', async () => {
  const folder = join(root, 'ordinary');
  const first = await startEmbedded(folder);
  await query(first.url, 'create table kept (n integer)');
  await query(first.url, 'insert into kept values (42)');
  const [settings] = await query(
    first.url,
    `select current_setting('fsync') as fsync, current_setting('data_checksums') as checksums, current_setting('server_encoding') as encoding,
       current_setting('listen_addresses') as addresses, current_setting('unix_socket_directories') as sockets,
       current_setting('password_encryption') as passwords, current_setting('lc_collate', true) as collation`,
  );
  assert.deepEqual(
    { ...settings, collation: 'C' },
    {
      fsync: 'on',
      checksums: 'on',
      encoding: 'UTF8',
      addresses: '127.0.0.1',
      sockets: '',
      passwords: 'scram-sha-256',
      collation: 'C',
    },
  );
  const wrong = new URL(first.url);
  wrong.password = 'wrong';
  await assert.rejects(query(wrong.href, 'select 1'), { code: '28P01' });
  await first.stop();
  assert.equal(await findEmbedded(folder), undefined);
  assert.equal(statSync(join(folder, 'postgres', 'password')).mode & 0o777, 0o600);
  const second = await startEmbedded(folder);
  assert.deepEqual(await query(second.url, 'select n from kept'), [{ n: 42 }]);
  await second.stop();
});

test('values of rows are not in its log', async () => {
  const folder = join(root, 'ordinary');
  const { url, stop } = await attachEmbedded(folder);
  await query(url, 'create table if not exists secret (name text primary key)');
  for (let time = 0; time < 2; time++)
    await query(url, "insert into secret values ('Canary-0815')").catch(() => undefined);
  await query(url, "select 'Canary-0815'::integer").catch(() => undefined);
  await stop();
  assert.doesNotMatch(readFileSync(join(folder, 'postgres', 'data', 'server.log'), 'utf8'), /Canary/);
});

test('a second process is refused, a tool is let in, and neither stops the server of the first', async () => {
  const folder = join(root, 'shared');
  const { url, child } = await hold(folder);
  assert.equal((await hold(folder)).url, 'database.in-use');
  const tool = await attachEmbedded(folder);
  assert.equal(tool.url, url);
  await tool.stop();
  assert.equal(await findEmbedded(folder), url);
  child.kill('SIGTERM');
  await once(child, 'exit');
  assert.equal(await findEmbedded(folder), undefined);
});

test('of two processes that begin at the same moment one is served and one is refused', async () => {
  const folder = join(root, 'race');
  const both = await Promise.all([hold(folder), hold(folder)]);
  const urls = both.map(({ url }) => url).sort();
  assert.equal(urls[0], 'database.in-use');
  assert.match(urls[1]!, /^postgresql:/);
});

test('Ctrl-C of ours does not reach it; it outlives kill -9 of ours, and the next takes it over', async () => {
  const folder = join(root, 'survivor');
  const { url, child } = await hold(folder);
  const pid = postmasterOf(folder);
  assert.notEqual(groupOf(pid), groupOf(child.pid!));
  child.kill('SIGKILL');
  await once(child, 'exit');
  const next = await startEmbedded(folder);
  assert.equal(next.url, url);
  assert.equal(postmasterOf(folder), pid);
  await next.stop();
});

test('an initdb that was killed halfway is begun anew', async () => {
  const folder = join(root, 'halfway');
  const gone = spawn(process.execPath, ['-e', '']);
  await once(gone, 'exit');
  const unfinished = join(folder, `postgres-new-${gone.pid}`);
  mkdirSync(join(unfinished, 'data'), { recursive: true });
  writeFileSync(join(unfinished, 'data', 'PG_VERSION'), '18');
  const { child } = await hold(folder, 150);
  child.kill('SIGKILL');
  const { url, stop } = await eventually(() => startEmbedded(folder));
  assert.deepEqual(await query(url, 'select 1 as n'), [{ n: 1 }]);
  await stop();
  assert.deepEqual(readdirSync(folder), ['postgres']);
});

test('one that cannot stop is ended, by whoever stops it or by the next that needs it, and loses nothing', async () => {
  const folder = join(root, 'stuck');
  const first = await startEmbedded(folder);
  await query(first.url, 'create table kept (n integer)');
  const freezeWriter = async (url: string): Promise<void> => {
    const [writer] = await query(url, "select pid from pg_stat_activity where backend_type = 'checkpointer'");
    process.kill(Number(writer!.pid), 'SIGSTOP');
  };
  await freezeWriter(first.url);
  await query(first.url, 'insert into kept values (42)');
  await first.stop();
  assert.equal(await findEmbedded(folder), undefined);
  const { url, child } = await hold(folder);
  await freezeWriter(url);
  process.kill(postmasterOf(folder), 'SIGINT');
  child.kill('SIGKILL');
  await eventually(() =>
    query(url, 'select 1').then(
      () => assert.fail('it goes on'),
      () => undefined,
    ),
  );
  const third = await startEmbedded(folder);
  assert.deepEqual(await query(third.url, 'select n from kept'), [{ n: 42 }]);
  await third.stop();
});

test('one that another process started right after ours was stopped goes on', async () => {
  const folder = join(root, 'next');
  await (await startEmbedded(folder)).stop();
  const programs = findPrograms();
  const cluster = findCluster(folder)!;
  const user = await databaseUser([programs.folder, folder]);
  await startPostmaster(cluster, programs, user, {});
  const before = postmasterOf(folder);
  const modes: string[] = [];
  const overtaken: DatabaseUser = {
    ...user,
    run: async (program, options) => {
      modes.push(...options.filter((each) => each.startsWith('--mode=')));
      const said = await user.run(program, options);
      await startPostmaster(cluster, programs, user, {});
      return said;
    },
  };
  await stopPostmaster(cluster, programs, overtaken);
  assert.deepEqual(modes, ['--mode=fast']);
  assert.notEqual(postmasterOf(folder), before);
  assert.equal(findPostmaster(cluster)?.status, 'ready');
  await stopPostmaster(cluster, programs, user);
});

test('one that is stopped while it recovers from a crash of its own stops', async () => {
  const folder = join(root, 'recovering');
  for (const milliseconds of [0, 20, 40, 60]) {
    const { url, stop } = await startEmbedded(folder);
    const [worker] = await query(url, "select pid from pg_stat_activity where backend_type = 'walwriter'");
    process.kill(Number(worker!.pid), 'SIGKILL');
    await wait(milliseconds);
    await stop();
    assert.equal(await findEmbedded(folder), undefined);
  }
});

test('a number of a dead server that another process has now is not taken for a server', async () => {
  const folder = join(root, 'number');
  const first = await startEmbedded(folder);
  await first.stop();
  writeFileSync(join(folder, 'postgres', 'data', 'postmaster.pid'), `${process.pid}\n/\n1\n1\n\n127.0.0.1\n\nready\n`);
  const second = await startEmbedded(folder);
  assert.deepEqual(await query(second.url, 'select 1 as n'), [{ n: 1 }]);
  await second.stop();
});

test('a login role that is no superuser but may make roles is enough, and one that may not is told so', async () => {
  const { url, stop } = await attachEmbedded(join(root, 'ordinary'));
  try {
    const databaseOf = async (role: string, rights: string): Promise<string> => {
      await query(url, `create role ${role} login password 'fictief' nosuperuser ${rights}`);
      await query(url, `create database ${role} owner ${role}`);
      return Object.assign(new URL(url), { username: role, password: 'fictief', pathname: `/${role}` }).href;
    };
    const none = await databaseOf('powerless', '');
    await assert.rejects(openDatabase({ databaseUrl: none, folder: root }), { code: 'database.unsuitable' });
    const some = await databaseOf('ordinary', 'createrole');
    const database = await openDatabase({ databaseUrl: some, folder: root });
    await openDatabase({ databaseUrl: some, folder: root });
    const store = openStore(database.url);
    await store.asParty('00000000-0000-4000-8000-000000000001', ({ $client }) => $client.query('select from party'));
    await store.asSystem('health', ({ $client }) => $client.query('select from party'));
    await store.close();
  } finally {
    await stop();
  }
});

test('folders that only we may enter are no hindrance', async () => {
  const closed = join(root, 'closed');
  mkdirSync(closed, { mode: 0o700 });
  const { url, stop } = await startEmbedded(join(closed, 'data'));
  assert.deepEqual(await query(url, 'select 1 as n'), [{ n: 1 }]);
  await stop();
  rmSync(closed, { recursive: true });
});

test('when a connection or the whole server is killed during a transaction, that is said as 503 and the next ones work', async () => {
  const folder = join(root, 'killed');
  const database = await openDatabase({ folder });
  const store = openStore(database.url, 5);
  try {
    const victims: (() => number | Promise<number>)[] = [
      // The process of this transaction: PostgreSQL then ends all the others as well, and recovers.
      async () => {
        const { rows } = await store.pool.query<{ pid: number }>(
          "select pid from pg_stat_activity where state = 'idle in transaction'",
        );
        return rows[0]!.pid;
      },
      () => postmasterOf(folder),
    ];
    for (const victim of victims) {
      const id = '00000000-0000-4000-8000-000000000001';
      const failed = store.asSystem('set-up', async ({ $client }) => {
        await $client.query("insert into party (id, kind, name) values ($1, 'organisation', 'Fictief')", [id]);
        process.kill(await victim(), 'SIGKILL');
        await $client.query('select pg_sleep(30)');
      });
      const error: unknown = await failed.then(
        () => undefined,
        (reason: unknown) => reason,
      );
      assert.equal(describeProblem(error, 'en').status, 503, String(error));
      // For a moment others of its processes may still answer, before it ends them too.
      const { rows } = await eventually(async () => {
        await store.asSystem('set-up', ({ $client }) => $client.query('select 1'));
        return store.asSystem('health', ({ $client }) => $client.query('select from party where id = $1', [id]));
      });
      assert.equal(rows.length, 0, 'nothing was done by half');
    }
  } finally {
    await store.close();
    await database.close();
  }
});

/** A process of its own that has the database of a folder; waits for what it says, or so many milliseconds. */
async function hold(
  folder: string,
  milliseconds?: number,
): Promise<{ readonly url: string; readonly child: ChildProcess }> {
  const child = spawn(process.execPath, ['--conditions=verrijk-source', HOLDER, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  held.push(child);
  if (milliseconds !== undefined) {
    for (const end = Date.now() + 10_000; Date.now() < end && !existsSync(folder);) await wait(5);
    await wait(milliseconds);
    return { url: '', child };
  }
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return { url: line.toString().trim(), child };
}

async function query(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}

/** What works within 20 seconds. */
async function eventually<T>(work: () => Promise<T>): Promise<T> {
  for (const end = Date.now() + 20_000; ; await wait(100)) {
    try {
      return await work();
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
}

function postmasterOf(folder: string): number {
  return Number(readFileSync(join(folder, 'postgres', 'data', 'postmaster.pid'), 'utf8').split('\n')[0]);
}

/** The process group; Linux alone tells it in a file, and elsewhere nothing is compared. */
function groupOf(pid: number): string {
  if (!existsSync('/proc/self/stat')) return String(pid);
  return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')[2]!;
}
