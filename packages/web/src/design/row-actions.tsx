import type { ReactNode } from 'react';
import './row-actions.css';

/** What may be done with a row of a table. */
export function RowActions({ children }: { readonly children: ReactNode }): ReactNode {
  return <span className="row-actions">{children}</span>;
}
