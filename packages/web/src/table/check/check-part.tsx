import type { ReactNode } from 'react';
import './check-view.css';

/** A question and its answer. */
export function CheckPart({
  question,
  children,
}: {
  readonly question: string;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <section className="check-part stack">
      <h3>{question}</h3>
      {children}
    </section>
  );
}
