import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { everyPageTexts } from '../texts/every-page.ts';
import { useTexts } from '../texts/language.tsx';
import './waiting.css';

/** What comes sooner than this needs no announcement. */
const SHORT = 300;

/** Says that something is on its way, once that takes longer than a blink. */
export function Waiting({ text }: { readonly text?: string }): ReactNode {
  const words = useTexts(everyPageTexts);
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), SHORT);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="waiting" role="status">
      {isLong && (text ?? words.waiting)}
    </div>
  );
}
