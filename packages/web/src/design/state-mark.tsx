import type { ReactNode } from 'react';
import './state-mark.css';

/** A state in a word. The colour helps, and says nothing by itself. */
export function StateMark({
  tone,
  children,
}: {
  readonly tone: 'plain' | 'good' | 'attention' | 'stop';
  readonly children: ReactNode;
}): ReactNode {
  return <span className={`state-mark state-mark-${tone}`}>{children}</span>;
}
