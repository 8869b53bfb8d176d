/** A text that passes by once, in the shape of `TextFile` of `@verrijk/files/node`. */
export interface SourceText {
  /** For messages; a file name without its folder. */
  readonly name: string;
  /** Size in bytes, as it is stored. */
  readonly size: number;
  /** The text in chunks, unpacked. */
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Bytes of `size` that have been read, for progress. */
  readonly bytesRead: () => number;
}
