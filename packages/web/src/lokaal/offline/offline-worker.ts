/** Put in by the build: the files of these pages, each named after its content, and a name for all of them together. */
declare const OFFLINE: { readonly version: string; readonly files: readonly string[]; readonly page: string };

// Inside a service worker `self` is its scope, whatever the type library of a page says.
const scope = self as unknown as ServiceWorkerScope;

interface ExtendableEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface FetchEvent extends ExtendableEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

interface ServiceWorkerScope {
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(name: 'install' | 'activate', listener: (event: ExtendableEvent) => void): void;
  addEventListener(name: 'fetch', listener: (event: FetchEvent) => void): void;
}

const PREFIX = 'lokaal ';
/** Where the build puts files of which the name changes with the content: of whichever version one is, it is the right one. */
const NAMED_AFTER_CONTENT = '/assets/';
const CACHE = PREFIX + OFFLINE.version;

scope.addEventListener('install', (event) => event.waitUntil(keep()));
scope.addEventListener('activate', (event) => event.waitUntil(takeOver()));
scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  // Every address of these pages is the same document.
  if (request.mode === 'navigate') event.respondWith(kept(OFFLINE.page, request));
  else if (OFFLINE.files.includes(pathname)) event.respondWith(kept(pathname, request));
  else if (pathname.startsWith(NAMED_AFTER_CONTENT)) event.respondWith(keptBefore(request));
});

/** All of them, or none: what is kept by half would fail without internet. */
async function keep(): Promise<void> {
  const cache = await caches.open(CACHE);
  // As a browser that goes there asks for it.
  const page = new Request(OFFLINE.page, { cache: 'reload', headers: { accept: 'text/html' } });
  await cache.addAll([page, ...OFFLINE.files]);
  await scope.skipWaiting();
}

/** What the version before kept stays: a page of it may be open, which fetches the making of a report when one is asked for. Older ones are dropped. */
async function takeOver(): Promise<void> {
  // In the order in which they were made.
  const before = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  for (const name of before.slice(0, -1)) await caches.delete(name);
  await scope.clients.claim();
}

async function kept(path: string, request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  return (await cache.match(path, { ignoreVary: true })) ?? fetch(request);
}

/** For a page of the version before: the service does not have its files any more. */
async function keptBefore(request: Request): Promise<Response> {
  return (await caches.match(request, { ignoreVary: true })) ?? fetch(request);
}
