import { FICTIONAL_MARK } from '@verrijk/core';
import { createWorkbookWriter } from '@verrijk/files';
import type { ByteSink, Compression } from '@verrijk/files';
import type { FictionalTable } from './fictional-table.ts';

/** Writes fictional customers as a workbook, whose sheet says that they are fictional. Does not commit. */
export async function writeFictionalWorkbook(
  { headers, rows }: FictionalTable,
  sink: ByteSink,
  compression: Compression,
): Promise<void> {
  const writer = await createWorkbookWriter(sink, compression, {
    sheetName: FICTIONAL_MARK,
    columns: headers.map((header) => ({ header })),
    description: FICTIONAL_MARK,
  });
  for (const cells of rows) await writer.writeRow(cells);
  await writer.finish();
}
