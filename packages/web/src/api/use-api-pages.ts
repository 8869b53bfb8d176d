import { useInfiniteQuery } from '@tanstack/react-query';
import type { EndpointId } from '@verrijk/server/contract';
import { useLanguage } from '../texts/language.tsx';
import { apiIn } from './api.ts';
import { queryKey } from './use-api.ts';
import type { ApiResult } from './use-api.ts';

/** What comes in parts: the endpoints whose answer has `items` and `next`. */
export type PagedId = {
  [Id in EndpointId]: ApiResult<Id> extends { readonly items: readonly unknown[]; readonly next: string | null }
    ? Id
    : never;
}[EndpointId];

/** A list as far as it was fetched. */
export interface FetchedPages<Item> {
  /** Undefined until the first part is there. */
  readonly items: readonly Item[] | undefined;
  /** Null where nothing went wrong. */
  readonly error: unknown;
  readonly hasMore: boolean;
  readonly isFetchingMore: boolean;
  readonly fetchMore: () => void;
  readonly retry: () => void;
}

type Query = Readonly<Record<string, string | number | readonly string[] | undefined>>;

/** A list in parts, each behind the one before; asked anew as a whole. */
export function useApiPages<Id extends PagedId>(
  id: Id,
  query: Query,
  options: { readonly everySeconds?: number } = {},
): FetchedPages<ApiResult<Id>['items'][number]> {
  const { language } = useLanguage();
  const { everySeconds } = options;
  const pages = useInfiniteQuery({
    queryKey: [...queryKey(id, { query } as never), language, 'pages'],
    queryFn: ({ signal, pageParam }) =>
      apiIn(language).call(id, {
        query: { ...query, ...(pageParam !== null && { cursor: pageParam }) },
        signal,
      } as never),
    initialPageParam: null as string | null,
    getNextPageParam: (last: ApiResult<PagedId>) => last.next,
    ...(everySeconds !== undefined && { refetchInterval: everySeconds * 1000 }),
  });
  return {
    items: pages.data?.pages.flatMap(({ items }): readonly unknown[] => items) as
      readonly ApiResult<Id>['items'][number][] | undefined,
    error: pages.error,
    hasMore: pages.hasNextPage,
    isFetchingMore: pages.isFetchingNextPage,
    fetchMore: () => void pages.fetchNextPage(),
    retry: () => void pages.refetch(),
  };
}
