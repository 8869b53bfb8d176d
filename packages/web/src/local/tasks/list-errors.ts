import { catalogue } from '@verrijk/core/messages';
import type { Language } from '@verrijk/core/messages';
import { webCompression } from '@verrijk/files';
import { checkTable, RowsToRepair, writeErrors } from '@verrijk/steps';
import type { StepControl } from '@verrijk/steps';
import { fileStem } from '../blobs/file-stem.ts';
import { LocalSink } from '../blobs/local-sink.ts';
import type { OpenFiles } from '../blobs/open-files.ts';
import type { CheckAsked, LocalFile } from '../local-engine.ts';
import { checkRequest } from './check-customers.ts';

/** The rows to repair as a workbook, as `verrijk check --errors` writes it. @throws VerrijkError as the check does */
export async function listErrors(
  files: OpenFiles,
  { asked, language }: { readonly asked: CheckAsked; readonly language: Language },
  control: StepControl,
): Promise<LocalFile> {
  const { file, name } = files.table(asked.table);
  const repairs = new RowsToRepair();
  await checkTable(file, name, { ...checkRequest(files, asked), repairs, ...control });
  const sink = new LocalSink();
  const sentences = catalogue(language).check;
  await writeErrors(repairs, sink, { kind: 'xlsx', sentences, compression: webCompression() });
  control.signal?.throwIfAborted();
  await sink.commit();
  return sink.asFile(`${fileStem(name)} ${sentences.list.sheet.toLowerCase()}.xlsx`);
}
