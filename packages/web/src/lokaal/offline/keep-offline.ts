import { LOCAL } from '../local-places.ts';

/** Where the build puts what keeps these pages; see `offline-worker.ts`. */
const KEEPER = '/lokaal-offline.js';
/** Milliseconds to wait for it: a page that is slow to be kept works all the same. */
const LONGEST = 10_000;

let state: 'getting' | 'ready' | undefined;
const listeners = new Set<() => void>();

/** Whether these pages work without internet by now; undefined where the browser cannot keep them. */
export function offlineState(): 'getting' | 'ready' | undefined {
  return state;
}

/** For `useSyncExternalStore` with `offlineState`. */
export function onOfflineState(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Keeps these pages in the browser, so that they work without internet from now on. Resolves when they are kept, or that takes too long. */
export async function keepOffline(): Promise<void> {
  // While somebody develops there is nothing to keep.
  if (!('serviceWorker' in navigator) || !import.meta.env.PROD) return;
  tell('getting');
  try {
    await navigator.serviceWorker.register(KEEPER, { scope: LOCAL, updateViaCache: 'none' });
    const isReady = navigator.serviceWorker.ready.then(() => tell('ready'));
    await Promise.race([isReady, new Promise((resolve) => setTimeout(resolve, LONGEST))]);
  } catch {
    // A browser that keeps nothing, such as one in private mode; or without internet, when they are kept already.
    tell(navigator.serviceWorker.controller === null ? undefined : 'ready');
  }
}

function tell(next: typeof state): void {
  state = next;
  for (const listener of listeners) listener();
}
