let codes: readonly string[] | undefined;
const listeners = new Set<() => void>();

/** Shows codes that the service gives once, over whatever page comes next, until somebody says that they are kept. */
export function showRecoveryCodes(given: readonly string[]): void {
  codes = given;
  for (const listener of listeners) listener();
}

export function forgetRecoveryCodes(): void {
  codes = undefined;
  for (const listener of listeners) listener();
}

/** What is still to be kept. */
export function newRecoveryCodes(): readonly string[] | undefined {
  return codes;
}

/** For `useSyncExternalStore` with `newRecoveryCodes`. */
export function onRecoveryCodes(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
