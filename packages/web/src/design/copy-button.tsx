import { useState } from 'react';
import type { ReactNode } from 'react';
import { everyPageTexts } from '../texts/every-page.ts';
import { useTexts } from '../texts/language.tsx';
import { Button } from './button.tsx';

/** Milliseconds in which it says that it was done. */
const SAID = 4000;

/** Puts a text on the clipboard, and says that it is there. `name` says what is copied to who does not see it. */
export function CopyButton({
  text,
  name,
  failed,
  children,
}: {
  readonly text: string;
  readonly name?: string;
  /** Said where the browser does not allow it. */
  readonly failed: string;
  readonly children?: ReactNode;
}): ReactNode {
  const words = useTexts(everyPageTexts);
  const [outcome, setOutcome] = useState<'copied' | 'failed'>();
  const copy = async (): Promise<void> => {
    setOutcome(
      await navigator.clipboard.writeText(text).then(
        () => 'copied' as const,
        () => 'failed' as const,
      ),
    );
    setTimeout(() => setOutcome(undefined), SAID);
  };
  return (
    <span className="row">
      <Button onPress={() => void copy()} {...(name !== undefined && { 'aria-label': name })}>
        {children ?? words.copy}
      </Button>
      <span role="status" className="quiet">
        {outcome === 'copied' ? words.copied : outcome === 'failed' ? failed : ''}
      </span>
    </span>
  );
}
