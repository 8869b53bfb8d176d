import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textStore } from '../../src/kept/text-store.ts';

/** As much of a browser's storage as a store asks for. */
function storageWith(most = Number.POSITIVE_INFINITY): Storage {
  const storage = {} as Record<string, unknown>;
  const hide = (name: string, value: unknown): unknown => Object.defineProperty(storage, name, { value });
  hide('getItem', (name: string) => storage[name] ?? null);
  hide('setItem', (name: string, text: string) => {
    if (text.length > most) throw new DOMException('no room', 'QuotaExceededError');
    storage[name] = text;
  });
  hide('removeItem', (name: string) => delete storage[name]);
  return storage as unknown as Storage;
}

test('what the browser keeps is there for the next page', () => {
  const storage = storageWith();
  textStore(() => storage).write('a', 'one');
  const next = textStore(() => storage);
  assert.equal(next.read('a'), 'one');
  assert.deepEqual(next.names(), ['a']);
  next.drop('a');
  assert.equal(next.read('a'), undefined);
  assert.deepEqual(next.names(), []);
});

test('where the browser keeps nothing, the page does', () => {
  const store = textStore(() => {
    throw new DOMException('denied', 'SecurityError');
  });
  assert.equal(store.read('a'), undefined);
  store.write('a', 'one');
  assert.equal(store.read('a'), 'one');
  assert.deepEqual(store.names(), ['a']);
  store.drop('a');
  assert.deepEqual(store.names(), []);
});

test('what does not fit is kept by the page, in the place of what was there', () => {
  const storage = storageWith(5);
  const store = textStore(() => storage);
  store.write('a', 'short');
  store.write('a', 'much too long');
  assert.equal(store.read('a'), 'much too long');
  assert.deepEqual(store.names(), ['a']);
  store.write('a', 'again');
  assert.equal(store.read('a'), 'again');
});
