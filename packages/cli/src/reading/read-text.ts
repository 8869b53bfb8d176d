import { readFile } from 'node:fs/promises';
import { openFileSource } from '@verrijk/files/node';

/** The text of a small file that a person may have written, UTF-8 without a byte order mark. @throws VerrijkError `file.*` */
export async function readText(path: string): Promise<string> {
  // Opening it as a source first says in our own words what is wrong with a file that cannot be opened.
  await (await openFileSource(path)).close();
  return (await readFile(path, 'utf8')).replace(/^\uFEFF/, '');
}
