import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import { after, beforeEach, test } from 'node:test';
import { SMTPServer } from 'smtp-server';
import type { SMTPServerOptions } from 'smtp-server';
import { createApp } from '../../src/app.ts';
import { deliverMail, sendDueMail } from '../../src/notices/deliver-mail.ts';
import { sendMail } from '../../src/notices/send-mail.ts';
import { submitMail } from '../../src/notices/submit-mail.ts';
import type { Service } from '../../src/service.ts';
import { dyingStore, listeningQueue, makeNoticeParties, testClock } from '../support/notice-parties.ts';
import { testDatabase } from '../support/test-database.ts';
import { serviceWith } from '../support/fake-parts.ts';
import { testVault } from '../support/test-vault.ts';

const { store } = await testDatabase();
const parties = await makeNoticeParties(store);
const { keys } = await testVault(store);
const LINK = 'http://127.0.0.1/join#canary-secret';
const MINUTE = 60_000;

interface OutboxRow {
  readonly id: string;
  readonly state: string;
  readonly problem: string | null;
  readonly attempts: number;
  readonly recipient: string | null;
  readonly subject: string | null;
  readonly body: string | null;
  readonly locked_link: Buffer | null;
}

beforeEach(() => store.asSystem('notices', ({ $client }) => $client.query('delete from outbox')));

/** A mail server on this machine; says what it took. */
async function mailServer(options: SMTPServerOptions = {}): Promise<{ url: string; taken: string[] }> {
  const taken: string[] = [];
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    authOptional: true,
    disableReverseLookup: true,
    logger: false,
    onData: (stream, _session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        taken.push(Buffer.concat(chunks).toString());
        done(null, 'ok');
      });
    },
    ...options,
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  after(() => new Promise<void>((resolve) => server.close(resolve)));
  return { url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`, taken };
}

function service(smtpUrl: string | undefined, parts: Partial<Service> = {}): Service {
  return serviceWith(store, {
    queue: listeningQueue(),
    keys,
    ...parts,
    settings: { smtpUrl, ...parts.settings },
  });
}

/** An invitation in the outbox of `made`; its id. */
async function invite(made: Service): Promise<string> {
  await store.asParty(parties.organisation, (tx) =>
    sendMail(made, tx, {
      to: 'new@example.invalid',
      language: 'nl',
      kind: 'invitation',
      details: { party: 'Museum\r\nBcc: victim@example.invalid', days: 7, link: LINK },
    }),
  );
  return (await outboxRow()).id;
}

async function outboxRow(): Promise<OutboxRow> {
  const { rows } = await store.asSystem('notices', ({ $client }) => $client.query<OutboxRow>('select * from outbox'));
  assert.equal(rows.length, 1);
  return rows[0]!;
}

function decoded(mail: string): string {
  const body = mail.slice(mail.indexOf('\r\n\r\n'));
  return body
    .replaceAll('=\r\n', '')
    .replaceAll(/(?:=[0-9A-F]{2})+/g, (run) => Buffer.from(run.replaceAll('=', ''), 'hex').toString());
}

test('a mail is sent with its link, and nothing of it stays', async () => {
  const { url, taken } = await mailServer();
  const queue = listeningQueue();
  const made = service(url, { queue });
  const id = await invite(made);
  const waiting = await outboxRow();
  assert.doesNotMatch(JSON.stringify(waiting) + waiting.locked_link!.toString(), /canary/);
  assert.deepEqual(queue.jobs, [{ kind: 'send-mail', data: { mail: id }, party: parties.provider }]);

  await deliverMail(made, id);
  const [mail = ''] = taken;
  assert.match(mail, /^To: new@example\.invalid\r$/m);
  assert.match(mail, /^From: verrijk@example\.invalid\r$/m);
  assert.doesNotMatch(mail, /^Bcc:/m);
  assert.match(mail, new RegExp(`^Message-ID: <${id}@127\\.0\\.0\\.1>\\r$`, 'm'));
  assert.match(mail, /^Auto-Submitted: auto-generated\r$/m);
  assert.match(decoded(mail), /Open deze link om een wachtwoord te kiezen[^]*\/join#canary-secret/);
  const { state, recipient, subject, body, locked_link: link } = await outboxRow();
  assert.deepEqual(
    { state, recipient, subject, body, link },
    { state: 'sent', recipient: null, subject: null, body: null, link: null },
  );

  await deliverMail(made, id);
  assert.equal(taken.length, 1, 'a second job sends nothing');
});

test('two jobs for one mail send it once', async () => {
  const { url, taken } = await mailServer();
  const made = service(url);
  const id = await invite(made);
  await Promise.all([deliverMail(made, id), deliverMail(made, id), sendDueMail(made)]);
  assert.equal(taken.length, 1);
});

test('a process that dies after sending sends again, with the same Message-ID', async () => {
  const { url, taken } = await mailServer();
  const clock = testClock();
  const id = await invite(service(url, { now: clock.now }));
  // Its first transaction claims the mail, its second would have said that it was sent.
  await assert.rejects(deliverMail(service(url, { now: clock.now, store: dyingStore(store, 2) }), id), /died/);
  await sendDueMail(service(url, { now: clock.now }));
  assert.equal(taken.length, 1, 'not while the first may be under way');
  clock.pass(6 * MINUTE);
  await sendDueMail(service(url, { now: clock.now }));
  assert.equal(taken.length, 2);
  const ids = taken.map((mail) => /^Message-ID: (.*)\r$/m.exec(mail)?.[1]);
  assert.equal(ids[0], ids[1]);
  assert.equal((await outboxRow()).state, 'sent');
});

const FAILURES: readonly {
  readonly name: string;
  readonly options: SMTPServerOptions;
  readonly problem: string;
  readonly state: string;
}[] = [
  {
    name: '4xx at the recipient',
    options: { onRcptTo: (_to, _session, done) => done(refusal(451)) },
    problem: 'busy',
    state: 'waiting',
  },
  {
    name: '4xx after the text',
    options: { onData: (stream, _s, done) => void stream.resume().on('end', () => done(refusal(452))) },
    problem: 'busy',
    state: 'waiting',
  },
  {
    name: '5xx at the recipient',
    options: { onRcptTo: (_to, _session, done) => done(refusal(550)) },
    problem: 'refused',
    state: 'given-up',
  },
  {
    name: '5xx after the text',
    options: { onData: (stream, _s, done) => void stream.resume().on('end', () => done(refusal(554))) },
    problem: 'refused',
    state: 'given-up',
  },
];

function refusal(responseCode: number): Error {
  return Object.assign(new Error('canary-of-server new@example.invalid'), { responseCode });
}

for (const { name, options, problem, state } of FAILURES) {
  test(`${name}: ${problem}, ${state}`, async () => {
    const { url } = await mailServer(options);
    const made = service(url);
    await deliverMail(made, await invite(made));
    const row = await outboxRow();
    assert.deepEqual([row.state, row.problem, row.recipient], [state, problem, 'new@example.invalid']);
    assert.equal(row.body === null, state === 'given-up');
    assert.doesNotMatch(JSON.stringify(row), /canary/);
  });
}

test('a server that is not there is tried again ever more slowly, and given up after a day', async () => {
  const clock = testClock();
  const free = await unusedPort();
  const made = service(`smtp://127.0.0.1:${free}`, { now: clock.now });
  await invite(made);
  const attempts: number[] = [];
  for (let minute = 0; minute <= 25 * 60; minute++) {
    const before = (await outboxRow()).attempts;
    if (minute % 5 === 0 || minute < 20) await sendDueMail(made);
    const row = await outboxRow();
    if (row.attempts > before) attempts.push(minute);
    if (row.state !== 'waiting') break;
    clock.pass(MINUTE);
  }
  assert.deepEqual(attempts.slice(0, 5), [0, 1, 3, 7, 15]);
  assert.ok(attempts.length < 25, String(attempts.length));
  const row = await outboxRow();
  assert.deepEqual([row.state, row.problem, row.body, row.locked_link], ['given-up', 'unreachable', null, null]);
  clock.pass(31 * 24 * 60 * MINUTE);
  await sendDueMail(made);
  await assert.rejects(outboxRow(), 'forgotten after a month');
});

test('a server that says nothing, or drips, is cut off', async () => {
  for (const drips of [false, true]) {
    const sockets = new Set<Socket>();
    const timers = new Set<NodeJS.Timeout>();
    const silent = await listening(
      createServer((socket) => {
        sockets.add(socket);
        socket.on('error', () => undefined);
        if (drips) timers.add(setInterval(() => socket.write('220-x\r\n'), 20));
      }),
    );
    const began = performance.now();
    const problem = await submitMail(
      `smtp://127.0.0.1:${silent.port}`,
      {
        from: 'a@example.invalid',
        to: 'b@example.invalid',
        subject: 's',
        text: 't',
        messageId: '<x@y>',
        date: new Date(),
        language: 'nl',
      },
      { connection: 300, greeting: 300, silence: 300, whole: 600 },
    );
    assert.equal(problem, 'unreachable');
    assert.ok(performance.now() - began < 2000);
    for (const timer of timers) clearInterval(timer);
    for (const socket of sockets) socket.destroy();
    silent.server.close();
  }
});

test('without TLS nothing is sent but to this machine itself', async () => {
  const { url, taken } = await mailServer();
  // Another name of this machine that is not its loopback by name: the rule is about what was set, not where it leads.
  const elsewhere = url.replace('127.0.0.1', '0.0.0.0');
  const made = service(elsewhere);
  await deliverMail(made, await invite(made));
  assert.equal((await outboxRow()).problem, 'insecure');
  assert.equal(taken.length, 0);
});

test('without a mail server mail waits where the administrator of the installation reads it, without its link', async () => {
  const made = service(undefined);
  const id = await invite(made);
  await deliverMail(made, id);
  const read = async (demo: boolean, person: { readonly headers: Readonly<Record<string, string>> }) => {
    const app = await createApp(service(undefined, { settings: { demo } as Service['settings'] }));
    const answer = await app.inject({ method: 'GET', url: '/api/outbox', headers: person.headers });
    await app.close();
    return { status: answer.statusCode, body: answer.json<{ items: { to: string; text: string; state: string }[] }>() };
  };
  const { status, body } = await read(false, parties.administrator);
  assert.equal(status, 200);
  assert.deepEqual([body.items[0]!.to, body.items[0]!.state], ['new@example.invalid', 'waiting']);
  assert.match(body.items[0]!.text, /Open deze link[^]*\[…\]/);
  assert.doesNotMatch(JSON.stringify(body), /canary/);
  assert.match((await read(true, parties.administrator)).body.items[0]!.text, /#canary-secret/);
  assert.equal((await read(true, parties.owner)).status, 403);
  const seen = await store.asParty(parties.organisation, ({ $client }) => $client.query('select 1 from outbox'));
  assert.equal(seen.rows.length, 0, 'nor does the database show it to another party');
});

test('mail that waited a week for a mail server is given up', async () => {
  const clock = testClock();
  const made = service(undefined, { now: clock.now });
  await invite(made);
  clock.pass(6 * 24 * 60 * MINUTE);
  await sendDueMail(made);
  assert.equal((await outboxRow()).state, 'waiting');
  clock.pass(2 * 24 * 60 * MINUTE);
  await sendDueMail(made);
  assert.deepEqual([(await outboxRow()).state, (await outboxRow()).locked_link], ['given-up', null]);
});

async function listening(server: Server): Promise<{ server: Server; port: number }> {
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return { server, port: (server.address() as AddressInfo).port };
}

async function unusedPort(): Promise<number> {
  const { server, port } = await listening(createServer());
  await new Promise((resolve) => server.close(resolve));
  return port;
}
