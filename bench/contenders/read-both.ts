/** Streams the export and its enriched counterpart through our reader, one after the other, and does nothing with them. */
import { openTableFile } from '@verrijk/files';
import { nodeCompression, openFileSource } from '@verrijk/files/node';
import { DATA_FILES } from '../dataset/data-files.ts';

const COLUMNS = { [DATA_FILES.export]: [0, 28], [DATA_FILES.enriched]: [0, 3] };

for (const [path, columns] of Object.entries(COLUMNS)) {
  const source = await openFileSource(path);
  const file = await openTableFile(source, nodeCompression());
  const { rows } = await file.read({ sheet: 0, headerRow: 1, columns }, () => {});
  console.error(`${path}: ${rows} rows`);
  await source.close();
}
