import type { ReactNode } from 'react';
import './disclosure.css';

/** What few need to see at once: a line that opens. */
export function Disclosure({
  summary,
  children,
  onOpen,
}: {
  readonly summary: ReactNode;
  readonly children: ReactNode;
  /** For what is fetched when somebody wants it. */
  readonly onOpen?: () => void;
}): ReactNode {
  return (
    <details
      className="disclosure"
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) onOpen?.();
      }}
    >
      <summary>{summary}</summary>
      <div className="disclosure-content">{children}</div>
    </details>
  );
}
