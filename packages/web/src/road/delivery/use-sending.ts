import { ApiProblem } from '@verrijk/server/contract';
import { useEffect, useRef, useState } from 'react';
import { apiIn } from '../../api/api.ts';
import { tusChannel } from '../../api/tus-channel.ts';
import { useChange } from '../../api/use-api.ts';
import { isStopped } from '../../table/open/is-stopped.ts';
import { useLanguage } from '../../texts/language.tsx';
import { useKeptSending } from './kept-sending.tsx';
import { isGone, sendDelivery } from './send-delivery.ts';
import type { DeliveryToSend } from './send-delivery.ts';

/** Where a sending is; `checking` while the service looks into what it has. */
export type SendingState =
  | { readonly kind: 'none' | 'checking' | 'stopped' | 'wiping' | 'wiped' | 'delivered' }
  | {
      readonly kind: 'sending';
      readonly sent: number;
      readonly bytes: number;
      /** Whether the line is broken, and it is tried again by itself. */
      readonly isBroken: boolean;
    }
  | { readonly kind: 'failed' | 'not-wiped'; readonly error: unknown };

export interface Sending {
  readonly state: SendingState;
  /** Bytes that the service had before this page came; undefined where there were none, or nobody knows yet. */
  readonly before: number | undefined;
  /** `onWhole` is called when the service has all of it, before it looks into it. */
  readonly send: (onWhole: () => void) => Promise<void>;
  readonly stop: () => void;
  /** Removes what is at the service of a sending that was begun; undefined where there is nothing. */
  readonly wipe: (() => Promise<void>) | undefined;
}

/** Sends a delivery and hands it over. */
export function useSending(order: string, file: DeliveryToSend): Sending {
  const { language } = useLanguage();
  const [state, setState] = useState<SendingState>({ kind: 'none' });
  const { kept, keep, forget, begin, stop, wipe } = useKeptSending();
  const deliver = useChange('orders.deliver', [
    'orders.read',
    'orders.list',
    'orders.history',
    'orders.progress',
    'files.list',
  ]);
  const atLast = useRef(stop);
  useEffect(() => () => atLast.current(), []);
  const upload = kept?.sha256 === file.sha256 ? kept.upload : undefined;
  const sentBefore = useSentBefore(upload, forget);
  const before = upload === undefined ? undefined : sentBefore;

  const send = async (onWhole: () => void): Promise<void> => {
    const signal = begin();
    let sent = before ?? 0;
    const show = (isBroken: boolean): void => {
      if (!signal.aborted) setState({ kind: 'sending', sent, bytes: file.blob.size, isBroken });
    };
    show(false);
    try {
      const whole = await sendDelivery(apiIn(language), order, file, {
        kept: kept ?? undefined,
        keep,
        onProgress: (arrived) => {
          sent = arrived;
          show(false);
        },
        onWaiting: () => show(true),
        signal,
      });
      onWhole();
      setState({ kind: 'checking' });
      await deliver.mutateAsync({ params: { order }, body: { upload: whole } });
      forget();
      setState({ kind: 'delivered' });
    } catch (error) {
      if (isStopped(error)) return setState({ kind: 'stopped' });
      if (isRefusal(error)) forget();
      setState({ kind: 'failed', error });
    }
  };
  const wipeSent = async (): Promise<void> => {
    setState({ kind: 'wiping' });
    await wipe().then(
      () => setState({ kind: 'wiped' }),
      (error: unknown) => setState({ kind: 'not-wiped', error }),
    );
  };
  return {
    ...{ state, before, send, stop },
    wipe: kept?.upload === undefined ? undefined : wipeSent,
  };
}

/** The service has looked into it and destroyed it: it has to be sent anew. */
export function isRefusal(error: unknown): boolean {
  return error instanceof ApiProblem && error.problem.status === 422;
}

function useSentBefore(upload: string | undefined, onGone: () => void): number | undefined {
  const { language } = useLanguage();
  const [sent, setSent] = useState<number>();
  // Only what was there when the page came: what this page sends is told by itself.
  const first = useRef(upload);
  const gone = useRef(onGone);
  useEffect(() => {
    const asked = first.current;
    if (asked === undefined) return undefined;
    const leaving = new AbortController();
    const channel = tusChannel(apiIn(language), { kind: 'uploads', upload: asked });
    channel.offset(leaving.signal).then(setSent, (error: unknown) => isGone(error) && gone.current());
    return () => leaving.abort();
  }, [language]);
  return sent === 0 ? undefined : sent;
}
