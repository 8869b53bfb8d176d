export { BlobSink } from './bytes/blob-sink.ts';
export { blobSource } from './bytes/blob-source.ts';
export { ByteLog } from './bytes/byte-log.ts';
export type { ByteLogReader } from './bytes/byte-log.ts';
export type { ByteSink } from './bytes/byte-sink.ts';
export type { ByteSource } from './bytes/byte-source.ts';
export type { Compression, Deflater } from './bytes/compression.ts';
export { webCompression } from './bytes/web-compression.ts';
export { createDelimitedWriter } from './csv/delimited-writer.ts';
export type { DelimitedLayout, DelimitedWriter } from './csv/delimited-writer.ts';
export { openCsv } from './csv/open-csv.ts';
export type { CsvOptions } from './csv/open-csv.ts';
export { readDelimited } from './csv/read-delimited.ts';
export type { DelimitedOptions } from './csv/read-delimited.ts';
export { openTableFile } from './table/open-table-file.ts';
export type {
  AppendPlan,
  AppendResult,
  ReadPlan,
  ReadResult,
  SampleRow,
  SheetSample,
  TableFile,
} from './table/table-file.ts';
export { listWorkbookContents } from './xlsx/contents/workbook-contents.ts';
export type { ContentKind, WorkbookContent } from './xlsx/contents/workbook-contents.ts';
export { openWorkbook } from './xlsx/open-workbook.ts';
export { columnLetters } from './xlsx/sheet/cell-ref.ts';
export { sheetNames } from './xlsx/write/sheet-names.ts';
export type { SheetColumn, SheetLayout, SheetRow, SheetValue } from './xlsx/write/sheet-writer.ts';
export type { NumberFormat } from './xlsx/write/styles-part.ts';
export { createWorkbookWriter, writeWorkbook } from './xlsx/write/workbook-writer.ts';
export type { WorkbookLayout, WorkbookSheet, WorkbookWriter } from './xlsx/write/workbook-writer.ts';
export { escapeXml } from './xml/xml-text.ts';
export { readZipParts, writeZipFiles, writeZipParts } from './zip/zip-parts.ts';
