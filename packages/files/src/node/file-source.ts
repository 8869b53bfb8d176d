import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { readingProblem } from './file-problem.ts';
import { type FileSource, type FileSourceOptions, HandleSource } from './handle-source.ts';
import { spoolStream } from './spool-stream.ts';

/**
 * Opens a file. A pipe or a device, which can be read only once, is spooled first (see `spoolStream`).
 * Errors: `file.not-found`, `file.not-readable`.
 */
export async function openFileSource(path: string, options: FileSourceOptions = {}): Promise<FileSource> {
  try {
    const handle = await open(path, 'r');
    try {
      const stats = await handle.stat();
      if (stats.isFile()) return new HandleSource(handle, basename(path), stats.size, options);
      return await spoolStream(handle.createReadStream(), basename(path));
    } catch (error) {
      await handle.close();
      throw error;
    }
  } catch (error) {
    throw readingProblem(error, path);
  }
}

/** Standard input as a source; see `spoolStream`. For CSV only: a workbook has a name. */
export async function openStdinSource(): Promise<FileSource> {
  return spoolStream(process.stdin, '-');
}
