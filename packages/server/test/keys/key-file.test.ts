import assert from 'node:assert/strict';
import fs, { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { after, beforeEach, mock, test } from 'node:test';
import { VerrijkError } from '@verrijk/core';
import { createKeyFile, readKeyFile, replaceKeyFile } from '../../src/keys/key-file.ts';
import { makeMasterKey } from '../../src/keys/master-key.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'verrijk-key-file-'));
after(() => rmSync(folder, { recursive: true }));
const file = path.join(folder, 'master.key');
const [old, fresh] = [makeMasterKey(), makeMasterKey()];
beforeEach(() => rmSync(file, { force: true }));

type Call = 'writeSync' | 'fsyncSync' | 'linkSync' | 'renameSync';

/** Does something while a call of the system does as it is told, also where it was imported by name. */
function whileSystem(call: Call, does: (...given: never[]) => unknown, work: () => void): void {
  const { mock: replaced } = mock.method(fs, call, does as never);
  syncBuiltinESMExports();
  try {
    work();
  } finally {
    replaced.restore();
    syncBuiltinESMExports();
  }
}

function failure(code: string): () => never {
  return () => {
    throw Object.assign(new Error(code), { code, syscall: 'as asked' });
  };
}

test('keys are whole where the system takes a few bytes at a time', () => {
  const write = fs.writeSync;
  const few = (handle: number, bytes: Buffer, from: number): number =>
    write(handle, bytes, from, Math.min(7, bytes.length - from));
  whileSystem('writeSync', few, () => createKeyFile(file, [old]));
  whileSystem('writeSync', few, () => replaceKeyFile(file, [fresh, old]));
  assert.deepEqual(readKeyFile(file), [fresh, old]);
});

const CASES: readonly { readonly call: Call; readonly code: string; readonly problem: string }[] = [
  { call: 'writeSync', code: 'ENOSPC', problem: 'file.disk-full' },
  { call: 'writeSync', code: 'EIO', problem: 'file.not-writable' },
  { call: 'fsyncSync', code: 'ENOSPC', problem: 'file.disk-full' },
  { call: 'fsyncSync', code: 'EIO', problem: 'file.not-writable' },
  { call: 'linkSync', code: 'EIO', problem: 'file.not-writable' },
  { call: 'renameSync', code: 'EROFS', problem: 'file.not-writable' },
];

for (const { call, code, problem } of CASES) {
  test(`${code} from ${call} is told in a sentence, and no key is left beside`, () => {
    const tells = (error: unknown): boolean =>
      error instanceof VerrijkError && error.code === problem && error.details['file'] === file;
    if (call !== 'renameSync') {
      whileSystem(call, failure(code), () => assert.throws(() => createKeyFile(file, [old]), tells));
      assert.deepEqual(readdirSync(folder), []);
    }
    createKeyFile(file, [old]);
    const before = readFileSync(file, 'utf8');
    if (call !== 'linkSync') {
      whileSystem(call, failure(code), () => assert.throws(() => replaceKeyFile(file, [fresh, old]), tells));
      assert.equal(readFileSync(file, 'utf8'), before);
    }
    assert.deepEqual(readdirSync(folder), ['master.key']);
  });
}
