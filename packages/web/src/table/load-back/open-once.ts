import type { LocalEngine, OpenedTable } from '../../local/local-engine.ts';
import type { GivenFile } from './load-back-files.ts';

/** Files that the worker has open for a page, each read once however often it is asked for. */
export interface OpenOnce {
  /** `onShare`: how much of the file has come, for one that is fetched. */
  open(file: GivenFile, onShare?: (share: number) => void): Promise<OpenedTable>;
  /** Lets go of all of them. */
  close(): void;
}

/** Opens files in the worker of this page. */
export function openOnce(engine: () => Promise<LocalEngine>): OpenOnce {
  const opened = new Map<GivenFile, Promise<OpenedTable>>();
  return {
    open: (file, onShare) => {
      let table = opened.get(file);
      if (table === undefined) {
        table = (async () => await (await engine()).open(await file.read(onShare), file.name))();
        opened.set(file, table);
        // What failed may be tried again.
        table.catch(() => opened.delete(file));
      }
      return table;
    },
    close: () => {
      for (const table of opened.values()) {
        void table.then(async ({ id }) => await (await engine()).close(id)).catch(() => undefined);
      }
      opened.clear();
    },
  };
}
