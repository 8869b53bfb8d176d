/** Where output goes. Nothing is visible under the final name before `commit`. */
export interface ByteSink {
  /** Takes the bytes over: the caller does not touch them again. Resolves when more may be sent. */
  write(bytes: Uint8Array): Promise<void>;
  /**
   * Replaces bytes that were written before: `offset` counts from the first byte written. Absent where what is written
   * is gone, as with a pipe; the writer then holds back what it cannot finish yet.
   */
  rewrite?(offset: number, bytes: Uint8Array): Promise<void>;
  /**
   * Memory of the sink's own to make the next bytes in, for sinks that can use it again once it is written: at least
   * `length` bytes, of which any first part is given to `write`.
   */
  lend?(length: number): Uint8Array;
  /** All is written: makes the output appear. */
  commit(): Promise<void>;
  /** Something went wrong: leaves nothing behind. Harmless after `commit`. */
  abort(): Promise<void>;
}
