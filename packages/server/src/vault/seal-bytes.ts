import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { ServerProblem } from '../problems/server-problem.ts';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Nonce, encrypted bytes and tag (AES-256-GCM). They open only with the same `place`. */
export function sealBytes(key: Buffer, bytes: Uint8Array, place: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(place));
  return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
}

/** @throws ServerProblem `file.damaged` when a bit of them, of the key or of the place is another. */
export function openBytes(key: Buffer, sealed: Buffer, place: string): Buffer {
  if (sealed.length < NONCE_BYTES + TAG_BYTES) throw new ServerProblem('file.damaged');
  const opener = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
  opener.setAAD(Buffer.from(place));
  opener.setAuthTag(sealed.subarray(-TAG_BYTES));
  const bytes = opener.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES));
  try {
    opener.final();
  } catch (cause) {
    throw new ServerProblem('file.damaged', {}, { cause });
  }
  return bytes;
}
