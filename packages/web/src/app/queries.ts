import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from '@verrijk/server/contract';

/** Times that a question is asked again when nobody answers. */
const MOST_RETRIES = 2;

/** What was asked of the service, and what it answered. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      // What the service refuses it will refuse again; a broken line may mend.
      retry: (failures, error) =>
        failures < MOST_RETRIES && !(error instanceof ApiProblem && error.problem.status < 500),
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
});
