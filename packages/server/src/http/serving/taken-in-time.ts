/**
 * Parts of an answer, as long as each is taken within so many milliseconds of being there. Whoever takes a byte now and then is never quiet, but keeps a part
 * in memory and a connection: that one is given up.
 */
export async function* takenInTime(
  parts: AsyncIterable<Uint8Array>,
  milliseconds: number,
  giveUp: () => void,
): AsyncGenerator<Uint8Array> {
  for await (const part of parts) {
    const timer = setTimeout(giveUp, milliseconds);
    try {
      yield part;
    } finally {
      clearTimeout(timer);
    }
  }
}
