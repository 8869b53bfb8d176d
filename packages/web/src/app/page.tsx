import { useEffect } from 'react';
import type { ReactNode } from 'react';

/** A page: its title heads it and names the window. */
export function Page({
  title,
  lead,
  above,
  children,
}: {
  readonly title: string;
  readonly lead?: ReactNode;
  /** Stands before the title: where one is. */
  readonly above?: ReactNode;
  readonly children: ReactNode;
}): ReactNode {
  useEffect(() => {
    document.title = `${title} · Verrijk`;
  }, [title]);
  return (
    <div className="stack-wide">
      <header className="stack">
        {above}
        <h1>{title}</h1>
        {lead !== undefined && <p className="lead">{lead}</p>}
      </header>
      {children}
    </div>
  );
}
