import assert from 'node:assert/strict';
import { test } from 'node:test';

const ORIGIN = 'https://verrijk.example';

/** As much of a browser's caches as the worker asks for, in the order in which they were made. */
class Caches {
  private readonly made = new Map<string, Map<string, string>>();

  async open(name: string): Promise<object> {
    if (!this.made.has(name)) this.made.set(name, new Map());
    const kept = this.made.get(name)!;
    return {
      addAll: async (files: readonly (string | { readonly url: string })[]) => {
        for (const file of files) kept.set(pathOf(file), name);
      },
      match: async (file: string) => kept.get(pathOf(file)),
    };
  }
  async match(request: { readonly url: string }): Promise<string | undefined> {
    return [...this.made.values()].find((kept) => kept.has(pathOf(request)))?.get(pathOf(request));
  }
  async keys(): Promise<string[]> {
    return [...this.made.keys()];
  }
  async delete(name: string): Promise<boolean> {
    return this.made.delete(name);
  }
}

function pathOf(file: string | { readonly url: string }): string {
  return new URL(typeof file === 'string' ? file : file.url, ORIGIN).pathname;
}

type Listener = (event: object) => void;

/** Installs a version, which takes over at once; gives how it answers. */
async function takeOver(version: string, files: readonly string[]): Promise<(path: string) => Promise<unknown>> {
  const listeners = new Map<string, Listener>();
  Object.assign(globalThis, {
    OFFLINE: { version, files, page: '/lokaal' },
    self: {
      addEventListener: (name: string, listener: Listener) => listeners.set(name, listener),
      skipWaiting: async () => undefined,
      clients: { claim: async () => undefined },
    },
  });
  await import(`../../src/lokaal/offline/offline-worker.ts?${version}`);
  for (const name of ['install', 'activate']) {
    const work: Promise<unknown>[] = [];
    listeners.get(name)!({ waitUntil: (each: Promise<unknown>) => work.push(each) });
    await Promise.all(work);
  }
  return async (path) => {
    let answer: unknown = 'of the network';
    const request = { method: 'GET', mode: 'cors', url: `${ORIGIN}${path}` };
    listeners.get('fetch')!({ request, respondWith: (given: unknown) => (answer = given) });
    return await answer;
  };
}

test('a page of the version before finds its files, until there is another version still', async () => {
  Object.assign(globalThis, {
    caches: new Caches(),
    location: { origin: ORIGIN },
    Request: class {
      readonly url: string;
      constructor(url: string) {
        this.url = url;
      }
    },
    fetch: async () => 'of the network',
  });
  await takeOver('one', ['/assets/report-1.js']);
  const second = await takeOver('two', ['/assets/report-2.js']);
  assert.equal(await second('/assets/report-1.js'), 'lokaal one');
  assert.equal(await second('/assets/report-2.js'), 'lokaal two');
  const third = await takeOver('three', ['/assets/report-3.js']);
  assert.equal(await third('/assets/report-1.js'), 'of the network');
  assert.equal(await third('/assets/report-2.js'), 'lokaal two');
  assert.equal(await third('/assets/report-3.js'), 'lokaal three');
  assert.equal(await third('/api/orders'), 'of the network');
});
