/** Bytes that can be read at any place: a file on disk, a Blob in a browser, a buffer. */
export interface ByteSource {
  /** For messages; a file name without its folder. */
  readonly name: string;
  /** Size in bytes. */
  readonly size: number;
  /** Exactly `length` bytes from `offset`, fewer only at the end. */
  read(offset: number, length: number): Promise<Uint8Array>;
  /**
   * The same into memory of the caller's, for sources that can: fills `target` from its start and returns how many bytes.
   * Who reads a large file from start to end in two buffers needs no third.
   */
  readInto?(offset: number, target: Uint8Array): Promise<number>;
}
