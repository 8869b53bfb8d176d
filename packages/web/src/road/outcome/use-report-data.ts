import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import type { AudienceReport } from '@verrijk/report';
import { apiIn } from '../../api/api.ts';
import { useLanguage } from '../../texts/language.tsx';
import { fetchOrderFile } from '../own-files/fetch-order-file.ts';
import type { OrderFiles } from '../own-files/use-result-file.ts';
import { parseReport } from './parse-report.ts';

/**
 * The figures of an order's report, fetched once: they never change, and every fetch is in the log of the order. Null where there are none.
 * What is no report, is an error.
 */
export function useReportData(files: OrderFiles): UseQueryResult<AudienceReport | null> {
  const { language } = useLanguage();
  const file = files.find(({ purpose, fetchable }) => purpose === 'report-data' && fetchable);
  return useQuery({
    queryKey: ['report-data', file?.id],
    queryFn: async () => {
      if (file === undefined) return null;
      const blob = await fetchOrderFile(apiIn(language), file);
      return parseReport(await blob.text());
    },
    staleTime: Infinity,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}
