import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

/**
 * For a place in which buttons come and go as work begins, stops and fails: the focus of a button that goes passes to the first one that is there
 * then, or to the place itself, which has to take it (`tabIndex={-1}`). Who was elsewhere stays there.
 */
export function useHeldFocus<Element extends HTMLElement>(phase: unknown): RefObject<Element | null> {
  const place = useRef<Element>(null);
  const before = useRef(phase);
  const wasHere = useRef(false);
  useEffect(() => {
    const note = ({ target }: FocusEvent): void => {
      wasHere.current = place.current?.contains(target as Node) === true;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, []);
  useEffect(() => {
    if (before.current === phase) return;
    before.current = phase;
    // On the place itself it waited for a button.
    const isLost = [null, document.body, place.current].includes(document.activeElement as HTMLElement | null);
    if (!wasHere.current || !isLost) return;
    (place.current?.querySelector<HTMLElement>('.button:not(:disabled)') ?? place.current)?.focus();
  }, [phase]);
  return place;
}
