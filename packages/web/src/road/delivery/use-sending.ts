import { ApiProblem } from '@verrijk/server/contract';
import { useEffect, useRef, useState } from 'react';
import { apiIn } from '../../api/api.ts';
import { tusChannel } from '../../api/tus-channel.ts';
import { useChange } from '../../api/use-api.ts';
import { useKept } from '../../kept/use-kept.ts';
import { isStopped } from '../../table/open/is-stopped.ts';
import { useLanguage } from '../../texts/language.tsx';
import { sendDelivery } from './send-delivery.ts';
import type { DeliveryToSend, KeptSending } from './send-delivery.ts';

/** Where a sending is; `checking` while the service looks into what it has. */
export type SendingState =
  | { readonly kind: 'none' | 'checking' | 'stopped' | 'delivered' }
  | {
      readonly kind: 'sending';
      readonly sent: number;
      readonly bytes: number;
      /** Whether the line is broken, and it is tried again by itself. */
      readonly isBroken: boolean;
    }
  | { readonly kind: 'failed'; readonly error: unknown };

export interface Sending {
  readonly state: SendingState;
  /** Bytes that the service had before this page came; undefined where there were none, or nobody knows yet. */
  readonly before: number | undefined;
  /** `onWhole` is called when the service has all of it, before it looks into it. */
  readonly send: (onWhole: () => void) => Promise<void>;
  readonly stop: () => void;
}

/** Sends a delivery and hands it over. */
export function useSending(order: string, file: DeliveryToSend): Sending {
  const { language } = useLanguage();
  const [state, setState] = useState<SendingState>({ kind: 'none' });
  const [kept, keep, forget] = useKept<KeptSending | null>(`sending:${order}`, null);
  const deliver = useChange('orders.deliver', [
    'orders.read',
    'orders.list',
    'orders.history',
    'orders.progress',
    'files.list',
  ]);
  const current = useRef<AbortController>(undefined);
  useEffect(() => () => current.current?.abort(), []);
  const before = useSentBefore(kept?.sha256 === file.sha256 ? kept.upload : undefined);

  const send = async (onWhole: () => void): Promise<void> => {
    const own = new AbortController();
    current.current = own;
    let sent = before ?? 0;
    const show = (isBroken: boolean): void => {
      if (current.current === own) setState({ kind: 'sending', sent, bytes: file.blob.size, isBroken });
    };
    show(false);
    try {
      const upload = await sendDelivery(apiIn(language), order, file, {
        kept: kept ?? undefined,
        keep,
        onProgress: (arrived) => {
          sent = arrived;
          show(false);
        },
        onWaiting: () => show(true),
        signal: own.signal,
      });
      onWhole();
      setState({ kind: 'checking' });
      await deliver.mutateAsync({ params: { order }, body: { upload } });
      forget();
      setState({ kind: 'delivered' });
    } catch (error) {
      if (isStopped(error)) return setState({ kind: 'stopped' });
      if (isRefusal(error)) forget();
      setState({ kind: 'failed', error });
    }
  };
  return { state, before, send, stop: () => current.current?.abort() };
}

/** The service has looked into it and destroyed it: it has to be sent anew. */
export function isRefusal(error: unknown): boolean {
  return error instanceof ApiProblem && error.problem.status === 422;
}

function useSentBefore(upload: string | undefined): number | undefined {
  const { language } = useLanguage();
  const [sent, setSent] = useState<number>();
  // Only what was there when the page came: what this page sends is told by itself.
  const first = useRef(upload);
  useEffect(() => {
    const asked = first.current;
    if (asked === undefined) return undefined;
    const leaving = new AbortController();
    const channel = tusChannel(apiIn(language), { kind: 'uploads', upload: asked });
    channel.offset(leaving.signal).then(setSent, () => undefined);
    return () => leaving.abort();
  }, [language]);
  return sent === 0 ? undefined : sent;
}
