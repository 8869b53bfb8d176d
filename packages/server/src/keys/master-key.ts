import { createHash, randomBytes } from 'node:crypto';
import { VerrijkError } from '@verrijk/core';

/** A key of the installation, which wraps all others. It is never in the database. */
export interface MasterKey {
  /** Eight hexadecimal digits: the first of SHA-256 over a label and the key. */
  readonly id: string;
  readonly bytes: Buffer;
}

const KEY_BYTES = 32;

/** Undefined for anything but 32 bytes. */
export function masterKey(bytes: Buffer): MasterKey | undefined {
  if (bytes.length !== KEY_BYTES) return undefined;
  return { id: createHash('sha256').update('verrijk master key\0').update(bytes).digest('hex').slice(0, 8), bytes };
}

/** A new one, by chance. */
export function makeMasterKey(): MasterKey {
  return masterKey(randomBytes(KEY_BYTES))!;
}

/** @throws VerrijkError `keys.damaged` when two keys have one id, of which the same key twice is the likely case. */
export function refuseCollisions(keys: readonly MasterKey[], file: string): void {
  if (new Set(keys.map(({ id }) => id)).size < keys.length) throw new VerrijkError('keys.damaged', { file });
}
