import { createStore, del, get, keys, set } from 'idb-keyval';

/** What is kept of an order on this computer: never sent, and forgotten with the order. */
export type KeptKind = 'export' | 'key' | 'delivery' | 'manifest' | 'repairs';

interface Kept {
  readonly name: string;
  readonly blob: Blob;
  readonly keptAt: string;
}

const store = createStore('verrijk', 'files');

/** Keeps a file of an order in this browser, so that a reload loses nothing. Rejects where the browser has no room or does not allow it. */
export async function keepFile(
  order: string,
  kind: KeptKind,
  file: { readonly name: string; readonly blob: Blob },
): Promise<void> {
  const kept: Kept = { name: file.name, blob: file.blob, keptAt: new Date().toISOString() };
  await set(keyOf(order, kind), kept, store);
}

/** A file that was kept; undefined when there is none, or the browser keeps nothing. */
export async function keptFile(order: string, kind: KeptKind): Promise<Kept | undefined> {
  return get<Kept>(keyOf(order, kind), store).catch(() => undefined);
}

export async function forgetFile(order: string, kind: KeptKind): Promise<void> {
  await del(keyOf(order, kind), store);
}

/** Orders of which a file of this kind is kept here; none where the browser keeps nothing. */
export async function ordersWith(kind: KeptKind): Promise<readonly string[]> {
  const kept = await keys<string>(store).catch(() => []);
  return kept.filter((key) => key.endsWith(`/${kind}`)).map((key) => key.slice(0, key.lastIndexOf('/')));
}

function keyOf(order: string, kind: KeptKind): string {
  return `${order}/${kind}`;
}
