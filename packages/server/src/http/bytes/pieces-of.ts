import type { Readable } from 'node:stream';

/**
 * A body in pieces of at least so many bytes, but for the last. When it breaks off, what came before is still given, and then the error. Nothing more is
 * read while a piece is worked on, and who stops early leaves the connection open to be answered on.
 */
export async function* piecesOf(body: Readable, least: number): AsyncGenerator<Buffer> {
  let parts: Buffer[] = [];
  let size = 0;
  let failure: Error | undefined;
  const more = body.iterator({ destroyOnReturn: false });
  for (;;) {
    const next = await more.next().catch((error: unknown) => {
      failure = error instanceof Error ? error : new Error('The body broke off', { cause: error });
      return { done: true, value: undefined } as const;
    });
    if (next.done === true) break;
    parts.push(next.value as Buffer);
    size += (next.value as Buffer).length;
    if (size < least) continue;
    yield Buffer.concat(parts, size);
    parts = [];
    size = 0;
  }
  if (size > 0) yield Buffer.concat(parts, size);
  if (failure !== undefined) throw failure;
}
