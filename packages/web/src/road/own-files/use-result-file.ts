import type { ApiClient } from '@verrijk/server/contract';
import { useMemo, useState } from 'react';
import { apiIn } from '../../api/api.ts';
import type { ApiResult } from '../../api/use-api.ts';
import type { GivenFile } from '../../table/load-back/load-back-files.ts';
import { useLanguage } from '../../texts/language.tsx';
import { fetchOrderFile } from './fetch-order-file.ts';

/** The files of an order, as the service lists them. */
export type OrderFiles = ApiResult<'files.list'>['files'];

/** The enriched file of an order, fetched when it is first needed and then kept at hand; undefined when there is none. */
export function useResultFile(files: OrderFiles): GivenFile | undefined {
  const { language } = useLanguage();
  const file = files.find(({ purpose, fetchable }) => purpose === 'result' && fetchable);
  const { id, bytes, name } = file ?? {};
  // In another language it is the same file, and not fetched again.
  const [api] = useState(() => apiIn(language));
  return useMemo(
    () => (id === undefined || bytes === undefined ? undefined : fetchedOnce(api, { id, bytes, name: name ?? '' })),
    [api, id, bytes, name],
  );
}

/** A file of an order that is fetched once, however many ask for it. */
function fetchedOnce(
  api: ApiClient,
  file: { readonly id: string; readonly bytes: number; readonly name: string },
): GivenFile {
  let fetched: Promise<Blob> | undefined;
  return {
    name: file.name,
    read: (onShare) => {
      fetched ??= fetchOrderFile(api, file, onShare);
      // A broken line may mend.
      fetched.catch(() => (fetched = undefined));
      return fetched;
    },
  };
}
