import type { ReactNode } from 'react';
import './disclosure.css';

/** What few need to see at once: a line that opens. */
export function Disclosure({
  summary,
  children,
}: {
  readonly summary: ReactNode;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <details className="disclosure">
      <summary>{summary}</summary>
      <div className="disclosure-content">{children}</div>
    </details>
  );
}
