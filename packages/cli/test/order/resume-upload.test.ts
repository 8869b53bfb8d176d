import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { createApiClient } from '@verrijk/server/contract';
import { uploadFile } from '../../src/ordering/upload-file.ts';
import { makeRoadFiles } from '../road/road-files.ts';
import { openDemo } from '../road/open-demo.ts';
import type { OpenDemo } from '../road/open-demo.ts';
import { agreeOn } from './agree-on.ts';

const folder = mkdtempSync(join(tmpdir(), 'verrijk-resume-'));
let demo: OpenDemo;

before(async () => {
  const { reference } = await makeRoadFiles(folder, 500);
  demo = await openDemo(join(folder, reference));
});
after(async () => {
  await demo?.close();
  rmSync(folder, { recursive: true });
});

test('an upload goes on where it was after the service was restarted in the middle', async () => {
  const { id } = await agreeOn(demo, folder, 'export.xlsx');
  // Three pieces; what is in them does not matter until it is delivered.
  const bytes = Buffer.alloc(9 * 1024 * 1024, 'fictief ');
  writeFileSync(join(folder, 'groot.bin'), bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const facts = {
    path: join(folder, 'groot.bin'),
    name: 'groot.csv',
    mediaType: 'text/csv',
    bytes: bytes.length,
    sha256,
  };
  const requests: string[] = [];
  let restarted: Promise<void> | undefined;
  const token = readFileSync(demo.tokenFile('organisation'), 'utf8').trim();
  const api = createApiClient({
    server: demo.address,
    token,
    language: 'en',
    fetch: async (input, init) => {
      requests.push(`${init?.method}`);
      return fetch(input, init);
    },
  });
  const shares: number[] = [];
  const upload = await uploadFile(api, id, facts, (share) => {
    shares.push(share);
    restarted ??= demo.restart();
  });
  await restarted;
  assert.equal(shares.at(-1), 1);
  assert.deepEqual(
    shares,
    [...shares].sort((one, other) => one - other),
    'nothing is sent twice',
  );
  assert.ok(requests.filter((method) => method === 'PATCH').length > 3, 'a piece was tried again');
  const answer = await demo.api('organisation').open('uploads.offset', { params: { upload } });
  assert.equal(Number(answer.headers.get('upload-offset')), bytes.length);
});

test('a service that stays away is given up, in the end and in words', async () => {
  // Announces well, and then breaks every connection.
  let pieces = 0;
  const server = createServer((request, response) => {
    if (request.method === 'POST') {
      response.writeHead(201, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ upload: '11111111-1111-4111-8111-111111111111', bytes: 7, offset: 0 }));
    } else if (request.method === 'HEAD') response.writeHead(200, { 'upload-offset': '0' }).end();
    else {
      pieces++;
      request.socket.destroy();
    }
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  try {
    const { port } = server.address() as AddressInfo;
    writeFileSync(join(folder, 'klein.csv'), 'fictief');
    const api = createApiClient({ server: `http://127.0.0.1:${port}`, token: 'vrk_x', language: 'en', fetch });
    const facts = { path: join(folder, 'klein.csv'), name: 'klein.csv', mediaType: 'text/csv', bytes: 7 };
    const waits = [1, 1, 1];
    await assert.rejects(
      uploadFile(
        api,
        '11111111-1111-4111-8111-111111111111',
        { ...facts, sha256: '0'.repeat(64) },
        () => undefined,
        waits,
      ),
      TypeError,
    );
    assert.equal(pieces, waits.length + 1);
  } finally {
    server.close();
  }
});
