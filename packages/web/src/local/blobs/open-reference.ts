import { crc32, openReference, VerrijkError } from '@verrijk/core';
import { blobSource } from '@verrijk/files';
import type { OpenedReference } from '../local-engine.ts';
import type { OpenFiles } from './open-files.ts';

/** Opens a household reference, every byte checked. @throws VerrijkError `file.*` or `reference.*`, with the file's name */
export async function openOwnReference(
  files: OpenFiles,
  { blob, name }: { readonly blob: Blob; readonly name: string },
): Promise<OpenedReference> {
  if (blob.size === 0) throw new VerrijkError('reference.not-one', { file: name });
  const bytes = await blobSource(blob, name).read(0, blob.size);
  try {
    const reference = openReference(bytes.buffer as ArrayBuffer, crc32);
    const { edition, addresses, fictional } = reference.header;
    return { id: files.addReference(reference), name, edition, addresses, fictional };
  } catch (error) {
    if (!(error instanceof VerrijkError)) throw error;
    throw new VerrijkError(error.code, { ...error.details, file: name }, { cause: error });
  }
}
