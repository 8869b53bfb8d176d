import { useEffect, useState } from 'react';

const PREFIX = 'verrijk.kept.';

/**
 * State that a reload does not lose: what somebody typed and has not sent. Kept in this browser under a name; `forget` when it has been sent.
 * For words alone: customer files are kept by `keepFile`.
 */
export function useKept<Value>(
  name: string,
  initial: Value,
): readonly [value: Value, setValue: (value: Value) => void, forget: () => void] {
  const key = PREFIX + name;
  const [value, setValue] = useState<Value>(() => (readKept(key) as Value | undefined) ?? initial);
  const [isKept, setKept] = useState(false);
  useEffect(() => {
    if (isKept) localStorage.setItem(key, JSON.stringify(value));
  }, [isKept, key, value]);
  return [
    value,
    (next) => {
      setKept(true);
      setValue(next);
    },
    () => {
      setKept(false);
      localStorage.removeItem(key);
      setValue(initial);
    },
  ];
}

/** Forgets all that is kept under names that end in this one: what was typed and chosen for an order. */
export function forgetWordsOf(order: string): void {
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith(PREFIX) && key.endsWith(`:${order}`)) localStorage.removeItem(key);
  }
}

/** What is kept under a name of `useKept`, read once; undefined when nothing is. */
export function keptWords(name: string): unknown {
  return readKept(PREFIX + name);
}

function readKept(key: string): unknown {
  const text = localStorage.getItem(key);
  if (text === null) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    // Written by something else: it is as if nothing were kept.
    return undefined;
  }
}
