export { BlobSink } from './bytes/blob-sink.ts';
export { blobSource } from './bytes/blob-source.ts';
export type { ByteSink } from './bytes/byte-sink.ts';
export type { ByteSource } from './bytes/byte-source.ts';
export type { Compression, Deflater } from './bytes/compression.ts';
export { openCsv } from './csv/open-csv.ts';
export type { CsvOptions } from './csv/open-csv.ts';
export { readDelimited } from './csv/read-delimited.ts';
export type { DelimitedOptions } from './csv/read-delimited.ts';
export type {
  AppendPlan,
  AppendResult,
  ReadPlan,
  SampleRow,
  SheetSample,
  TableFile,
} from './table/table-file.ts';
