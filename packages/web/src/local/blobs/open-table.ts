import { blobSource, openTableFile, webCompression } from '@verrijk/files';
import type { SheetSample } from '@verrijk/files';
import type { OpenedTable, SheetView } from '../local-engine.ts';
import type { OpenFiles } from './open-files.ts';

/** Opens a customer file: only its first rows are read. @throws VerrijkError `file.*` */
export async function openTable(
  files: OpenFiles,
  { blob, name }: { readonly blob: Blob; readonly name: string },
): Promise<OpenedTable> {
  const file = await openTableFile(blobSource(blob, name), webCompression());
  const id = files.addTable({ file, name });
  return { id, name, bytes: blob.size, kind: file.kind, sheets: file.sheets.map(viewOf) };
}

function viewOf({ name, visible, rows }: SheetSample): SheetView {
  return {
    name,
    visible,
    rows: rows.map(({ rowNumber, cells }) => ({ rowNumber, cells: cells.map(({ text }) => text) })),
  };
}
