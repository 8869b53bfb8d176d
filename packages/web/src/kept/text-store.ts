/** Short texts by name. */
export interface TextStore {
  readonly read: (name: string) => string | undefined;
  readonly write: (name: string, text: string) => void;
  readonly drop: (name: string) => void;
  readonly names: () => readonly string[];
}

/** Outlives the page, unless the browser keeps nothing. */
export const browserTexts: TextStore = textStore(() => localStorage);
/** The same for this tab alone. */
export const tabTexts: TextStore = textStore(() => sessionStorage);

/** Keeps texts in the browser; for as long as the page stands where the browser does not allow it or has no room. Never throws. */
export function textStore(storage: () => Storage): TextStore {
  const onPage = new Map<string, string>();
  const inBrowser = <Answer>(ask: (storage: Storage) => Answer): Answer | undefined => {
    try {
      // Where it is forbidden, already the asking for it throws.
      return ask(storage());
    } catch {
      return undefined;
    }
  };
  return {
    read: (name) => onPage.get(name) ?? inBrowser((kept) => kept.getItem(name)) ?? undefined,
    write: (name, text) => {
      const isKept = inBrowser((kept) => {
        kept.setItem(name, text);
        return true;
      });
      if (isKept === true) onPage.delete(name);
      else onPage.set(name, text);
    },
    drop: (name) => {
      onPage.delete(name);
      inBrowser((kept) => kept.removeItem(name));
    },
    names: () => [...new Set([...(inBrowser((kept) => Object.keys(kept)) ?? []), ...onPage.keys()])],
  };
}
