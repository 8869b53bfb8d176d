import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

/** For what takes the place of something else: typing goes on in its first field, or its first button where it has none. */
export function useFirstFocus<Element extends HTMLElement>(): RefObject<Element | null> {
  const place = useRef<Element>(null);
  useEffect(() => {
    const first =
      place.current?.querySelector<HTMLElement>('input, textarea') ?? place.current?.querySelector('button');
    first?.focus();
  }, []);
  return place;
}
