import type { ReactNode } from 'react';
import { failureOf } from '../api/problem-of.ts';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { Notice } from '../design/notice.tsx';
import { entryTexts } from '../texts/entry.ts';
import { formatWait } from '../texts/format.ts';
import { useLanguage, useTexts } from '../texts/language.tsx';

/** Why somebody did not get in. Whoever guessed too often is told for how long to wait, and which door is open still. */
export function EntryProblem({
  error,
  besides,
}: {
  readonly error: unknown;
  /** What may be done instead of waiting. */
  readonly besides?: ReactNode;
}): ReactNode {
  const { wait } = useTexts(entryTexts);
  const { language } = useLanguage();
  if (error === null) return null;
  const failure = failureOf(error);
  if (failure.kind === 'problem' && failure.problem.status === 429) {
    const { retryAfter = 60 } = failure.problem;
    return (
      <Notice tone="attention" title={wait.title}>
        <p>{wait.detail(formatWait(retryAfter, language))}</p>
        {besides}
      </Notice>
    );
  }
  return <ProblemNotice error={error} />;
}
