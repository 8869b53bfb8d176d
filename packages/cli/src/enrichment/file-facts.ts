import type { FileSource, MeasuredSink } from '@verrijk/files/node';
import type { EnrichmentReport } from '../reporters/enrichment-report.ts';

/** Path, size and hash of what was read and written; hashes only when somebody is to see them, for they take time. */
export async function fileFacts(
  input: { readonly path: string; readonly source: FileSource },
  output: { readonly path: string; readonly sink: MeasuredSink },
  withHashes: boolean,
): Promise<Pick<EnrichmentReport, 'input' | 'output'>> {
  return {
    input: {
      path: input.path,
      sha256: withHashes ? await input.source.sha256() : '',
      bytes: input.source.size,
    },
    output: { path: output.path, sha256: withHashes ? output.sink.sha256() : '', bytes: output.sink.bytes },
  };
}
