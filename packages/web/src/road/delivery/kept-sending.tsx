import { createContext, use, useMemo, useRef } from 'react';
import type { ReactNode } from 'react';
import { useChange } from '../../api/use-api.ts';
import { useKept } from '../../kept/use-kept.ts';
import { isGone } from './send-delivery.ts';
import type { KeptSending } from './send-delivery.ts';

/** What this browser knows of a sending that was begun and not delivered: one for everything that stands on the page of an order. */
export interface BegunSending {
  readonly kept: KeptSending | null;
  readonly keep: (kept: KeptSending) => void;
  readonly forget: () => void;
  /** Gives what tells a new sending to stop. */
  readonly begin: () => AbortSignal;
  readonly stop: () => void;
  /** Stops the sending, and removes what of it is at the service. Rejects where that did not work. */
  readonly wipe: () => Promise<void>;
}

const Context = createContext<BegunSending | undefined>(undefined);

/** Holds the sending of an order for what is inside. */
export function KeptSendingProvider({
  order,
  children,
}: {
  readonly order: string;
  readonly children: ReactNode;
}): ReactNode {
  const [kept, keep, forget] = useKept<KeptSending | null>(`sending:${order}`, null);
  const current = useRef<AbortController>(undefined);
  const { mutateAsync: remove } = useChange('uploads.remove');
  const begun = useMemo((): BegunSending => {
    const stop = (): void => current.current?.abort();
    const begin = (): AbortSignal => {
      current.current = new AbortController();
      return current.current.signal;
    };
    const wipe = async (): Promise<void> => {
      stop();
      if (kept?.upload !== undefined) {
        // What has lain there for a day is gone already.
        await remove({ params: { upload: kept.upload } }).catch((error: unknown) => {
          if (!isGone(error)) throw error;
        });
      }
      forget();
    };
    return { kept, keep, forget, begin, stop, wipe };
    // `keep` and `forget` are anew each time, and do the same.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [kept, remove]);
  return <Context value={begun}>{children}</Context>;
}

/** The sending of the order that is on the page. */
export function useKeptSending(): BegunSending {
  const begun = use(Context);
  if (begun === undefined) throw new Error('A sending is kept inside of KeptSendingProvider alone.');
  return begun;
}
