/** What the beginning of a file tells of it. */
export type SourcePeek =
  { readonly kind: 'columns'; readonly columns: readonly string[] } | { readonly kind: 'workbook' | 'empty' };

const ENOUGH = 64 * 1024;

/** Looks at the first line of a source, zipped or not, so that a wrong file is noticed before it is sent. Rejects when it cannot be read. */
export async function peekSource(file: Blob): Promise<SourcePeek> {
  if (file.size === 0) return { kind: 'empty' };
  const start = new Uint8Array(await file.slice(0, ENOUGH).arrayBuffer());
  if (start[0] === 0x50 && start[1] === 0x4b) return { kind: 'workbook' };
  const isZipped = start[0] === 0x1f && start[1] === 0x8b;
  const text = new TextDecoder().decode(isZipped ? await unzipped(file) : start).replace(/^\ufeff/, '');
  const line = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  const mark = [';', '\t', ',', '|'].toSorted((a, b) => line.split(b).length - line.split(a).length)[0]!;
  const columns = line.split(mark).map((name) => name.trim().replace(/^"(.*)"$/, '$1'));
  return { kind: 'columns', columns };
}

/** Whether one of the columns is called as postcodes are; a hint, for the service finds columns by what stands in them too. */
export function hasPostcodes(columns: readonly string[]): boolean {
  return columns.some((name) => /post|^pc|zip/iu.test(name));
}

/** The first bytes of what is zipped. */
async function unzipped(file: Blob): Promise<Uint8Array> {
  const reader = file.stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  while (length < ENOUGH) {
    const { value, done } = await reader.read();
    if (done) break;
    parts.push(value);
    length += value.length;
  }
  await reader.cancel();
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
