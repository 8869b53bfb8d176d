import { createStore, del, delMany, get, keys, set } from 'idb-keyval';
import { filesOf } from './kept-owner.ts';

/** What is kept of an order on this computer: never sent, and forgotten with the order. */
export type KeptKind = 'export' | 'key' | 'delivery' | 'manifest' | 'repairs';

interface Kept {
  readonly name: string;
  readonly blob: Blob;
  readonly keptAt: string;
}

/** A key that is kept here, and of which order. */
export interface KeptKey {
  readonly order: string;
  readonly name: string;
  readonly blob: Blob;
  /** Of the delivery that it belongs to. */
  readonly manifest: Blob | undefined;
}

const store = createStore('verrijk', 'files');

/** Keeps a file of an order in this browser, so that a reload loses nothing. Rejects where the browser has no room or does not allow it. */
export async function keepFile(
  order: string,
  kind: KeptKind,
  file: { readonly name: string; readonly blob: Blob },
): Promise<void> {
  const kept: Kept = { name: file.name, blob: file.blob, keptAt: new Date().toISOString() };
  await set(nameOf(order, kind), kept, store);
}

/** A file that was kept; undefined when there is none, or the browser keeps nothing. */
export async function keptFile(order: string, kind: KeptKind): Promise<Kept | undefined> {
  return get<Kept>(nameOf(order, kind), store).catch(() => undefined);
}

export async function forgetFile(order: string, kind: KeptKind): Promise<void> {
  await del(nameOf(order, kind), store);
}

/** Orders of the party of which anything is kept here; none where the browser keeps nothing. */
export async function keptOrders(): Promise<readonly string[]> {
  const names = await namesOf('party');
  return [...new Set(names.map((name) => name.split('/').at(-2)!))];
}

/** The keys that are kept here for the account, whichever party they are of. */
export async function keptKeys(): Promise<readonly KeptKey[]> {
  const names = (await namesOf('account')).filter((name) => name.endsWith('/key'));
  const found = await Promise.all(
    names.map(async (name): Promise<KeptKey | undefined> => {
      const [key, manifest] = await Promise.all([
        get<Kept>(name, store),
        get<Kept>(name.replace(/key$/, 'manifest'), store),
      ]);
      return key && { order: name.split('/').at(-2)!, name: key.name, blob: key.blob, manifest: manifest?.blob };
    }),
  );
  return found.filter((key) => key !== undefined);
}

/** Forgets all files of the account. */
export async function forgetFiles(): Promise<void> {
  await delMany([...(await namesOf('account'))], store);
}

async function namesOf(whose: 'party' | 'account'): Promise<readonly string[]> {
  const names = await keys<string>(store).catch(() => []);
  return names.filter((name) => name.startsWith(filesOf(whose)));
}

function nameOf(order: string, kind: KeptKind): string {
  return `${filesOf('party')}${order}/${kind}`;
}
