import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { Notice } from './notice.tsx';
import type { NoticeTone } from './notice.tsx';

/** After a dialog has closed, which gives the focus back by itself. */
const AFTER_DIALOG = 150;

/** Says what was just done, where the button that did it is gone: whoever pressed it goes on from here. */
export function FreshNotice({
  tone = 'good',
  title,
  children,
}: {
  readonly tone?: NoticeTone;
  readonly title?: string;
  readonly children?: ReactNode;
}): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const timer = setTimeout(() => place.current?.focus(), AFTER_DIALOG);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div ref={place} tabIndex={-1}>
      <Notice tone={tone} title={title}>
        {children}
      </Notice>
    </div>
  );
}
