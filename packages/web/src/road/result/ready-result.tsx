import type { OrderView } from '@verrijk/server/contract';
import { Suspense, useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { Link, useSearch } from 'wouter';
import { useApi } from '../../api/use-api.ts';
import { loadLater } from '../../app/load-later.tsx';
import { Loaded } from '../../app/loaded.tsx';
import { Waiting } from '../../design/waiting.tsx';
import { formatDate } from '../../texts/format.ts';
import { useLanguage, useTexts } from '../../texts/language.tsx';
import { resultTexts } from '../../texts/result.ts';
import { OutcomePart } from '../outcome/outcome-part.tsx';
import { useResultFile } from '../own-files/use-result-file.ts';
import type { OrderFiles } from '../own-files/use-result-file.ts';
import { EndPart } from '../purge/end-part.tsx';
import { useDaysLeft } from '../purge/use-days-left.ts';
import { partOf, resultParts } from './result-parts.ts';
import type { ResultPart } from './result-parts.ts';

const ReportPart = loadLater(async () => (await import('../outcome/report-part.tsx')).ReportPart);
const LoadPart = loadLater(async () => (await import('../own-files/load-part.tsx')).LoadPart);
const BehaviourPart = loadLater(async () => (await import('../own-files/behaviour-part.tsx')).BehaviourPart);
const ComparePart = loadLater(async () => (await import('../own-files/compare-part.tsx')).ComparePart);

interface ReadyProps {
  readonly order: OrderView;
  readonly mayAct: boolean;
}

/** What came out of an order and what can be done with it, a part at a time. */
export function ReadyResult({ order, mayAct }: ReadyProps): ReactNode {
  const { language } = useLanguage();
  const words = useTexts(resultTexts);
  const files = useApi('files.list', { params: { order: order.id } });
  const { purgeOn } = order;
  const days = useDaysLeft(purgeOn);
  return (
    <>
      {purgeOn !== null && days !== undefined && (
        <p className="result-until">{words.end.strip(formatDate(purgeOn, language), days)}</p>
      )}
      <Loaded query={files}>{(data) => <Parts order={order} mayAct={mayAct} files={data.files} />}</Loaded>
    </>
  );
}

/** What was looked at stays as it is while another part is shown: nothing that was chosen is lost. */
function Parts({ order, mayAct, files }: ReadyProps & { readonly files: OrderFiles }): ReactNode {
  const words = useTexts(resultTexts).parts;
  const result = useResultFile(files);
  const parts = resultParts(order, { mayFetch: result !== undefined });
  const shown = partOf(useSearch(), parts);
  const [visited, setVisited] = useState<readonly ResultPart[]>([shown]);
  if (!visited.includes(shown)) setVisited([...visited, shown]);
  const area = useNewPart(shown);
  const content: Readonly<Record<ResultPart, () => ReactNode>> = {
    outcome: () => <OutcomePart order={order} files={files} />,
    load: () => <LoadPart order={order} result={result} />,
    report: () => <ReportPart files={files} />,
    behaviour: () => <BehaviourPart order={order} files={files} result={result} />,
    compare: () => <ComparePart order={order} result={result} />,
    end: () => <EndPart order={order} mayAct={mayAct} />,
  };
  return (
    <>
      <nav className="result-parts no-print" aria-label={words.label}>
        {parts.map((part) => (
          <Link
            key={part}
            href={`/orders/${order.id}/result?show=${part}`}
            aria-current={part === shown ? 'page' : undefined}
          >
            {words[part]}
          </Link>
        ))}
      </nav>
      <div ref={area}>
        {parts
          .filter((part) => visited.includes(part))
          .map((part) => (
            <div key={part} hidden={part !== shown} data-part={part}>
              <Suspense fallback={<Waiting />}>{content[part]()}</Suspense>
            </div>
          ))}
      </div>
    </>
  );
}

/** Reading goes on at the part that was chosen. */
function useNewPart(shown: ResultPart): { readonly current: HTMLDivElement | null } {
  const area = useRef<HTMLDivElement>(null);
  const before = useRef(shown);
  useEffect(() => {
    if (before.current === shown) return;
    before.current = shown;
    const part = area.current?.querySelector<HTMLElement>(`[data-part="${shown}"]`);
    part?.setAttribute('tabindex', '-1');
    part?.focus({ preventScroll: true });
  }, [shown]);
  return area;
}
