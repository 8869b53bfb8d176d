import { explainMatch } from '@verrijk/core/messages';
import { webCompression } from '@verrijk/files';
import { enrichTable } from '@verrijk/steps';
import type { EnrichmentFacts, StepControl } from '@verrijk/steps';
import { fileStem } from '../blobs/file-stem.ts';
import { LocalSink } from '../blobs/local-sink.ts';
import type { OpenFiles } from '../blobs/open-files.ts';
import type { EnrichmentAsked, LocalFile } from '../local-engine.ts';

/** The same file with the group behind every row, as `verrijk enrich` makes it. @throws VerrijkError as `enrichTable` does */
export async function enrichCustomers(
  files: OpenFiles,
  asked: EnrichmentAsked,
  control: StepControl,
): Promise<{ readonly facts: EnrichmentFacts; readonly file: LocalFile }> {
  const { file, name } = files.table(asked.table);
  const { columns, match, isExplained, language } = asked;
  const sink = new LocalSink();
  const facts = await enrichTable(file, name, sink, {
    reference: files.reference(asked.reference),
    columns,
    ...(match !== undefined && { match }),
    ...(isExplained && { explain: (detail) => explainMatch(detail, language) }),
    compression: webCompression(),
    ...control,
  });
  control.signal?.throwIfAborted();
  await sink.commit();
  const stem = fileStem(name);
  return { facts, file: sink.asFile(`${stem} verrijkt${name.slice(stem.length)}`) };
}
