/** Reads a stream in lengths of the reader's choice. */
export class ByteReader {
  private readonly source: AsyncIterator<Uint8Array>;
  private pieces: Buffer[] = [];
  private held = 0;
  private isDone = false;

  constructor(source: AsyncIterable<Uint8Array>) {
    this.source = source[Symbol.asyncIterator]();
  }

  /** `length` bytes, or what is left where that is less. */
  async readUpTo(length: number): Promise<Buffer> {
    await this.fill(length);
    const all = this.pieces.length === 1 ? this.pieces[0]! : Buffer.concat(this.pieces);
    const rest = all.subarray(length);
    this.pieces = rest.length > 0 ? [rest] : [];
    this.held = rest.length;
    return all.subarray(0, length);
  }

  /** Whether everything has been read. */
  async isAtEnd(): Promise<boolean> {
    await this.fill(1);
    return this.held === 0;
  }

  /** Lets go of the source before its end. */
  async close(): Promise<void> {
    await this.source.return?.();
  }

  private async fill(length: number): Promise<void> {
    while (this.held < length && !this.isDone) {
      const { value, done } = await this.source.next();
      if (done === true) this.isDone = true;
      else if (value.length > 0) {
        this.pieces.push(Buffer.from(value.buffer, value.byteOffset, value.byteLength));
        this.held += value.length;
      }
    }
  }
}
