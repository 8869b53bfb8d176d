/** As many as the platform gives at once. */
const MOST = 65_536;

/** Bytes that nobody can predict. */
export function randomBytes(length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; at += MOST) crypto.getRandomValues(bytes.subarray(at, at + MOST));
  return bytes;
}
