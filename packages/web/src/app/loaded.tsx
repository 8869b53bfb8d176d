import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Waiting } from '../design/waiting.tsx';
import { ProblemNotice } from './problem-notice.tsx';

/** Shows what was asked for, that it is being fetched, or why it did not come. What came before stays while it is asked anew. */
export function Loaded<Data>({
  query,
  children,
}: {
  readonly query: UseQueryResult<Data>;
  readonly children: (data: Data) => ReactNode;
}): ReactNode {
  if (query.data !== undefined) return children(query.data);
  if (query.error !== null) return <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />;
  return <Waiting />;
}
