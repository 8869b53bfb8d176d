import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { QueryClient, QueryFunction, UseMutationResult, UseQueryResult } from '@tanstack/react-query';
import type { Language } from '@verrijk/core/messages';
import type { ApiRequest, ENDPOINTS, EndpointId } from '@verrijk/server/contract';
import { useRef } from 'react';
import type { z } from 'zod';
import { useLanguage } from '../texts/language.tsx';
import { apiIn } from './api.ts';

/** What an endpoint answers. */
export type ApiResult<Id extends EndpointId> = z.output<(typeof ENDPOINTS)[Id]['result']>;

/** Of which query an answer is; the beginning alone stands for all questions to an endpoint. */
export function queryKey<Id extends EndpointId>(id: Id, question: Question<Id> = {}): readonly unknown[] {
  const { params, query } = question;
  return [id, ...(params === undefined && query === undefined ? [] : [{ params, query }])];
}

type Question<Id extends EndpointId> = Pick<ApiRequest<Id>, 'params' | 'query'>;

/** Asks the service something; asked again when somebody comes back to the page, and when something that it tells of was changed. */
export function useApi<Id extends EndpointId>(
  id: Id,
  question: Question<Id> = {},
  options: { readonly isAsked?: boolean; readonly everySeconds?: number } = {},
): UseQueryResult<ApiResult<Id>> {
  const { language } = useLanguage();
  const { isAsked = true, everySeconds } = options;
  const asked = questionTo(id, question, language);
  return useQuery({
    ...asked,
    enabled: isAsked,
    // In the other language it is the same answer, and the page with all that is on it stays meanwhile.
    placeholderData: (known, of) => (isSameQuestion(of?.queryKey, asked.queryKey) ? known : undefined),
    ...(everySeconds !== undefined && { refetchInterval: everySeconds * 1000 }),
  }) as UseQueryResult<ApiResult<Id>>;
}

/** Asks something before the page is there that will ask it. */
export function askEarly(queries: QueryClient, id: EndpointId, language: Language): void {
  void queries.prefetchQuery(questionTo(id, {}, language));
}

function questionTo<Id extends EndpointId>(
  id: Id,
  { params, query }: Question<Id>,
  language: Language,
): { readonly queryKey: readonly unknown[]; readonly queryFn: QueryFunction } {
  return {
    // Sentences of the service are in a language too.
    queryKey: [...queryKey(id, { params, query } as Question<Id>), language],
    queryFn: ({ signal }) => apiIn(language).call(id, { params, query, signal } as ApiRequest<Id>),
  };
}

/** Whether two questions differ in their language at most. */
function isSameQuestion(one: readonly unknown[] | undefined, other: readonly unknown[]): boolean {
  return one !== undefined && JSON.stringify(one.slice(0, -1)) === JSON.stringify(other.slice(0, -1));
}

/**
 * Changes something at the service. What was asked of the endpoints in `changes` is asked anew afterwards. Sent again after a broken line it is
 * done once: it has the same key until it has worked, or what is sent changes.
 */
export function useChange<Id extends EndpointId>(
  id: Id,
  changes: readonly EndpointId[] = [],
): UseMutationResult<ApiResult<Id>, unknown, ApiRequest<Id>> {
  const { language } = useLanguage();
  const queries = useQueryClient();
  const sent = useRef<{ readonly what: string; readonly key: string }>(undefined);
  return useMutation({
    mutationFn: async (request: ApiRequest<Id>) => {
      const what = JSON.stringify([request.params, request.query, request.body]);
      if (sent.current?.what !== what) sent.current = { what, key: crypto.randomUUID() };
      const result = await apiIn(language).call(id, { ...request, idempotencyKey: sent.current.key });
      sent.current = undefined;
      return result;
    },
    onSettled: async () => {
      await Promise.all(changes.map((each) => queries.invalidateQueries({ queryKey: [each] })));
    },
  });
}
