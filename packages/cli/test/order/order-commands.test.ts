import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { createPublicKey, verify } from 'node:crypto';
import type { OrderView, SignedReceipt } from '@verrijk/server/contract';
import type { CommandResult } from '../run-here.ts';
import { openDemo } from '../road/open-demo.ts';
import type { OpenDemo, Side } from '../road/open-demo.ts';
import { makeRoadFiles } from '../road/road-files.ts';
import { acceptFor, agreeOn } from './agree-on.ts';

const folder = mkdtempSync(join(tmpdir(), 'verrijk-order-'));
let demo: OpenDemo;
/** An order that was counted, and one that goes the whole road. */
let counted: OrderView;

before(async () => {
  const { reference } = await makeRoadFiles(folder, 500);
  demo = await openDemo(join(folder, reference));
  const options = ['--purpose', 'Wie komt er (fictief)', '--json'];
  counted = JSON.parse((await order('organisation', 'new', 'export.xlsx', ...options)).stdout) as OrderView;
});
after(async () => {
  await demo?.close();
  rmSync(folder, { recursive: true });
});

const order = (side: Side, ...args: string[]): Promise<CommandResult> => demo.run(side, ['order', ...args], folder);
const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

interface Refusal {
  readonly name: string;
  readonly side?: Side;
  readonly args: () => readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly nl: RegExp;
  readonly en: RegExp;
}

const NOBODY = '00000000-0000-4000-8000-000000000000';
const HASH = '0'.repeat(64);
const REFUSALS: readonly Refusal[] = [
  {
    name: 'no server',
    args: () => ['status'],
    env: { VERRIJK_SERVER: '' },
    nl: /niet gezegd waar de dienst is.*--server/,
    en: /Nothing says where the service is.*--server/,
  },
  {
    name: 'an address that is none',
    args: () => ['status', '--server', 'verrijk punt nl'],
    nl: /--server/,
    en: /--server/,
  },
  {
    name: 'no token',
    args: () => ['status'],
    env: { VERRIJK_TOKEN: '' },
    nl: /Er is geen token\..*--token-file/,
    en: /There is no token\..*--token-file/,
  },
  {
    name: 'a token file that is not there',
    args: () => ['status', '--token-file', 'weg.token'],
    nl: /“weg\.token” is niet gevonden/,
    en: /“weg\.token” was not found/,
  },
  {
    name: 'a token that nobody has',
    args: () => ['status'],
    env: { VERRIJK_TOKEN: `vrk_${'A'.repeat(43)}` },
    nl: /token/i,
    en: /token/i,
  },
  {
    name: 'a service that is away',
    args: () => ['status', '--server', 'http://127.0.0.1:9'],
    nl: /De dienst op http:\/\/127\.0\.0\.1:9 antwoordt niet/,
    en: /The service at http:\/\/127\.0\.0\.1:9 does not answer/,
  },
  {
    name: 'a number that nobody has',
    args: () => ['status', 'V-999999'],
    nl: /niet (gevonden|hier)|bestaat niet/i,
    en: /not (found|here|there)|does not exist/i,
  },
  {
    name: 'an id that nobody has',
    args: () => ['status', NOBODY],
    nl: /niet (gevonden|hier)|bestaat niet/i,
    en: /not (found|here|there)|does not exist/i,
  },
  { name: 'what is no order', args: () => ['status', 'morgen'], nl: /morgen/, en: /morgen/ },
  {
    name: 'a quote that was not given, accepted',
    args: () => ['quote', counted.number, '--accept'],
    nl: /offerte gevraagd/i,
    en: /quote asked for/i,
  },
  {
    name: 'a quote given by the organisation',
    args: () => ['quote', counted.number, '--confirm'],
    nl: /mag/i,
    en: /may/i,
  },
  {
    name: 'a refusal without a reason',
    side: 'provider',
    args: () => ['quote', counted.number, '--refuse'],
    nl: /reden|reason/i,
    en: /reason/i,
  },
  {
    name: 'two wishes at once',
    args: () => ['quote', counted.number, '--accept', '--refuse'],
    nl: /--accept/,
    en: /--accept/,
  },
  {
    name: 'an amount that is none',
    side: 'provider',
    args: () => ['quote', counted.number, '--net', 'veel'],
    nl: /“veel” past niet bij --net/,
    en: /“veel” cannot be the value of --net/,
  },
  {
    name: 'a provider that is not there',
    args: () => ['new', 'export.xlsx', '--purpose', 'Wie komt er', '--provider', 'Niemand'],
    nl: /Niemand/,
    en: /Niemand/,
  },
  {
    name: 'a signature before there is an agreement',
    args: () => ['sign', counted.number, '--name', 'A', '--role', 'b', '--sha256', HASH],
    nl: /offerte gevraagd/i,
    en: /quote asked for/i,
  },
  {
    name: 'a signature without a name',
    args: () => ['sign', counted.number, '--sha256', HASH],
    nl: /--name/,
    en: /--name/,
  },
  {
    name: 'a delivery before the agreement',
    args: () => ['send', counted.number, 'export.xlsx', '--output', 'vroeg'],
    nl: /offerte gevraagd/i,
    en: /quote asked for/i,
  },
  {
    name: 'a purge before there is anything',
    args: () => ['purge', counted.number, '--output', 'vroeg.json'],
    nl: /offerte gevraagd/i,
    en: /quote asked for/i,
  },
];

for (const { name, side = 'organisation', args, env = {}, nl, en } of REFUSALS) {
  for (const [language, expected] of Object.entries({ nl, en })) {
    test(`${name} is refused in words, ${language}`, async () => {
      const { code, stdout, stderr } = await demo.run(side, ['order', ...args()], folder, language, { env });
      assert.equal(code, 2, stdout);
      assert.equal(stdout, '');
      assert.match(flat(stderr), expected);
      assert.match(stderr, language === 'nl' ? /^Fout: / : /^Error: /);
      assert.doesNotMatch(stderr, /\bat .*\.ts:|undefined|\bnull\b/);
      assert.deepEqual(
        readdirSync(folder).filter((each) => each.endsWith('.tmp')),
        [],
      );
    });
  }
}

test('what comes too early leaves nothing behind', () => {
  for (const name of ['vroeg.json', 'vroeg']) assert.equal(existsSync(join(folder, name)), false, name);
});

test('a result that is not there is exit code 1 and a sentence, and nothing is written', async () => {
  const { code, stderr } = await order('organisation', 'fetch', counted.number, '--output', 'te-vroeg');
  assert.deepEqual([code, stderr], [1, 'There is no result: the order stands at “quote asked for”.\n']);
  assert.equal(existsSync(join(folder, 'te-vroeg')), false);
});

test('an order is found by its number however it is written, and by its id', async () => {
  for (const given of [
    counted.number,
    counted.number.toLowerCase(),
    String(Number(counted.number.slice(2))),
    counted.id,
  ]) {
    const { stdout } = await order('organisation', 'status', given, '--json');
    assert.equal((JSON.parse(stdout) as OrderView).id, counted.id, given);
  }
});

test('the list has every order, for both parties; a provider has no drafts', async () => {
  for (const side of ['organisation', 'provider'] as const) {
    const { stdout } = await order(side, 'status');
    assert.match(stdout, new RegExp(counted.number));
    const all = JSON.parse((await order(side, 'status', '--json')).stdout) as OrderView[];
    assert.deepEqual(
      all.map(({ number }) => number),
      [counted.number],
    );
  }
});

test('the counts of the file went out, and nothing else of it', async () => {
  const { stdout } = await order('provider', 'status', counted.number, '--json');
  assert.doesNotMatch(stdout, /export|Klantnummer|Postcode/);
});

test('what is refused of a delivery says why, and is kept nowhere', async () => {
  const { number, id } = await agreeOn(demo, folder, 'export.xlsx');
  // More than was counted: the same customers and one more.
  const more = [
    'Klantnummer;Postcode;Huisnummer',
    ...Array.from({ length: 900 }, (_, at) => `N${at};3011AB;${at + 1}`),
  ];
  writeFileSync(join(folder, 'meer.csv'), `${more.join('\n')}\n`);
  const { code, stderr } = await order('organisation', 'send', number, 'meer.csv', '--output', 'meer');
  assert.equal(code, 2);
  assert.match(flat(stderr), /More than was agreed.*900 records/);
  assert.deepEqual((await demo.api('organisation').call('files.list', { params: { order: id } })).files, []);
});

test('the wrong hash is not signed; exactly what was read is', async () => {
  const { number } = await acceptFor(demo, folder, 'export.xlsx');
  const wrong = await order('organisation', 'sign', number, '--name', 'A', '--role', 'b', '--sha256', HASH);
  assert.equal(wrong.code, 2);
  assert.match(flat(wrong.stderr), /agreement/i);
  const read = await order('organisation', 'sign', number, '--output', `${number}.pdf`);
  assert.equal(read.code, 0, read.stderr);
  const [, sha256] = /--sha256\s+([0-9a-f]{64})/.exec(flat(read.stdout)) ?? [];
  const signed = await order('organisation', 'sign', number, '--name', 'A', '--role', 'b', '--sha256', sha256!);
  assert.deepEqual([signed.code, signed.stdout], [0, 'Signed by: the organisation.\n']);
});

test('sending, fetching twice and purging, quietly or as JSON', async () => {
  const { number } = await agreeOn(demo, folder, 'export.xlsx');
  const sent = await order(
    'organisation',
    'send',
    number,
    'export.xlsx',
    '--pseudonymise',
    '--output',
    `uit ${number}`,
  );
  assert.equal(sent.code, 0, sent.stderr);
  assert.match(flat(sent.stdout), /rows? delivered.*What was sent is here too.*never send it/);
  const again = await order('organisation', 'send', number, 'export.xlsx', '--output', `nogmaals ${number}`);
  assert.equal(again.code, 2, 'an order is delivered once');
  const place = ['--output', `uit ${number}`];
  const fetched = await order('organisation', 'fetch', number, '--wait', ...place, '--json');
  assert.equal(fetched.code, 0, fetched.stderr);
  const { files } = JSON.parse(fetched.stdout) as { files: { name: string; sha256: string }[] };
  assert.equal(files.length, 6);
  // A second time, with one file missing and one altered.
  rmSync(join(folder, `uit ${number}`, files[0]!.name));
  assert.deepEqual(await order('organisation', 'fetch', number, ...place, '--quiet'), {
    code: 0,
    stdout: '',
    stderr: '',
  });
  writeFileSync(join(folder, `uit ${number}`, files[0]!.name), 'iets anders');
  const kept = await order('organisation', 'fetch', number, ...place, '--quiet');
  assert.deepEqual([kept.code, /already exists/.test(flat(kept.stderr))], [2, true]);
  assert.equal((await order('organisation', 'fetch', number, ...place, '--quiet', '--force')).code, 0);

  const purged = await order('organisation', 'purge', number, '--output', 'bewijs.json', '--json');
  assert.equal(purged.code, 0, purged.stderr);
  assert.deepEqual(JSON.parse(purged.stdout), JSON.parse(readFileSync(join(folder, 'bewijs.json'), 'utf8')));
  const { jws, keys } = JSON.parse(purged.stdout) as SignedReceipt & { keys: { x: string }[] };
  const [header, payload, signature] = jws.split('.');
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: keys[0]!.x }, format: 'jwk' });
  assert.ok(verify(null, Buffer.from(`${header}.${payload}`), key, Buffer.from(signature!, 'base64url')));
  // Whoever lost the receipt gets the same again.
  const receipt = await order('organisation', 'purge', number, '--output', 'nogmaals.json', '--quiet');
  assert.deepEqual([receipt.code, receipt.stdout], [0, '']);
  assert.deepEqual(readFileSync(join(folder, 'nogmaals.json')), readFileSync(join(folder, 'bewijs.json')));
  const gone = await order('organisation', 'fetch', number, '--output', 'weg');
  assert.deepEqual([gone.code, gone.stderr], [1, 'There is no result: the order stands at “done and destroyed”.\n']);
});
