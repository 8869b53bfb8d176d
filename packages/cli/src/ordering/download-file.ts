import { createHash } from 'node:crypto';
import { VerrijkError } from '@verrijk/core';
import { createFileSink } from '@verrijk/files/node';
import type { ApiClient } from '@verrijk/server/contract';

/** Fetches bytes into a file that appears when they are whole and as promised. @throws VerrijkError `service.file-altered`, `file.*` */
export async function downloadFile(
  answer: Awaited<ReturnType<ApiClient['open']>>,
  path: string,
  { force, sha256 }: { readonly force: boolean; readonly sha256: string | undefined },
): Promise<{ readonly bytes: number; readonly sha256: string }> {
  // Looked at before the file appears, which the sink's own hash is not.
  const hash = createHash('sha256');
  const sink = await createFileSink(path, { force, hash: false });
  try {
    for await (const chunk of answer.body ?? []) {
      hash.update(chunk);
      await sink.write(chunk);
    }
    const found = hash.digest('hex');
    if (sha256 !== undefined && found !== sha256) throw new VerrijkError('service.file-altered', { file: path });
    await sink.commit();
    return { bytes: sink.bytes, sha256: found };
  } catch (error) {
    await sink.abort();
    throw error;
  }
}
