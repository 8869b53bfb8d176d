import { FICTIONAL_CUSTOMER_HEADERS, FICTIONAL_MARK } from '@verrijk/core';
import type { Cell } from '@verrijk/core';
import { createWorkbookWriter } from '@verrijk/files';
import type { ByteSink, Compression } from '@verrijk/files';

/** Writes fictional customers as a workbook, whose sheet says that they are fictional. Does not commit. */
export async function writeCustomersWorkbook(
  customers: Iterable<readonly Cell[]>,
  sink: ByteSink,
  compression: Compression,
): Promise<void> {
  const writer = await createWorkbookWriter(sink, compression, {
    sheetName: FICTIONAL_MARK,
    columns: FICTIONAL_CUSTOMER_HEADERS.map((header) => ({ header })),
    description: FICTIONAL_MARK,
  });
  for (const cells of customers) await writer.writeRow(cells);
  await writer.finish();
}
