/** hucre, streaming on both sides. */
import { createReadStream, createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { streamXlsxRows, writeXlsxStream } from 'hucre/xlsx';
import { resultFile } from '../dataset/data-files.ts';
import { labelFinder } from '../peers/find-label.ts';

const input = Readable.toWeb(createReadStream(process.argv[2]!)) as ReadableStream<Uint8Array>;
await pipeline(
  Readable.fromWeb(writeXlsxStream(labelledRows(), { name: 'Klanten' }) as ReadableStream<Uint8Array>),
  createWriteStream(resultFile('hucre.xlsx')),
);

async function* labelledRows(): AsyncGenerator<unknown[]> {
  const findLabel = labelFinder();
  let isHeader = true;
  for await (const { values } of streamXlsxRows(input)) {
    const [customer, ...address] = values;
    const label = isHeader ? 'Culturele Doelgroep' : findLabel(address);
    isHeader = false;
    yield [customer, address[0], address[1], address[2], label];
  }
}
