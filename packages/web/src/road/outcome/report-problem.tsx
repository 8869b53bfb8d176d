import { ApiProblem } from '@verrijk/server/contract';
import type { ReactNode } from 'react';
import { ProblemNotice } from '../../app/problem-notice.tsx';
import { Notice } from '../../design/notice.tsx';
import { useTexts } from '../../texts/language.tsx';
import { resultTexts } from '../../texts/result.ts';

/** Why the figures are not shown: they did not come, or are not what they should be. */
export function ReportProblem({
  error,
  onRetry,
}: {
  readonly error: unknown;
  readonly onRetry: () => void;
}): ReactNode {
  const words = useTexts(resultTexts).report;
  if (error instanceof ApiProblem || error instanceof TypeError)
    return <ProblemNotice error={error} onRetry={onRetry} />;
  return <Notice tone="attention">{words.unreadable}</Notice>;
}
