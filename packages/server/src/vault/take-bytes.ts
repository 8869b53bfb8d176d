/** The first `length` bytes of a source. The first part is awaited here, so that a source which fails at once fails before anything was given. */
export async function takeBytes(source: AsyncIterable<Uint8Array>, length: number): Promise<AsyncIterable<Uint8Array>> {
  const parts = source[Symbol.asyncIterator]();
  const first = length === 0 ? undefined : await parts.next();
  return (async function* () {
    let left = length;
    try {
      for (let part = first; part !== undefined && part.done !== true; part = await parts.next()) {
        yield part.value.subarray(0, left);
        left -= Math.min(left, part.value.length);
        if (left === 0) return;
      }
    } finally {
      await parts.return?.();
    }
  })();
}
