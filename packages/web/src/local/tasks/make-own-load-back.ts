import { formatDay } from '@verrijk/core';
import { webCompression } from '@verrijk/files';
import { makeLoadBack } from '@verrijk/steps';
import type { StepControl } from '@verrijk/steps';
import { dutchDay } from '../../orders/dutch-days.ts';
import { BlobFolder } from '../blobs/blob-folder.ts';
import type { OpenFiles } from '../blobs/open-files.ts';
import { dayOfIso } from '../day-of-iso.ts';
import type { LoadBackAsked, MadeLoadBack } from '../local-engine.ts';
import { productVersion } from '../product-version.ts';
import { planAsked } from './plan-own-load-back.ts';

/** The product's names are Dutch in every language. */
const ARCHIVE = 'terugladen.zip';
/** How much of the time the plan takes. */
const PLANNING = 0.7;

/** The files of a load-back, as `verrijk load-back` writes them in a folder. @throws VerrijkError as `makeLoadBack` does */
export async function makeOwnLoadBack(
  files: OpenFiles,
  asked: LoadBackAsked,
  { onProgress, signal }: StepControl,
): Promise<MadeLoadBack> {
  const part = (start: number, size: number): StepControl => ({
    ...(onProgress && { onProgress: (share, rows) => onProgress(start + share * size, rows) }),
    ...(signal && { signal }),
  });
  const planned = await planAsked(files, asked, part(0, PLANNING));
  const folder = new BlobFolder();
  const written = await makeLoadBack(planned, {
    ...{ systems: asked.systems, all: asked.all ?? false, folder, language: asked.language ?? 'nl' },
    today: formatDay(asked.today ?? dayOfIso(dutchDay())),
    version: productVersion(),
    compression: webCompression(),
    ...part(PLANNING, 1 - PLANNING),
  });
  signal?.throwIfAborted();
  const rollbacks = written.files.filter(({ kind }) => kind === 'rollback').map(({ path }) => folder.file(path));
  return { written, rollbacks, archive: await folder.archive(ARCHIVE) };
}
