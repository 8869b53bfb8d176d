import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Waiting } from '../design/waiting.tsx';
import { Page } from './page.tsx';
import { ProblemNotice } from './problem-notice.tsx';

/** Shows what was asked for, that it is being fetched, or why it did not come. What came before stays while it is asked anew. */
export function Loaded<Data>({
  query,
  title,
  children,
}: {
  readonly query: UseQueryResult<Data>;
  /** Heads the page when what would head it does not come. */
  readonly title?: string;
  readonly children: (data: Data) => ReactNode;
}): ReactNode {
  if (query.data !== undefined) return children(query.data);
  if (query.error === null) return <Waiting />;
  const problem = <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />;
  return title === undefined ? problem : <Page title={title}>{problem}</Page>;
}
