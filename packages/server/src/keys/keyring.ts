import { existsSync, statSync } from 'node:fs';
import { VerrijkError } from '@verrijk/core';
import { createKeyFile, readKeyFile } from './key-file.ts';
import { makeMasterKey, masterKey, refuseCollisions } from './master-key.ts';
import type { MasterKey } from './master-key.ts';

/** The installation's master keys. */
export interface Keyring {
  /** Where they are kept; undefined where the environment gives them, and nothing here can change them. */
  readonly file: string | undefined;
  /** What is locked from now on is locked with this one. Follows the file when it changes. */
  current(): MasterKey;
  /** Newest first. */
  all(): readonly MasterKey[];
  /** Looks in the file once more for a key that it does not know. */
  find(id: string): MasterKey | undefined;
}

/**
 * Opens the master keys: those of `value` (`VERRIJK_KEY`: 32 bytes in base64, several separated by commas, the first is current), else those of
 * `file`, which is made with a new key when there is none.
 * @throws VerrijkError `keys.open-to-others` or `keys.damaged`, with a sentence that says what to do.
 */
export function openKeyring({ value, file }: { readonly value?: string; readonly file: string }): Keyring {
  return value === undefined || value.trim() === '' ? keyringOfFile(file) : keyringOf(keysOf(value), undefined);
}

function keysOf(value: string): readonly MasterKey[] {
  const keys = value.split(',').map((part) => {
    const text = part.trim();
    const key = masterKey(Buffer.from(text, 'base64'));
    // Node skips what is not base64, and so would make a key of a typing error.
    if (key === undefined || key.bytes.toString('base64').replace(/=$/, '') !== text.replace(/=$/, '')) {
      throw new VerrijkError('keys.damaged', { file: 'VERRIJK_KEY' });
    }
    return key;
  });
  refuseCollisions(keys, 'VERRIJK_KEY');
  return keys;
}

function keyringOf(keys: readonly MasterKey[], file: string | undefined): Keyring {
  return { file, current: () => keys[0]!, all: () => keys, find: (id) => keys.find((key) => key.id === id) };
}

function keyringOfFile(file: string): Keyring {
  if (!existsSync(file)) createKeyFile(file, [makeMasterKey()]);
  let mark = '';
  let keys: readonly MasterKey[] = [];
  const look = (): readonly MasterKey[] => {
    const found = markOf(file);
    if (found !== mark) {
      keys = readKeyFile(file);
      mark = found;
    }
    return keys;
  };
  look();
  return {
    file,
    current: () => look()[0]!,
    all: look,
    find: (id) => keys.find((key) => key.id === id) ?? look().find((key) => key.id === id),
  };
}

/** A file that is replaced is another file. */
function markOf(file: string): string {
  const { ino, mtimeMs, size, mode } = statSync(file);
  return `${ino} ${mtimeMs} ${size} ${mode}`;
}
