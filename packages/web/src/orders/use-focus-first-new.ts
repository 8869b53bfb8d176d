import { useEffect, useRef } from 'react';

/** Reading goes on at the first order that comes after more was asked for. Gives what to call when it is asked. */
export function useFocusFirstNew(orders: readonly { readonly id: string }[] | undefined): () => void {
  const before = useRef<number>(undefined);
  useEffect(() => {
    const first = before.current === undefined ? undefined : orders?.[before.current];
    if (first === undefined) return;
    before.current = undefined;
    document.querySelector<HTMLElement>(`main a[href="/orders/${first.id}"]`)?.focus();
  }, [orders]);
  return () => {
    before.current = orders?.length;
  };
}
