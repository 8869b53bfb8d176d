import type { AudienceReport } from '@verrijk/report';
import type { OrderView } from '@verrijk/server/contract';
import { Suspense } from 'react';
import type { ReactNode } from 'react';
import { loadLater } from '../../app/load-later.tsx';
import { Waiting } from '../../design/waiting.tsx';
import { useTexts } from '../../texts/language.tsx';
import { resultTexts } from '../../texts/result.ts';
import type { OrderFiles } from '../own-files/use-result-file.ts';
import { Downloads } from './downloads.tsx';
import { ReportProblem } from './report-problem.tsx';
import { useReportData } from './use-report-data.ts';

const Outcome = loadLater(async () => (await import('./outcome.tsx')).Outcome);

/** What came out in a picture and in words, and everything there is to fetch. */
export function OutcomePart({ order, files }: { readonly order: OrderView; readonly files: OrderFiles }): ReactNode {
  const words = useTexts(resultTexts);
  const report = useReportData(files);
  const referral = order.quote?.analystReferral ?? '';
  return (
    <div className="stack-wide">
      <section className="stack">
        <h2>{words.outcome.title}</h2>
        {order.product === 'report' && <p>{words.outcome.reportOnly}</p>}
        <Shown report={report.data} error={report.error} onRetry={() => void report.refetch()} />
      </section>
      <Downloads files={files} />
      {referral !== '' && (
        <section className="stack">
          <h2>{words.analyst.title}</h2>
          <p>{words.analyst.detail(order.provider.name)}</p>
          <p className="result-referral">{referral}</p>
        </section>
      )}
    </div>
  );
}

function Shown({
  report,
  error,
  onRetry,
}: {
  readonly report: AudienceReport | null | undefined;
  readonly error: unknown;
  readonly onRetry: () => void;
}): ReactNode {
  const words = useTexts(resultTexts).outcome;
  if (report === null) return <p>{words.none}</p>;
  if (report === undefined) return error === null ? <Waiting /> : <ReportProblem error={error} onRetry={onRetry} />;
  return (
    <Suspense fallback={<Waiting />}>
      <Outcome report={report} />
    </Suspense>
  );
}
