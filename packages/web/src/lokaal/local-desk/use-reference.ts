import { useEffect, useRef, useState } from 'react';
import type { OpenedReference } from '../../local/local-engine.ts';
import { localEngine } from '../../local/start-local-engine.ts';

export type ReferenceState =
  | { readonly kind: 'none' }
  | { readonly kind: 'opening'; readonly name: string }
  | { readonly kind: 'open'; readonly reference: OpenedReference }
  | { readonly kind: 'failed'; readonly error: unknown };

export interface ReferenceHere {
  readonly state: ReferenceState;
  /** Opens a file in the worker, in the place of the one before. */
  readonly open: (name: string, read: () => Promise<Blob>) => Promise<void>;
}

/** One household reference of one's own, opened on this computer. */
export function useReference(): ReferenceHere {
  const [state, setState] = useState<ReferenceState>({ kind: 'none' });
  const last = useRef<{ readonly turn: number; readonly id: number | undefined }>({ turn: 0, id: undefined });
  useEffect(() => () => void close(last.current.id), []);
  return {
    state,
    open: async (name, read) => {
      const turn = last.current.turn + 1;
      await close(last.current.id);
      last.current = { turn, id: undefined };
      setState({ kind: 'opening', name });
      try {
        const engine = await localEngine();
        const reference = await engine.openReference(await read(), name);
        if (last.current.turn !== turn) return await engine.close(reference.id);
        last.current = { turn, id: reference.id };
        setState({ kind: 'open', reference });
      } catch (error) {
        if (last.current.turn === turn) setState({ kind: 'failed', error });
      }
    },
  };
}

async function close(id: number | undefined): Promise<void> {
  if (id !== undefined) await (await localEngine()).close(id);
}
