/** An input takes more than any real one of its size would, which was seen before it did. */
export class TooHeavyError extends Error {
  override readonly name = 'TooHeavyError';
}
