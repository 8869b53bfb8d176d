import { createHmac, createPrivateKey, createPublicKey, generateKeyPairSync, hkdfSync, randomBytes } from 'node:crypto';
import { CompactSign, calculateJwkThumbprint } from 'jose';
import type { InstallationKeys } from '../service.ts';
import type { Store, Transaction } from '../store/store.ts';
import type { Keyring } from './keyring.ts';
import { lockSecret, unlockSecret } from './lock-secret.ts';

/** What each secret is locked for; see `LOCKED_COLUMNS`. */
export function contextOfInstallationSecret(name: string): string {
  return `installation ${name}`;
}

/**
 * The keys of an installation. What marks and receipts are made with is made once, by chance, and kept in the database, locked with the master key:
 * so it is the same on every node, and a receipt of years ago can still be verified after the master key was rotated.
 */
export async function createInstallationKeys(store: Store, keyring: Keyring): Promise<InstallationKeys> {
  const [root, pkcs8] = await store.asSystem('keys', async (tx) => [
    await secret(tx, keyring, 'marks', () => randomBytes(32)),
    await secret(tx, keyring, 'receipts', makeSigningKey),
  ]);
  const signer = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' });
  const { kty, crv, x } = createPublicKey(signer).export({ format: 'jwk' });
  const bare = { kty: kty!, crv: crv!, x: x! };
  const publicKey = { ...bare, kid: await calculateJwkThumbprint(bare), alg: 'EdDSA', use: 'sig' };
  const marking = new Map<string, Buffer>();
  return {
    mac(purpose, data) {
      let key = marking.get(purpose);
      if (key === undefined) marking.set(purpose, (key = Buffer.from(hkdfSync('sha256', root, '', purpose, 32))));
      return createHmac('sha256', key).update(data).digest();
    },
    lock: (bytes, context) => lockSecret(keyring.current(), bytes, context),
    unlock: (locked, context) => unlockSecret(keyring, locked, context),
    signReceipt: (payload) =>
      new CompactSign(Buffer.from(JSON.stringify(payload)))
        .setProtectedHeader({ alg: 'EdDSA', kid: publicKey.kid, typ: 'verrijk-receipt+jws' })
        .sign(signer),
    receiptKey: () => publicKey,
  };
}

/** The secret of this name; of two processes that make it together both get the one that came first. */
async function secret(tx: Transaction, keyring: Keyring, name: string, make: () => Buffer): Promise<Buffer> {
  const context = contextOfInstallationSecret(name);
  const find = 'select locked from installation_secret where name = $1';
  const known = await tx.$client.query<{ locked: Buffer }>(find, [name]);
  if (known.rows[0] !== undefined) return unlockSecret(keyring, known.rows[0].locked, context);
  await tx.$client.query('insert into installation_secret (name, locked) values ($1, $2) on conflict do nothing', [
    name,
    lockSecret(keyring.current(), make(), context),
  ]);
  const made = await tx.$client.query<{ locked: Buffer }>(find, [name]);
  return unlockSecret(keyring, made.rows[0]!.locked, context);
}

function makeSigningKey(): Buffer {
  return generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' });
}
