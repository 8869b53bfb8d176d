import { useState } from 'react';
import { wordsOf } from './kept-owner.ts';
import { browserTexts } from './text-store.ts';

const PREFIX = 'verrijk.kept.';

/**
 * State that a reload does not lose: what somebody typed and has not sent. Kept in this browser under a name; `forget` when it has been sent.
 * For words alone: customer files are kept by `keepFile`.
 */
export function useKept<Value>(
  name: string,
  initial: Value,
): readonly [value: Value, setValue: (value: Value) => void, forget: () => void] {
  const key = keyOf(name);
  const [value, setValue] = useState<Value>(() => (readKept(key) as Value | undefined) ?? initial);
  return [
    value,
    (next) => {
      browserTexts.write(key, JSON.stringify(next));
      setValue(next);
    },
    () => {
      browserTexts.drop(key);
      setValue(initial);
    },
  ];
}

/** Forgets what is kept under the names that are asked for, of whoever is signed in. */
export function forgetWords(isMeant: (name: string) => boolean): void {
  const own = keyOf('');
  for (const key of browserTexts.names()) {
    if (key.startsWith(own) && isMeant(key.slice(own.length))) browserTexts.drop(key);
  }
}

/** What is kept under a name of `useKept`, read once; undefined when nothing is. */
export function keptWords(name: string): unknown {
  return readKept(keyOf(name));
}

function readKept(key: string): unknown {
  const text = browserTexts.read(key);
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    // Written by something else: it is as if nothing were kept.
    return undefined;
  }
}

function keyOf(name: string): string {
  return PREFIX + wordsOf() + name;
}
