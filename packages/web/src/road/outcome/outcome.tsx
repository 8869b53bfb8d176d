import { catalogue } from '@verrijk/core/messages';
import type { AudienceReport, ChartBlock } from '@verrijk/report';
import { formatValue } from '@verrijk/report';
import type { ReactNode } from 'react';
import { DataTable } from '../../design/data-table.tsx';
import { Disclosure } from '../../design/disclosure.tsx';
import { Notice } from '../../design/notice.tsx';
import { ReportFigure } from '../../report/report-figure.tsx';
import { useLanguage, useTexts } from '../../texts/language.tsx';
import { resultTexts } from '../../texts/result.ts';
import { formatShare } from './format-share.ts';
import { summarizeOutcome } from './summarize-outcome.ts';
import type { OutcomeSummary } from './summarize-outcome.ts';

/** How many got a group, which groups, and why others did not: in a sentence, a picture and a table. */
export function Outcome({ report }: { readonly report: AudienceReport }): ReactNode {
  const words = useTexts(resultTexts).outcome;
  const { language } = useLanguage();
  const summary = summarizeOutcome(report);
  const [largest] = summary.groups;
  const hasHidden = summary.groups.some(({ persons }) => persons === null);
  return (
    <div className="stack">
      {report.fictional && <Notice tone="attention">{words.fictional}</Notice>}
      <p className="result-answer">
        <Answer summary={summary} />
      </p>
      {largest !== undefined && largest.share !== null && (
        <p>
          {(summary.areCustomers ? words.largest : words.rowsLargest)(
            largest.name,
            formatShare(largest.share, language),
          )}
        </p>
      )}
      <GroupFigure summary={summary} />
      {hasHidden && <p className="quiet">{words.hidden(report.minimum)}</p>}
      <Disclosure summary={words.why}>
        <div className="stack">
          <p>{words.whyLead}</p>
          <OutcomeTable summary={summary} />
        </div>
      </Disclosure>
    </div>
  );
}

function Answer({ summary: { areCustomers, all, withGroup } }: { readonly summary: OutcomeSummary }): ReactNode {
  const words = useTexts(resultTexts).outcome;
  const { language } = useLanguage();
  if (withGroup === null) return words.nearlyAll(all);
  const share = formatShare(all === 0 ? 0 : withGroup / all, language);
  return areCustomers ? words.withGroup(withGroup, all, share) : words.rowsWithGroup(withGroup, all, share);
}

function GroupFigure({ summary: { areCustomers, groups } }: { readonly summary: OutcomeSummary }): ReactNode {
  const words = useTexts(resultTexts).outcome;
  const { language } = useLanguage();
  const shown = groups.filter(({ persons }) => persons !== null);
  const [first, last] = [shown[0], shown.at(-1)];
  if (first === undefined || last === undefined) return null;
  const [caption, counted] = areCustomers ? [words.chart, words.customers] : [words.rowsChart, words.rows];
  const block: ChartBlock = {
    kind: 'chart',
    chart: {
      kind: 'bars',
      unit: 'count',
      categories: groups.map(({ name }) => name),
      series: [{ name: counted, colour: first.colour, values: groups.map(({ persons }) => persons) }],
      colours: groups.map(({ colour }) => colour),
    },
    caption,
    alternative: words.chartAlternative(
      first.name,
      formatValue(first.persons, 'count', language),
      last.name,
      formatValue(last.persons, 'count', language),
    ),
    howToRead: areCustomers ? words.chartHow : words.rowsChartHow,
    table: {
      id: 'groups',
      caption,
      columns: [
        { header: words.group, kind: 'text' },
        { header: counted, kind: 'count' },
        { header: words.share, kind: 'share' },
      ],
      rows: groups.map(({ name, persons, share }) => [name, persons, share]),
    },
  };
  return <ReportFigure block={block} language={language} />;
}

function OutcomeTable({ summary: { outcomes } }: { readonly summary: OutcomeSummary }): ReactNode {
  const words = useTexts(resultTexts).outcome;
  const { language } = useLanguage();
  const texts = catalogue(language).outcomes;
  return (
    <DataTable
      caption={words.whyCaption}
      rows={outcomes}
      rowKey={({ outcome }) => outcome}
      columns={[
        { id: 'how', header: words.how, cell: ({ outcome }) => texts[outcome].label },
        { id: 'rows', header: words.rows, isNumeric: true, cell: ({ rows }) => formatValue(rows, 'count', language) },
        { id: 'meaning', header: words.meaning, cell: ({ outcome }) => texts[outcome].meaning },
      ]}
    />
  );
}
