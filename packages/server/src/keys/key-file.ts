import { randomUUID } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { VerrijkError } from '@verrijk/core';
import { writingProblem } from '@verrijk/files/node';
import { masterKey, refuseCollisions } from './master-key.ts';
import type { MasterKey } from './master-key.ts';

/** Owner reads and writes; nobody else. */
const MODE = 0o600;
const LINE = /^([0-9a-f]{8}) ([A-Za-z0-9+/]{43}=)$/;

/**
 * The keys of a key file, newest first: lines of an id and 32 bytes in base64, each closed by a newline.
 * @throws VerrijkError `keys.open-to-others` when others than its owner may read it, `keys.damaged` when a line is cut or not a key.
 */
export function readKeyFile(file: string): readonly MasterKey[] {
  // Windows has no such bits; there the folder's rights decide.
  if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0) {
    throw new VerrijkError('keys.open-to-others', { file });
  }
  const text = readFileSync(file, 'utf8');
  const lines = text.split('\n');
  if (lines.pop() !== '' || lines.length === 0) throw new VerrijkError('keys.damaged', { file });
  const keys = lines.map((line) => {
    const [, id, base64] = LINE.exec(line) ?? [];
    const key = base64 === undefined ? undefined : masterKey(Buffer.from(base64, 'base64'));
    if (key === undefined || key.id !== id) throw new VerrijkError('keys.damaged', { file });
    return key;
  });
  refuseCollisions(keys, file);
  return keys;
}

/**
 * Makes a key file unless there is one; of two processes that start together one makes it and both read the same.
 * @throws VerrijkError `file.disk-full`, `file.not-writable`; nothing is left behind then.
 */
export function createKeyFile(file: string, keys: readonly MasterKey[]): void {
  orSay(file, () => {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    withDraft(file, keys, (draft) => {
      try {
        linkSync(draft, file);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
    });
    syncFolder(file);
  });
}

/**
 * Puts other keys in a key file, all or nothing.
 * @throws VerrijkError `file.disk-full`, `file.not-writable`
 */
export function replaceKeyFile(file: string, keys: readonly MasterKey[]): void {
  orSay(file, () => {
    withDraft(file, keys, (draft) => renameSync(draft, file));
    syncFolder(file);
  });
}

function orSay(file: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    throw writingProblem(error, file);
  }
}

/** Writes the keys beside the file for as long as `use` takes: a key is nowhere but in the key file afterwards, whatever failed. */
function withDraft(file: string, keys: readonly MasterKey[], use: (draft: string) => void): void {
  const draft = `${file}.${randomUUID()}`;
  try {
    writeWhole(draft, Buffer.from(keys.map(({ id, bytes }) => `${id} ${bytes.toString('base64')}\n`).join('')));
    use(draft);
  } finally {
    rmSync(draft, { force: true });
  }
}

function writeWhole(file: string, bytes: Buffer): void {
  const handle = openSync(file, 'wx', MODE);
  try {
    // The system may take less than it was given, as on a disk that is nearly full.
    for (let written = 0; written < bytes.length;) written += writeSync(handle, bytes, written);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** The name of a file is on the disk only when its folder is. */
function syncFolder(file: string): void {
  if (process.platform === 'win32') return;
  const folder = openSync(path.dirname(file), 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
