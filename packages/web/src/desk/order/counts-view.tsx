import { catalogue } from '@verrijk/core/messages';
import type { OrderView } from '@verrijk/server/contract';
import type { ReactNode } from 'react';
import { Facts } from '../../design/facts.tsx';
import { Notice } from '../../design/notice.tsx';
import { StateMark } from '../../design/state-mark.tsx';
import { notPaidFor } from '../../orders/price-lines.ts';
import { deskOrderTexts } from '../../texts/desk-order.ts';
import { formatCount, formatDate } from '../../texts/format.ts';
import { useLanguage, useTexts } from '../../texts/language.tsx';

type Counts = NonNullable<OrderView['counts']>;

const TONES = { error: 'stop', warning: 'attention', note: 'plain' } as const;

/** What the organisation counted in its file, in words: figures, and never a customer. */
export function CountsView({ counts }: { readonly counts: OrderView['counts'] }): ReactNode {
  const { counts: words, noCustomers } = useTexts(deskOrderTexts);
  return (
    <section className="stack">
      <h2>{words.title}</h2>
      {counts === null ? (
        <p>{words.none}</p>
      ) : (
        <>
          <Figures counts={counts} />
          <NotBillable counts={counts} />
          <Findings counts={counts} />
          <Periods period={counts.period} />
        </>
      )}
      <Notice tone="plain" title={noCustomers.title}>
        {noCustomers.counts}
      </Notice>
    </section>
  );
}

function Figures({ counts }: { readonly counts: Counts }): ReactNode {
  const { counts: words } = useTexts(deskOrderTexts);
  const { language } = useLanguage();
  const { rows, counting, identity, forecast } = counts;
  const count = (some: number): string => formatCount(some, language);
  const hasIds = identity.verdict !== 'none';
  return (
    <Facts
      facts={[
        [words.billable, <strong key="billable">{count(counting.billable)}</strong>],
        [words.rows, count(rows)],
        [words.customers, hasIds ? count(counting.customers) : undefined],
        [words.households, count(counting.households)],
        [words.identity, words.verdicts[identity.verdict]],
        [
          words.forecast,
          forecast === null
            ? undefined
            : words.forecastValue(count(forecast.willMatch), count(forecast.mayMatch), count(forecast.willNotMatch)),
        ],
        [words.counted, formatDate(counts.today, language)],
      ]}
    />
  );
}

function NotBillable({ counts }: { readonly counts: Counts }): ReactNode {
  const { counts: words } = useTexts(deskOrderTexts);
  const { language } = useLanguage();
  const unpaid = notPaidFor(counts);
  if (unpaid.length === 0) return <p>{words.allBillable}</p>;
  const all = counts.counting.records - counts.counting.billable;
  return (
    <div>
      <h3>{words.notBillableTitle(all, formatCount(all, language))}</h3>
      <ul>
        {unpaid.map(({ reason, rows }) => (
          <li key={reason}>{words.notBillable[reason](formatCount(rows, language))}</li>
        ))}
      </ul>
    </div>
  );
}

function Findings({ counts: { findings } }: { readonly counts: Counts }): ReactNode {
  const { counts: words } = useTexts(deskOrderTexts);
  const { language } = useLanguage();
  const known: Readonly<Record<string, { sentence(count: number): string } | undefined>> =
    catalogue(language).check.findings;
  const told = findings.flatMap(({ code, ...finding }) => {
    const text = known[code];
    return text === undefined ? [] : [{ ...finding, code, sentence: text.sentence(finding.count) }];
  });
  if (told.length === 0) return <p>{words.noFindings}</p>;
  return (
    <div>
      <h3>{words.findingsTitle}</h3>
      <ul className="desk-order-findings">
        {told.map(({ code, severity, sentence, repairable }) => (
          <li key={code}>
            <StateMark tone={TONES[severity]}>{words.severities[severity]}</StateMark> {sentence}{' '}
            {repairable > 0 && words.repairable(formatCount(repairable, language))}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Periods({ period }: { readonly period: Counts['period'] }): ReactNode {
  const { counts: words } = useTexts(deskOrderTexts);
  const { language } = useLanguage();
  if (period === null) return null;
  const active = (some: number): string => words.active(formatCount(some, language), words.periodOf[period.counts]);
  return (
    <div>
      <h3>{words.periodTitle}</h3>
      <Facts
        facts={[
          ...period.years.map((each) => [words.years(each.years), active(each.active)] as const),
          ...(period.since === null
            ? []
            : [[words.since(formatDate(period.since.from, language)), active(period.since.active)] as const]),
        ]}
      />
    </div>
  );
}
