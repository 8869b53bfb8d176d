/** Bytes that can be read at any place: a file on disk, a Blob in a browser, a buffer. */
export interface ByteSource {
  /** For messages; a file name without its folder. */
  readonly name: string;
  /** Size in bytes. */
  readonly size: number;
  /** Exactly `length` bytes from `offset`, fewer only at the end. */
  read(offset: number, length: number): Promise<Uint8Array>;
}
