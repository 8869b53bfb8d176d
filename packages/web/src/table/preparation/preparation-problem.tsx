import { VerrijkError } from '@verrijk/core';
import type { ReactNode } from 'react';
import { Button } from '../../design/button.tsx';
import { useTexts } from '../../texts/language.tsx';
import { preparationTexts } from '../../texts/preparation.ts';
import { LocalProblem } from '../open/local-problem.tsx';

/** Whether what would go out looked like names, e-mail addresses or telephone numbers. */
export function isPersonalData(error: unknown): boolean {
  return error instanceof VerrijkError && error.code === 'delivery.personal-data';
}

/** Why no delivery was made, and how to go on. */
export function PreparationProblem({
  error,
  onWithout,
}: {
  readonly error: unknown;
  /** Makes it without the rows that look like personal data. */
  readonly onWithout: () => void;
}): ReactNode {
  const { personal: words } = useTexts(preparationTexts);
  if (!isPersonalData(error)) return <LocalProblem error={error} />;
  return (
    <>
      <LocalProblem error={error} />
      <div className="stack">
        <p>{words.lead}</p>
        <ul>
          {words.ways.map((way) => (
            <li key={way}>{way}</li>
          ))}
        </ul>
        <div className="row">
          <Button onPress={onWithout}>{words.without}</Button>
        </div>
      </div>
    </>
  );
}
