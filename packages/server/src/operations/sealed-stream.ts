import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { VerrijkError } from '@verrijk/core';
import { ByteReader } from './byte-reader.ts';

const MAGIC = Buffer.from('verrijk backup ', 'ascii');
const FORMAT = 1;
const SALT = 32;
const CHECK = 16;
const TAG = 16;
const CHUNK = 1024 * 1024;
const HEADER = MAGIC.length + 1 + SALT + CHECK;

/**
 * Encrypts a stream: AES-256-GCM in numbered chunks of a mebibyte, with a key of this file's own, derived from `key` and a salt. Each chunk is bound to the
 * header and its place, and the last is marked: none can be changed, moved, taken from another file or cut off.
 */
export async function* seal(key: Uint8Array, plain: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const salt = randomBytes(SALT);
  const { fileKey, check } = deriveKeys(key, salt);
  const header = Buffer.concat([MAGIC, Buffer.of(FORMAT), salt, check]);
  yield header;
  const reader = new ByteReader(plain);
  for (let number = 0n; ; number++) {
    const bytes = await reader.readUpTo(CHUNK);
    const isLast = await reader.isAtEnd();
    const cipher = createCipheriv('aes-256-gcm', fileKey, nonceOf(number, isLast)).setAAD(header);
    yield Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
    if (isLast) return;
  }
}

/**
 * What was sealed, chunk by chunk; each is authenticated before it is given, and only the end says that all has been.
 * @throws VerrijkError backup.damaged, backup.wrong-key, backup.version
 */
export async function* unseal(key: Uint8Array, sealed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = new ByteReader(sealed);
  const header = await reader.readUpTo(HEADER);
  if (header.length < HEADER || !header.subarray(0, MAGIC.length).equals(MAGIC))
    throw new VerrijkError('backup.damaged');
  const format = header[MAGIC.length]!;
  if (format !== FORMAT) throw new VerrijkError('backup.version', { version: format });
  const { fileKey, check } = deriveKeys(key, header.subarray(MAGIC.length + 1, HEADER - CHECK));
  if (!header.subarray(HEADER - CHECK).equals(check)) throw new VerrijkError('backup.wrong-key');
  for (let number = 0n; ; number++) {
    const bytes = await reader.readUpTo(CHUNK + TAG);
    const isLast = await reader.isAtEnd();
    if (bytes.length < TAG) throw new VerrijkError('backup.damaged');
    const decipher = createDecipheriv('aes-256-gcm', fileKey, nonceOf(number, isLast), { authTagLength: TAG })
      .setAAD(header)
      .setAuthTag(bytes.subarray(-TAG));
    const plain = decipher.update(bytes.subarray(0, -TAG));
    try {
      decipher.final();
    } catch (cause) {
      throw new VerrijkError('backup.damaged', {}, { cause });
    }
    yield plain;
    if (isLast) return;
  }
}

/** The check says whether a key is the right one, and nothing of the key. */
function deriveKeys(key: Uint8Array, salt: Uint8Array): { readonly fileKey: Buffer; readonly check: Buffer } {
  const derive = (purpose: string, length: number): Buffer =>
    Buffer.from(hkdfSync('sha256', key, salt, purpose, length));
  return { fileKey: derive('verrijk backup key', 32), check: derive('verrijk backup check', CHECK) };
}

function nonceOf(number: bigint, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(isLast ? 1 : 0, 0);
  nonce.writeBigUInt64BE(number, 4);
  return nonce;
}
