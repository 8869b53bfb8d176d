import { describeReport } from '@verrijk/report';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../../design/button.tsx';
import { Waiting } from '../../design/waiting.tsx';
import { ReportView } from '../../report/report-view.tsx';
import { useLanguage, useTexts } from '../../texts/language.tsx';
import { resultTexts } from '../../texts/result.ts';
import type { OrderFiles } from '../own-files/use-result-file.ts';
import { ReportProblem } from './report-problem.tsx';
import { useReportData } from './use-report-data.ts';

/** The report itself, to read here, with its pictures. */
export function ReportPart({ files }: { readonly files: OrderFiles }): ReactNode {
  const words = useTexts(resultTexts).report;
  const { language } = useLanguage();
  const { data, error, refetch } = useReportData(files);
  const document = useMemo(
    () =>
      data === undefined || data === null
        ? undefined
        : describeReport(data, language, { isOnPage: true, isByService: true }),
    [data, language],
  );
  return (
    <section className="stack">
      <div className="row">
        <h2>{words.title}</h2>
        {document !== undefined && (
          <span className="no-print">
            <Button onPress={() => window.print()}>{words.print}</Button>
          </span>
        )}
      </div>
      <p>{words.lead}</p>
      {document !== undefined && <ReportView document={document} />}
      {data === null && <p>{words.none}</p>}
      {data === undefined &&
        (error === null ? <Waiting /> : <ReportProblem error={error} onRetry={() => void refetch()} />)}
    </section>
  );
}
