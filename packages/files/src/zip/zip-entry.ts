/** One entry of a zip's central directory: what is true of it, whatever its local header says. */
export interface ZipEntry {
  /** Part name: forward slashes, none in front. */
  readonly name: string;
  /** The name as stored. */
  readonly rawName: Uint8Array;
  readonly flags: number;
  /** 0 stored, 8 deflated; others are only ever copied. */
  readonly method: number;
  /** MS-DOS time in the low 16 bits, date in the high 16. */
  readonly modified: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly headerOffset: number;
  readonly madeBy: number;
  readonly internalAttributes: number;
  readonly externalAttributes: number;
}

export const LOCAL_HEADER = 0x04034b50;
export const CENTRAL_HEADER = 0x02014b50;
export const END_OF_DIRECTORY = 0x06054b50;
export const ZIP64_END_OF_DIRECTORY = 0x06064b50;
export const ZIP64_LOCATOR = 0x07064b50;
export const LOCAL_HEADER_SIZE = 30;
export const CENTRAL_HEADER_SIZE = 46;
export const END_OF_DIRECTORY_SIZE = 22;
export const ZIP64_END_OF_DIRECTORY_SIZE = 56;
export const ZIP64_LOCATOR_SIZE = 20;
export const ZIP64_EXTRA = 0x0001;
/** A 32-bit field with this value has its true one in the ZIP64 extra field. */
export const IN_ZIP64 = 0xffffffff;

export const FLAG_ENCRYPTED = 0x0001;
export const FLAG_DESCRIPTOR = 0x0008;
export const FLAG_UTF8 = 0x0800;
