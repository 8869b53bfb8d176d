import { VerrijkError } from '@verrijk/core';
import { ApiProblem } from '@verrijk/server/contract';
import type { ReactNode } from 'react';
import { ProblemNotice } from '../../app/problem-notice.tsx';
import { LocalProblem } from '../../table/open/local-problem.tsx';

/** Why something with the result and files on this computer did not work: the result may not have come, or a file is not what it should be. */
export function ResultProblem({
  error,
  onRetry,
}: {
  readonly error: unknown;
  readonly onRetry?: () => void;
}): ReactNode {
  const isOfLine = !(error instanceof VerrijkError) && (error instanceof ApiProblem || error instanceof TypeError);
  if (!isOfLine) return <LocalProblem error={error} />;
  return <ProblemNotice error={error} {...(onRetry !== undefined && { onRetry })} />;
}
