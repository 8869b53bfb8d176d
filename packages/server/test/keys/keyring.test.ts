import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { replaceKeyFile } from '../../src/keys/key-file.ts';
import { openKeyring } from '../../src/keys/keyring.ts';
import { lockSecret, unlockSecret } from '../../src/keys/lock-secret.ts';
import { makeMasterKey } from '../../src/keys/master-key.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'verrijk-keys-'));
after(() => rmSync(folder, { recursive: true }));

let made = 0;
function newFile(text?: string, mode = 0o600): string {
  const file = path.join(folder, `${made++}`, 'master.key');
  if (text !== undefined) {
    openKeyring({ file });
    writeFileSync(file, text);
    chmodSync(file, mode);
  }
  return file;
}

const lineOf = ({ id, bytes } = makeMasterKey()): string => `${id} ${bytes.toString('base64')}\n`;

test('the first start makes a file that its owner alone reads, and the next start finds the same key', () => {
  const file = newFile();
  const { id } = openKeyring({ file }).current();
  assert.match(readFileSync(file, 'utf8'), new RegExp(`^${id} [A-Za-z0-9+/]{43}=\\n$`));
  assert.equal(statSync(file).mode & 0o777, 0o600);
  assert.deepEqual(readdirSync(path.dirname(file)), ['master.key'], 'no draft is left');
  assert.equal(openKeyring({ file }).current().id, id);
});

test('a file that is not right is refused', () => {
  const line = lineOf();
  const cases: [string, number, string][] = [
    [line, 0o640, 'keys.open-to-others'],
    [line, 0o604, 'keys.open-to-others'],
    ['', 0o600, 'keys.damaged'],
    [line.slice(0, -1), 0o600, 'keys.damaged'],
    [line.slice(0, 20), 0o600, 'keys.damaged'],
    [`${line}${lineOf().slice(0, 30)}`, 0o600, 'keys.damaged'],
    [`${line}${line}`, 0o600, 'keys.damaged'],
    [`00000000${line.slice(8)}`, 0o600, 'keys.damaged'],
    [`${line}\n`, 0o600, 'keys.damaged'],
  ];
  for (const [text, mode, code] of cases) {
    const file = newFile(text, mode);
    assert.throws(() => openKeyring({ file }), { code, details: { file } }, JSON.stringify(text));
  }
});

test('keys of the environment go before a file, and the first is current', () => {
  const [one, two] = [randomBytes(32).toString('base64'), randomBytes(32).toString('base64')];
  const file = path.join(folder, 'never-made');
  const keyring = openKeyring({ value: ` ${one} , ${two}`, file });
  assert.equal(keyring.current().bytes.toString('base64'), one);
  assert.equal(keyring.all().length, 2);
  assert.throws(() => statSync(file));
  for (const value of ['short', `${one},`, `${one},${one}`, `!${one}`, one.slice(0, -4)]) {
    assert.throws(() => openKeyring({ value, file }), { code: 'keys.damaged' }, value);
  }
});

test('a running server follows a file that changed', () => {
  const file = newFile();
  const keyring = openKeyring({ file });
  const old = keyring.current();
  const locked = lockSecret(old, Buffer.from('secret'), 'here');
  const added = makeMasterKey();
  replaceKeyFile(file, [added, old]);
  assert.equal(keyring.find(added.id)?.id, added.id);
  assert.equal(keyring.current().id, added.id);
  assert.equal(unlockSecret(keyring, locked, 'here').toString(), 'secret');
  replaceKeyFile(file, [added]);
  assert.equal(keyring.current().id, added.id);
  assert.throws(() => unlockSecret(openKeyring({ file }), locked, 'here'), { code: 'keys.missing' });
});

test('what is locked opens in its own place alone, and not when a bit of it is another', () => {
  const keyring = openKeyring({ file: newFile() });
  const locked = lockSecret(keyring.current(), Buffer.from('secret'), 'here');
  assert.equal(locked.subarray(0, 4).toString('hex'), keyring.current().id);
  assert.equal(unlockSecret(keyring, locked, 'here').toString(), 'secret');
  assert.throws(() => unlockSecret(keyring, locked, 'there'), { code: 'keys.secret-damaged' });
  for (let bit = 0; bit < locked.length * 8; bit++) {
    const changed = Buffer.from(locked);
    changed[bit >> 3]! ^= 1 << (bit & 7);
    assert.throws(() => unlockSecret(keyring, changed, 'here'), { code: /^keys\./ });
  }
  for (let length = 0; length < locked.length; length++) {
    assert.throws(() => unlockSecret(keyring, locked.subarray(0, length), 'here'), { code: /^keys\./ });
  }
});
