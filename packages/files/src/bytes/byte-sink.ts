/** Where output goes. Nothing is visible under the final name before `commit`. */
export interface ByteSink {
  /** Takes the bytes over: the caller does not touch them again. Resolves when more may be sent. */
  write(bytes: Uint8Array): Promise<void>;
  /** All is written: makes the output appear. */
  commit(): Promise<void>;
  /** Something went wrong: leaves nothing behind. Harmless after `commit`. */
  abort(): Promise<void>;
}
