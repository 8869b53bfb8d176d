import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';

/** Time in which a dialog that closes gives back the focus, if what opened it is still there. */
const AFTER_DIALOG = 120;

/** The heading of a part of an order. Takes the focus when `stage` changes and what had it is gone, so that reading goes on here. */
export function StageHeading({
  stage,
  id,
  children,
}: {
  readonly stage: string;
  readonly id?: string;
  readonly children: ReactNode;
}): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(stage);
  useEffect(() => {
    if (before.current === stage) return;
    before.current = stage;
    const timer = setTimeout(() => {
      if (document.activeElement === document.body) heading.current?.focus();
    }, AFTER_DIALOG);
    return () => clearTimeout(timer);
  }, [stage]);
  return (
    <h2 ref={heading} id={id} tabIndex={-1}>
      {children}
    </h2>
  );
}
