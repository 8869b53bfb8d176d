import assert from 'node:assert/strict';
import { test } from 'node:test';
import { VerrijkError } from '@verrijk/core';
import { databasePlace } from '../../src/installation.ts';

const ALLOWED = [
  'postgresql://v:secret@127.0.0.1/x',
  'postgresql://v@localhost:5433/x',
  'postgresql://v@[::1]/x',
  'postgresql:///x?host=/var/run/postgresql',
  'postgresql://%2Fvar%2Frun/x',
  'postgresql://v@db.example/x?sslmode=verify-full',
  'postgresql://v@192.0.2.1/x?sslmode=verify-ca&uselibpqcompat=true&sslrootcert=/dev/null',
];
const REFUSED = [
  'postgresql://v:secret@db.example/x',
  'postgresql://v@192.0.2.1/x?sslmode=require',
  'postgresql://v@db.example/x?sslmode=no-verify',
  'postgresql://v@db.example/x?sslmode=disable',
  'postgresql://v@db.example/x?sslmode=verify-full&sslmode=disable',
  'postgresql://v@127.0.0.1.example/x',
  'postgresql://v@127.0.0.1/x?host=db.example',
  'postgresql://v@localhost.example/x',
];

const place = (url: string, plain?: string) =>
  databasePlace({ folder: '.', version: '1', env: { DATABASE_URL: url, VERRIJK_DATABASE_PLAIN: plain } });

for (const url of ALLOWED) {
  test(`${url}: on this machine, or encrypted`, () => assert.equal(place(url).databaseUrl, url));
}

for (const url of REFUSED) {
  test(`${url}: refused, unless it is asked for in so many words`, () => {
    assert.throws(
      () => place(url),
      (error: VerrijkError) => error.code === 'setting.invalid' && !JSON.stringify(error).includes('secret'),
    );
    assert.throws(() => place(url, 'no'), VerrijkError);
    assert.equal(place(url, 'yes').databaseUrl, url);
  });
}
