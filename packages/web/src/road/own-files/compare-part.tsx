import type { GroupMove } from '@verrijk/core';
import type { ChartBlock } from '@verrijk/report';
import type { LoadBackPlan } from '@verrijk/steps';
import type { OrderView } from '@verrijk/server/contract';
import { Suspense, useState } from 'react';
import type { ReactNode } from 'react';
import { Notice } from '../../design/notice.tsx';
import { loadLater } from '../../app/load-later.tsx';
import { Waiting } from '../../design/waiting.tsx';
import { hasNobodyBack, KeyTrouble } from '../../table/load-back-plan/key-trouble.tsx';
import { MoveTable } from '../../table/load-back-plan/load-back-moves.tsx';
import { columnsOf } from '../../table/load-back/load-back-columns.ts';
import type { GivenFile } from '../../table/load-back/load-back-files.ts';
import { useLocalWork } from '../../table/open/use-local-work.ts';
import { formatCount } from '../../texts/format.ts';
import { useLanguage, useTexts } from '../../texts/language.tsx';
import { loadBackTexts } from '../../texts/load-back.ts';
import { resultTexts } from '../../texts/result.ts';
import { formatShare } from '../outcome/format-share.ts';
import { EarlierQuestions, useEarlierQuestions } from './earlier-questions.tsx';
import { FileAndKey } from './file-and-key.tsx';
import { thenAndNow } from './then-and-now.ts';
import type { ThenAndNow } from './then-and-now.ts';
import { useKeptFiles } from './use-kept-files.ts';
import { withOpened } from './with-opened.ts';

const ReportFigure = loadLater(async () => (await import('../../report/report-figure.tsx')).ReportFigure);

/** Not a group's colours: then and now have all groups. */
const THEN_COLOUR = '#b45f06';
const NOW_COLOUR = '#1c6863';

/** The groups of an earlier enrichment beside those of now, for the same customers. */
export function ComparePart({
  order,
  result,
}: {
  readonly order: OrderView;
  readonly result: GivenFile | undefined;
}): ReactNode {
  const words = useTexts(resultTexts).compare;
  const kept = useKeptFiles(order.id);
  return (
    <section className="stack-wide">
      <div className="stack">
        <h2>{words.title}</h2>
        <p>{words.lead}</p>
        <p className="quiet">{words.local}</p>
      </div>
      {kept === undefined || result === undefined ? <Waiting /> : <Comparison result={result} keptKey={kept.key} />}
    </section>
  );
}

function Comparison({
  result,
  keptKey,
}: {
  readonly result: GivenFile;
  readonly keptKey: GivenFile | undefined;
}): ReactNode {
  const words = useTexts(resultTexts);
  const work = useLocalWork<LoadBackPlan>();
  const [key, setKey] = useState(keptKey);
  const { state } = work;
  const asked = useEarlierQuestions();
  const isBusy = state.kind === 'running';
  const start = (earlier: GivenFile): void => {
    void work.start((engine, control) =>
      withOpened(engine, { earlier, result, key }, async (tables) => {
        try {
          return await engine.planLoadBack(
            {
              export: tables.earlier!.id,
              enriched: tables.result!.id,
              ...(tables.key !== undefined && { key: tables.key.id }),
              columns: columnsOf(asked.answers),
              systems: [],
              allowed: [],
            },
            control,
          );
        } catch (error) {
          asked.ask(error, tables.earlier!);
          throw error;
        }
      }),
    );
  };
  return (
    <>
      <div className="stack">
        <FileAndKey
          slot={words.compare.before}
          start={words.compare.start}
          running={words.compare.working}
          keyFile={key}
          keptKey={keptKey}
          work={work}
          questions={<EarlierQuestions asked={asked} isDisabled={isBusy} />}
          onKey={setKey}
          onOther={asked.forget}
          onStart={start}
        />
      </div>
      {state.kind === 'done' && <Compared plan={state.result} />}
    </>
  );
}

function Compared({ plan }: { readonly plan: LoadBackPlan }): ReactNode {
  const words = useTexts(resultTexts).compare;
  const moves = useTexts(loadBackTexts).moves;
  const { language } = useLanguage();
  const { both, stayed, onlyBefore, onlyNow, groups } = thenAndNow(plan);
  if (plan.export.group === undefined) return <Notice tone="attention">{words.noGroups}</Notice>;
  if (hasNobodyBack(plan)) return <KeyTrouble result={plan.enriched.name} hasKey={plan.proof.key !== undefined} />;
  if (both === 0) return <Notice tone="attention">{words.nobody}</Notice>;
  const moved: readonly GroupMove[] = plan.moves
    .filter(({ from, to }) => from !== to)
    .map(({ from, to, customers }) => ({ from: from || words.noGroup, to: to || words.noGroup, customers }));
  return (
    <div className="stack">
      <div role="status" className="stack">
        <p>{words.both(both)}</p>
        <p>{words.stayed(stayed, formatShare(stayed / both, language))}</p>
      </div>
      {onlyBefore > 0 && <p className="quiet">{words.onlyBefore(onlyBefore)}</p>}
      {onlyNow > 0 && <p className="quiet">{words.onlyNow(onlyNow)}</p>}
      {plan.editions.length > 0 && <Notice tone="attention">{words.editions}</Notice>}
      <Suspense fallback={<Waiting />}>
        <ThenNowFigure groups={groups} />
      </Suspense>
      {moved.length > 0 && (
        <>
          <h3>{moves.title}</h3>
          <MoveTable caption={moves.caption} moves={moved} />
        </>
      )}
      <p className="quiet">{words.own}</p>
    </div>
  );
}

function ThenNowFigure({ groups }: Pick<ThenAndNow, 'groups'>): ReactNode {
  const words = useTexts(resultTexts);
  const { language } = useLanguage();
  const { compare, outcome } = words;
  const nameOf = (name: string): string => (name === '' ? compare.noGroup : name);
  const [most] = groups.toSorted((a, b) => Math.abs(b.now - b.before) - Math.abs(a.now - a.before));
  const block: ChartBlock = {
    kind: 'chart',
    chart: {
      kind: 'bars',
      unit: 'count',
      categories: groups.map(({ name }) => nameOf(name)),
      series: [
        { name: compare.earlier, colour: THEN_COLOUR, values: groups.map(({ before }) => before) },
        { name: compare.now, colour: NOW_COLOUR, values: groups.map(({ now }) => now) },
      ],
    },
    caption: compare.chart,
    alternative:
      most === undefined
        ? compare.chart
        : compare.chartAlternative(
            nameOf(most.name),
            formatCount(most.before, language),
            formatCount(most.now, language),
          ),
    howToRead: compare.chartHow,
    table: {
      id: 'then-now',
      caption: compare.chart,
      columns: [
        { header: outcome.group, kind: 'text' },
        { header: compare.earlier, kind: 'count' },
        { header: compare.now, kind: 'count' },
      ],
      rows: groups.map(({ name, before, now }) => [nameOf(name), before, now]),
    },
  };
  return <ReportFigure block={block} language={language} />;
}
