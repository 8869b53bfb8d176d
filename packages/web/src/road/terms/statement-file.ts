/** Bytes of a document that the service still takes: base64 makes a third more of it. */
const MOST_STATEMENT_BYTES = 700_000;
/** Characters of a text. */
export const MOST_STATEMENT_TEXT = 100_000;

const ENDINGS = ['txt', 'html', 'htm', 'docx', 'pdf'] as const;
/** For the browser's window in which a file is chosen. */
export const STATEMENT_TYPES: readonly string[] = ENDINGS.map((ending) => `.${ending}`);

/** Why a document cannot be sent; undefined when it can. */
export function whyNotSent(file: Pick<File, 'name' | 'size'>): 'form' | 'size' | 'empty' | undefined {
  const ending = /\.([a-z]+)$/i.exec(file.name)?.[1]?.toLowerCase();
  if (!ENDINGS.some((each) => each === ending)) return 'form';
  if (file.size === 0) return 'empty';
  return file.size > MOST_STATEMENT_BYTES ? 'size' : undefined;
}

/** Bytes as base64. */
export function toBase64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  // A call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 0x8000) {
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  }
  return btoa(pieces.join(''));
}
