import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { parseMoved } from './moved.ts';
import type { Moved } from './moved.ts';

/** Milliseconds between two attempts after the service said no to a stream, doubled with each. */
const FIRST_PAUSE = 2_000;
const LONGEST_PAUSE = 60_000;

/** Milliseconds without a line of which nobody needs to hear. */
const SHORT = 8_000;

/** What is heard of an order. */
export interface OrderNews {
  /** Whether the line is open: without it the order is asked for now and then. */
  readonly isLive: boolean;
  /** Whether it has not been for a while, and that is worth a word. */
  readonly isDown: boolean;
  /** The last step that somebody else took since this page came. */
  readonly moved: Moved | undefined;
}

/** Hears at once what happens to an order, and sees to it that all that is shown of it is asked anew. */
export function useOrderEvents(order: string, isFollowed: boolean): OrderNews {
  const queries = useQueryClient();
  const [isLive, setLive] = useState(false);
  const [isDown, setDown] = useState(false);
  const [moved, setMoved] = useState<Moved>();
  useEffect(() => {
    if (!isFollowed) return undefined;
    const askAnew = (): void => {
      void queries.invalidateQueries({ predicate: ({ queryKey }) => isAbout(queryKey, order) });
    };
    return follow(`/api/orders/${encodeURIComponent(order)}/events`, {
      onLive: (now) => {
        setLive(now);
        // A stream tells what happens from now on: what happened while there was none has to be asked.
        if (now) askAnew();
      },
      onMoved: (data) => {
        const heard = parseMoved(data);
        // What the own side did shows by itself.
        if (heard !== undefined && heard.by !== 'organisation') setMoved(heard);
        askAnew();
      },
      onProgress: (data) => queries.setQueriesData({ queryKey: ['orders.progress', { params: { order } }] }, data),
    });
  }, [order, isFollowed, queries]);
  useEffect(() => {
    if (isLive || !isFollowed) return undefined;
    const timer = setTimeout(() => setDown(true), SHORT);
    return () => {
      clearTimeout(timer);
      setDown(false);
    };
  }, [isLive, isFollowed]);
  return { isLive: isLive && isFollowed, isDown, moved };
}

/** The order itself, everything that was asked about it, and the list that it stands in. */
function isAbout(queryKey: readonly unknown[], order: string): boolean {
  if (queryKey[0] === 'orders.list') return true;
  const question = queryKey[1] as { readonly params?: { readonly order?: string } } | undefined;
  return question?.params?.order === order;
}

interface Hearing {
  readonly onLive: (isLive: boolean) => void;
  readonly onMoved: (data: unknown) => void;
  readonly onProgress: (data: unknown) => void;
}

/** Follows a stream until what this returns is called. A browser connects again by itself, but not after a no. */
function follow(address: string, { onLive, onMoved, onProgress }: Hearing): () => void {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pause = FIRST_PAUSE;
  const connect = (): void => {
    const stream = new EventSource(address);
    source = stream;
    stream.addEventListener('open', () => {
      pause = FIRST_PAUSE;
      onLive(true);
    });
    stream.addEventListener('error', () => {
      onLive(false);
      if (stream.readyState !== EventSource.CLOSED) return;
      timer = setTimeout(connect, pause);
      pause = Math.min(LONGEST_PAUSE, pause * 2);
    });
    stream.addEventListener('moved', (event) => onMoved(JSON.parse(event.data as string)));
    stream.addEventListener('progress', (event) => onProgress(JSON.parse(event.data as string)));
  };
  connect();
  return () => {
    clearTimeout(timer);
    source?.close();
    onLive(false);
  };
}
