import type { ReactNode } from 'react';
import { Button } from '../../design/button.tsx';
import { Progress } from '../../design/progress.tsx';
import { useTexts } from '../../texts/language.tsx';
import { tableTexts } from '../../texts/table.ts';
import type { WorkState } from './use-local-work.ts';

/** How far the worker is, and a way to stop it. */
export function WorkProgress({
  label,
  state: { share, rows },
  onStop,
}: {
  readonly label: string;
  readonly state: Extract<WorkState<unknown>, { kind: 'running' }>;
  readonly onStop: () => void;
}): ReactNode {
  const words = useTexts(tableTexts);
  return (
    <div className="stack">
      <Progress label={label} share={share} {...(rows > 0 && { detail: words.rows(rows) })} />
      <Button onPress={onStop}>{words.stop}</Button>
    </div>
  );
}
