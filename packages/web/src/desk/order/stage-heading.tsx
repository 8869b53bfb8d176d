import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';

/** Milliseconds between two looks at whether a dialog has closed and given back the focus, and how many there are. */
const PAUSE = 120;
const LOOKS = 25;

/**
 * The heading of a part of an order. When `stage` changes and what somebody was at is gone, the focus comes here, so that reading goes on; who was
 * at nothing that went is left where they are. `stage` is undefined while it is not known.
 */
export function StageHeading({
  stage,
  children,
}: {
  readonly stage: string | undefined;
  readonly children: ReactNode;
}): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(stage);
  const last = useLastFocus();
  useEffect(() => {
    const isChange = before.current !== undefined && stage !== undefined && before.current !== stage;
    before.current = stage ?? before.current;
    if (!isChange) return undefined;
    let looks = 0;
    const timer = setInterval(() => {
      const isLost = document.activeElement === document.body && last.current?.isConnected === false;
      if (isLost) heading.current?.focus();
      looks++;
      if (isLost || looks === LOOKS) clearInterval(timer);
    }, PAUSE);
    return () => clearInterval(timer);
  }, [stage, last]);
  return (
    <h2 ref={heading} tabIndex={-1}>
      {children}
    </h2>
  );
}

/** What had the focus last. */
function useLastFocus(): { readonly current: Element | undefined } {
  const last = useRef<Element>(undefined);
  useEffect(() => {
    const remember = ({ target }: FocusEvent): void => {
      if (target instanceof Element) last.current = target;
    };
    document.addEventListener('focusin', remember);
    return () => document.removeEventListener('focusin', remember);
  }, []);
  return last;
}
