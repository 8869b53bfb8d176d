import { mkdir } from 'node:fs/promises';
import { VerrijkError } from '@verrijk/core';

/** Makes a folder, and those around it, where it is not there. @throws VerrijkError `file.not-writable` with the file that it is for */
export async function makeFolder(folder: string, file: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    // Something else than a folder has the name.
    const reason = code === 'EEXIST' ? 'ENOTDIR' : code;
    throw new VerrijkError('file.not-writable', { file, reason }, { cause });
  }
}
