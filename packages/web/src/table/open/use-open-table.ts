import { useEffect, useRef, useState } from 'react';
import type { OpenedTable } from '../../local/local-engine.ts';
import { localEngine } from '../../local/start-local-engine.ts';

/** A file as somebody chose it, or as it was kept. */
export interface ChosenFile {
  readonly name: string;
  readonly blob: Blob;
}

/** Where a file is that somebody chose. */
export type OpenState =
  | { readonly kind: 'none' }
  | { readonly kind: 'opening'; readonly name: string }
  | { readonly kind: 'open'; readonly table: OpenedTable; readonly file: ChosenFile }
  | { readonly kind: 'failed'; readonly name: string; readonly error: unknown };

export interface OpenTable {
  readonly state: OpenState;
  /** Opens a file in the worker, in the place of the one before. */
  readonly open: (file: ChosenFile) => Promise<OpenedTable | undefined>;
  readonly close: () => void;
}

/** One customer file, opened on this computer; let go of when the page goes. */
export function useOpenTable(): OpenTable {
  const [state, setState] = useState<OpenState>({ kind: 'none' });
  const current = useRef<Current>({ turn: 0 });
  useEffect(() => () => void letGo(current), []);
  return {
    state,
    close: () => {
      letGo(current);
      setState({ kind: 'none' });
    },
    open: async (file) => {
      const turn = letGo(current);
      setState({ kind: 'opening', name: file.name });
      try {
        const engine = await localEngine();
        const table = await engine.open(file.blob, file.name);
        if (current.current.turn !== turn) {
          await engine.close(table.id);
          return undefined;
        }
        current.current = { turn, table: table.id };
        setState({ kind: 'open', table, file });
        return table;
      } catch (error) {
        if (current.current.turn === turn) setState({ kind: 'failed', name: file.name, error });
        return undefined;
      }
    },
  };
}

/** Which opening counts, and what it opened. */
interface Current {
  readonly turn: number;
  readonly table?: number;
}

/** Closes what is open, and says whose turn it is now. */
function letGo(current: { current: Current }): number {
  const { turn, table } = current.current;
  if (table !== undefined) void localEngine().then((engine) => engine.close(table));
  current.current = { turn: turn + 1 };
  return turn + 1;
}
