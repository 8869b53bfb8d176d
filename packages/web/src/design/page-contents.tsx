import type { ReactNode } from 'react';
import { everyPageTexts } from '../texts/every-page.ts';
import { useTexts } from '../texts/language.tsx';
import './page-contents.css';

/** The ways to the parts of a long page: each the id of an element, and what it is called. */
export function PageContents({
  parts,
}: {
  readonly parts: readonly (readonly [id: string, title: string])[];
}): ReactNode {
  const { contents } = useTexts(everyPageTexts);
  return (
    <nav className="page-contents no-print" aria-label={contents}>
      {parts.map(([id, title]) => (
        <a key={id} href={`#${id}`}>
          {title}
        </a>
      ))}
    </nav>
  );
}
