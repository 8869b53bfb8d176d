import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { ServerProblem } from '../problems/server-problem.ts';
import type { Keyring } from './keyring.ts';
import type { MasterKey } from './master-key.ts';

/** Four bytes of the key's id, one of the form, the nonce; after them the secret and its tag. */
const ID_BYTES = 4;
const FORM = 1;
const NONCE_BYTES = 12;
const HEAD_BYTES = ID_BYTES + 1 + NONCE_BYTES;
const TAG_BYTES = 16;

/** Locks a short secret with a master key (AES-256-GCM). It opens only with the same `context`, which says where it belongs. */
export function lockSecret(key: MasterKey, secret: Uint8Array, context: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const head = Buffer.concat([Buffer.from(key.id, 'hex'), Buffer.of(FORM), nonce]);
  const cipher = createCipheriv('aes-256-gcm', lockingKey(key), nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(aad(head, context));
  return Buffer.concat([head, cipher.update(secret), cipher.final(), cipher.getAuthTag()]);
}

/**
 * @throws ServerProblem `keys.missing` when the keyring lacks its key; `keys.secret-damaged` when it was changed or belongs elsewhere.
 */
export function unlockSecret(keyring: Keyring, locked: Uint8Array, context: string): Buffer {
  const bytes = Buffer.from(locked.buffer, locked.byteOffset, locked.byteLength);
  if (bytes.length < HEAD_BYTES + TAG_BYTES || bytes[ID_BYTES] !== FORM) throw new ServerProblem('keys.secret-damaged');
  const id = keyIdOf(bytes);
  const key = keyring.find(id);
  if (key === undefined) throw new ServerProblem('keys.missing', { key: id });
  const head = bytes.subarray(0, HEAD_BYTES);
  const opener = createDecipheriv('aes-256-gcm', lockingKey(key), head.subarray(ID_BYTES + 1), {
    authTagLength: TAG_BYTES,
  });
  opener.setAAD(aad(head, context));
  opener.setAuthTag(bytes.subarray(-TAG_BYTES));
  const secret = opener.update(bytes.subarray(HEAD_BYTES, -TAG_BYTES));
  try {
    opener.final();
  } catch (cause) {
    throw new ServerProblem('keys.secret-damaged', {}, { cause });
  }
  return secret;
}

/** With which master key something is locked. */
export function keyIdOf(locked: Uint8Array): string {
  return Buffer.from(locked.subarray(0, ID_BYTES)).toString('hex');
}

function lockingKey(key: MasterKey): Buffer {
  return Buffer.from(hkdfSync('sha256', key.bytes, '', 'verrijk lock', 32));
}

function aad(head: Buffer, context: string): Buffer {
  return Buffer.concat([head, Buffer.from(context)]);
}
