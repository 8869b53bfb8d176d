import { createHash, randomBytes } from 'node:crypto';

/** What a person or a program carries: 256 random bits as text, of which the database holds the hash alone. */
export interface BearerSecret {
  readonly secret: string;
  readonly hash: Buffer;
}

/** Makes a secret that cannot be guessed; a fast hash is enough for it. */
export function createBearerSecret(prefix = ''): BearerSecret {
  const secret = prefix + randomBytes(32).toString('base64url');
  return { secret, hash: hashSecret(secret) };
}

/** As the database knows a secret. */
export function hashSecret(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
