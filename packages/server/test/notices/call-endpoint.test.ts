import assert from 'node:assert/strict';
import type { LookupAddress } from 'node:dns';
import type { ServerResponse } from 'node:http';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { callEndpoint, isCallableUrl } from '../../src/notices/call-endpoint.ts';
import { AddressRefused, isPublicAddress, publicLookup } from '../../src/notices/public-address.ts';
import type { Resolve } from '../../src/notices/public-address.ts';
import { webhookReceiver } from './webhook-receiver.ts';

// prettier-ignore
const NOT_PUBLIC = [
  '0.0.0.0', '0.1.2.3', '10.0.0.1', '100.64.0.1', '100.100.100.200', '127.0.0.1', '127.255.255.254', '169.254.169.254',
  '169.254.170.2', '172.16.0.1', '172.31.255.255', '192.0.0.1', '192.0.2.1', '192.88.99.1', '192.168.1.1', '198.18.0.1',
  '198.51.100.1', '203.0.113.1', '224.0.0.1', '239.255.255.255', '240.0.0.1', '255.255.255.255',
  '::', '::1', '::ffff:127.0.0.1', '::ffff:8.8.8.8', '::ffff:7f00:1', '::127.0.0.1', '64:ff9b::7f00:1', '64:ff9b:1::1',
  '100::1', 'fc00::1', 'fd00:ec2::254', 'fe80::1', 'fe80::1%eth0', 'fec0::1', 'ff02::1', '2001::1', '2001:db8::1',
  '2002:7f00:1::', '3fff::1', '4000::1', '', 'localhost', '1.2.3', '2130706433',
];

// prettier-ignore
const PUBLIC = ['1.1.1.1', '8.8.8.8', '100.63.255.255', '100.128.0.1', '172.15.0.1', '172.32.0.1', '192.167.1.1', '223.255.255.254', '2606:4700::1111', '2a00:1450:4001::1'];

test('what is on the public internet, and what only looks it', () => {
  assert.deepEqual(NOT_PUBLIC.filter(isPublicAddress), []);
  assert.deepEqual(
    PUBLIC.filter((address) => !isPublicAddress(address)),
    [],
  );
});

const URLS: readonly (readonly [string, boolean])[] = [
  ['https://hooks.example/x?y=z', true],
  ['https://hooks.example:443/', true],
  ['https://1.1.1.1/', true],
  ['https://[2606:4700::1111]/', true],
  ['http://hooks.example/', false],
  ['https://hooks.example:8443/', false],
  ['https://hooks.example:22/', false],
  ['https://user:word@hooks.example/', false],
  ['https://user@hooks.example/', false],
  ['https://127.0.0.1/', false],
  ['https://0x7f.1/', false],
  ['https://2130706433/', false],
  ['https://017700000001/', false],
  ['https://[::1]/', false],
  ['https://[::ffff:127.0.0.1]/', false],
  ['https://169.254.169.254/latest/meta-data/', false],
  ['ftp://hooks.example/', false],
  ['file:///etc/passwd', false],
  ['javascript:alert(1)', false],
  ['', false],
];

for (const [url, isCallable] of URLS) {
  test(`${url || 'nothing'} ${isCallable ? 'may' : 'may not'} be a webhook`, async () => {
    assert.equal(isCallableUrl(url, false), isCallable);
    if (isCallable) return;
    assert.deepEqual(await callEndpoint(url, {}, '{}', { allowPrivate: false }), { status: null, problem: 'address' });
  });
}

function answering(...answers: readonly (readonly string[])[]): Resolve & { asked: number } {
  const resolve = ((_hostname, _options, found) => {
    const addresses = answers[Math.min(resolve.asked, answers.length - 1)]!;
    resolve.asked += 1;
    found(
      null,
      addresses.map((address): LookupAddress => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
  }) as Resolve & { asked: number };
  resolve.asked = 0;
  return resolve;
}

test('a name that leads to an address of one’s own network is not connected to', async () => {
  const { url, calls, server } = await webhookReceiver();
  let connections = 0;
  server.on('connection', () => (connections += 1));
  const { port } = new URL(url);
  for (const addresses of [['127.0.0.1'], ['::1'], ['::ffff:127.0.0.1'], ['8.8.8.8', '127.0.0.1'], ['10.0.0.1'], []]) {
    const resolve = answering(addresses);
    const outcome = await callEndpoint('https://hooks.example/', {}, '{}', { allowPrivate: false, resolve });
    assert.deepEqual(outcome, { status: null, problem: 'address' }, String(addresses));
    assert.equal(resolve.asked, 1);
  }
  assert.deepEqual([connections, calls.length, port !== ''], [0, 0, true]);
});

test('the address that was checked is the one that is connected to, whatever the name answers next', () => {
  const resolve = answering(['8.8.8.8'], ['127.0.0.1']);
  const lookup = publicLookup(resolve);
  lookup('rebinding.example', {}, (error, address) => assert.deepEqual([error, address], [null, '8.8.8.8']));
  lookup('rebinding.example', { all: true }, (error) => assert.ok(error instanceof AddressRefused));
  assert.equal(resolve.asked, 2, 'asked once for each connection, and never before it');
});

test('a good answer is any 2xx; a redirect is not followed', async () => {
  const elsewhere = await webhookReceiver();
  for (const [status, problem] of [
    [200, null],
    [204, null],
    [301, 'redirected'],
    [302, 'redirected'],
    [307, 'redirected'],
    [400, 'status'],
    [410, 'gone'],
    [500, 'status'],
  ] as const) {
    const { url } = await webhookReceiver(
      (response) => void response.writeHead(status, { location: elsewhere.url }).end(),
    );
    assert.deepEqual(await callEndpoint(url, {}, '{}', { allowPrivate: true }), { status, problem });
  }
  assert.equal(elsewhere.calls.length, 0);
});

test('who is silent, drips, floods or breaks off holds nobody up', async () => {
  const timers = new Set<NodeJS.Timeout>();
  const endless = 'x'.repeat(64 * 1024);
  const cases = [
    { name: 'silent', answer: () => undefined, expected: { status: null, problem: 'time-out' } },
    {
      name: 'drips',
      answer: (response: ServerResponse) => {
        response.writeHead(200);
        timers.add(setInterval(() => response.write('x'), 20));
      },
      expected: { status: null, problem: 'time-out' },
    },
    {
      name: 'floods',
      answer: (response: ServerResponse) => {
        response.writeHead(200);
        response.on('error', () => undefined);
        response.write(endless);
        response.write(endless);
      },
      expected: { status: 200, problem: null },
    },
    {
      name: 'breaks off',
      answer: (response: ServerResponse) => void response.destroy(),
      expected: { status: null, problem: 'unreachable' },
    },
  ];
  for (const { name, answer, expected } of cases) {
    const { url } = await webhookReceiver(answer);
    const began = performance.now();
    assert.deepEqual(await callEndpoint(url, {}, '{}', { allowPrivate: true, milliseconds: 300 }), expected, name);
    assert.ok(performance.now() - began < 1500, name);
  }
  for (const timer of timers) clearInterval(timer);
});

test('a certificate that is nobody’s is refused', async () => {
  // No certificate at all where TLS is spoken: the handshake fails, and nothing is sent.
  const { url, calls } = await webhookReceiver();
  const outcome = await callEndpoint(url.replace('http:', 'https:'), {}, 'canary', { allowPrivate: true });
  assert.equal(outcome.status, null);
  assert.ok(outcome.problem === 'insecure' || outcome.problem === 'unreachable', String(outcome.problem));
  assert.equal(calls.length, 0);
});

test('an answer in another protocol, or one that never begins, holds nobody up', async (t) => {
  for (const [answer, expected] of [
    [
      'HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n',
      { status: 101, problem: 'status' },
    ],
    ['HTTP/1.1 101 Switching Protocols\r\n\r\n', { status: 101, problem: 'status' }],
    ['HTTP/1.1 103 Early Hints\r\nLink: <x>\r\n\r\n', { status: null, problem: 'time-out' }],
    ['HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nx', { status: null, problem: 'time-out' }],
    ['SSH-2.0-x\r\n', { status: null, problem: 'unreachable' }],
  ] as const) {
    const server = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.once('data', () => void socket.write(answer));
    });
    t.after(() => server.close());
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const outcome = await Promise.race([
      callEndpoint(url, {}, '{}', { allowPrivate: true, milliseconds: 300 }),
      wait(3000, 'held up', { ref: false }),
    ]);
    assert.deepEqual(outcome, expected, answer);
  }
});
