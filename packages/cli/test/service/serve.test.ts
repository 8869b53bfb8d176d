import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { createApiClient } from '@verrijk/server/contract';
import { hasDatabaseRunning, runCommand, startCommand } from './command-process.ts';
import type { CommandProcess } from './command-process.ts';

const folder = mkdtempSync(join(tmpdir(), 'verrijk-serve-'));
const data = join(folder, 'demo');
after(() => rmSync(folder, { recursive: true, maxRetries: 5 }));

const RUNNING = /running at (http:\S+)/;
/** Milliseconds in which a command that cannot do its work must have said so, on a machine that is busy with all tests. */
const SOON = 60_000;

async function within<Result>(milliseconds: number, work: Promise<Result>): Promise<Result> {
  const began = Date.now();
  const result = await work;
  assert.ok(Date.now() - began < milliseconds, `took ${Date.now() - began} ms`);
  return result;
}

async function ordersOf(address: string, file: string): Promise<number> {
  const token = readFileSync(join(data, file), 'utf8').trim();
  return (await createApiClient({ server: address, token, language: 'en', fetch }).call('orders.list')).items.length;
}

describe('a demo', () => {
  let serving: CommandProcess;
  let address: string;
  before(async () => {
    serving = startCommand(['serve', '--demo', '--port', '0', '--data', data]);
    address = await serving.says(RUNNING);
  });

  test('on a fresh folder answers, and prints who can sign in and what to type', async () => {
    const health = await fetch(`${address}/api/health`);
    assert.equal(health.status, 200);
    await serving.says(/Ctrl-C stops/);
    const shown = serving.stdout();
    for (const word of ['Museum Verzonnen (fictief)', 'Rotterdam Festivals (fictief)', 'Whooz (fictief)']) {
      assert.ok(shown.includes(word), word);
    }
    assert.match(shown, /owner +eigenaar@museum\.example {2}schilderij-eigenaar/);
    assert.match(shown, /npx verrijk order new .*export-fictief\.xlsx/);
    assert.ok(existsSync(join(data, 'export-fictief.xlsx')));
    assert.equal(await ordersOf(address, 'museum.token'), 0);
    assert.equal(await ordersOf(address, 'whooz.token'), 0);
  });

  test('somebody on the screen can sign in with the password beside it', async () => {
    const answer = await fetch(`${address}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: address, 'sec-fetch-site': 'same-origin' },
      body: JSON.stringify({ email: 'eigenaar@museum.example', password: 'schilderij-eigenaar' }),
    });
    assert.ok(answer.ok, await answer.text());
  });

  test('a second process on the folder is refused in a sentence', async () => {
    const { code, stderr } = await within(SOON, runCommand(['serve', '--demo', '--port', '0', '--data', data]));
    assert.equal(code, 2);
    assert.match(stderr, /Error: Another process already uses .*--data/);
    assert.equal((await fetch(`${address}/api/health`)).status, 200);
  });

  test('a port that is taken is said before anything is made', async () => {
    const port = new URL(address).port;
    const other = join(folder, 'other');
    const { code, stderr } = await within(SOON, runCommand(['serve', '--port', port, '--data', other]));
    assert.equal(code, 2);
    assert.match(stderr, new RegExp(`Error: 127\\.0\\.0\\.1:${port} is in use already.*--port`));
    assert.equal(existsSync(other), false);
  });

  test('killed without warning, it starts again on the same folder with all that was there', async () => {
    serving.kill('SIGKILL');
    await serving.ended;
    const token = readFileSync(join(data, 'museum.token'), 'utf8');
    serving = startCommand(['serve', '--demo', '--port', '0', '--data', data], { VERRIJK_LANG: 'nl' });
    address = await serving.says(/draait op (http:\S+)/);
    await serving.says(/eigenaar +eigenaar@museum\.example/);
    assert.equal(readFileSync(join(data, 'museum.token'), 'utf8'), token);
    assert.equal(await ordersOf(address, 'museum.token'), 0);
  });

  test('asked to stop, it stops soon and leaves no database running', async () => {
    assert.equal(hasDatabaseRunning(data), true);
    serving.kill('SIGTERM');
    assert.equal(await within(SOON, serving.ended), 0);
    assert.equal(hasDatabaseRunning(data), false);
  });

  test('asked to stop while it starts, it leaves no database running either', async () => {
    const starting = startCommand(['serve', '--demo', '--port', '0', '--data', data]);
    while (!hasDatabaseRunning(data)) await new Promise((resolve) => setTimeout(resolve, 20));
    starting.kill('SIGTERM');
    assert.equal(await within(2 * SOON, starting.ended), 0);
    assert.equal(hasDatabaseRunning(data), false);
  });
});

test('a demo is never opened to others', async () => {
  const other = join(folder, 'open');
  const { code, stderr } = await runCommand(['serve', '--demo', '--host', '0.0.0.0', '--data', other]);
  assert.equal(code, 2);
  assert.match(stderr, /listens on this computer alone\. Leave out --host/);
  assert.equal(existsSync(other), false);
});

test('an address that this machine has not is a sentence', async () => {
  const { code, stderr } = await runCommand([
    'serve',
    '--host',
    '192.0.2.1',
    '--port',
    '0',
    '--data',
    join(folder, 'x'),
  ]);
  assert.equal(code, 2);
  assert.match(stderr, /Error: Verrijk cannot listen at 192\.0\.2\.1/);
});

const UNANSWERED: Readonly<Record<string, readonly string[]>> = {
  serve: ['--port', '0'],
  worker: [],
  backup: [join(folder, 'b.vbak')],
  'keys rotate': [],
  'audit head': [],
};
for (const [command, operands] of Object.entries(UNANSWERED)) {
  test(`${command} says so when the database does not answer`, async () => {
    // Somebody listens there who is no PostgreSQL and hangs up.
    const server = createServer((socket) => socket.destroy());
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    try {
      const { port } = server.address() as AddressInfo;
      const env = { DATABASE_URL: `postgresql://iemand:geheim@127.0.0.1:${port}/verrijk` };
      const { code, stderr } = await within(
        SOON,
        runCommand([...command.split(' '), ...operands, '--data', join(folder, 'none')], env),
      );
      assert.equal(code, 2);
      assert.match(stderr, /Error: The database does not answer/);
      assert.doesNotMatch(stderr, /geheim|iemand|\.ts:/);
    } finally {
      server.close();
    }
  });
}
