import type { OrderView } from '@verrijk/server/contract';
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { Button } from '../../design/button.tsx';
import { Notice } from '../../design/notice.tsx';
import { useHeldFocus } from '../../design/use-held-focus.ts';
import { Waiting } from '../../design/waiting.tsx';
import { useKept } from '../../kept/use-kept.ts';
import type { CheckAsked, CheckOutcome } from '../../local/local-engine.ts';
import { dayOfIso } from '../../local/day-of-iso.ts';
import { dutchDay } from '../../orders/dutch-days.ts';
import { CheckView } from '../../table/check/check-view.tsx';
import { ColumnChooser } from '../../table/columns/column-chooser.tsx';
import { LocalProblem } from '../../table/open/local-problem.tsx';
import { TableDrop } from '../../table/open/table-drop.tsx';
import { useLocalWork } from '../../table/open/use-local-work.ts';
import { WorkButton } from '../../table/open/work-button.tsx';
import { WorkProgress } from '../../table/open/work-progress.tsx';
import { useTexts } from '../../texts/language.tsx';
import { questionTexts } from '../../texts/question.ts';
import { isWished, sinceOfWish, wishOfPeriod } from './order-period.ts';
import type { PeriodWish } from './order-period.ts';
import { PeriodChoice } from './period-choice.tsx';
import { SendCounts } from './send-counts.tsx';
import { useExport } from './use-export.ts';
import type { OrderExport } from './use-export.ts';

/** The export: chosen, looked at and checked on this computer, until its counts are sent. */
export function ExportPart({ order }: { readonly order: OrderView }): ReactNode {
  const { file: words } = useTexts(questionTexts);
  const own = useExport(order.id);
  const { open, check } = own;
  const checking = useHeldFocus<HTMLElement>(check.kind);
  return (
    <>
      <section className="stack">
        <h2>{words.title}</h2>
        {open.kind === 'none' && <p>{words.lead}</p>}
        {own.isRecalling && open.kind === 'none' ? (
          <Waiting text={words.recalling} />
        ) : (
          <TableDrop state={open} onFile={(file) => void own.choose(file)} onForget={own.forget} />
        )}
        {open.kind === 'open' && <p className="quiet">{own.isKept ? words.kept : words.notKept}</p>}
      </section>
      {open.kind === 'open' && <Columns own={own} />}
      {check.kind !== 'none' && (
        <section className="stack" ref={checking} tabIndex={-1}>
          <h2>{words.checkTitle}</h2>
          {check.kind === 'running' && <WorkProgress label={words.checking} state={check} onStop={own.stopCheck} />}
          {check.kind === 'stopped' && (
            <Notice tone="plain" action={<Button onPress={own.checkAgain}>{words.checkAgain}</Button>}>
              {words.stopped}
            </Notice>
          )}
          {check.kind === 'failed' && (
            <LocalProblem error={check.error} action={<Button onPress={own.checkAgain}>{words.checkAgain}</Button>} />
          )}
          {check.kind === 'done' && own.asked !== undefined && (
            <Checked order={order} own={own} asked={own.asked} outcome={check.result} />
          )}
        </section>
      )}
    </>
  );
}

function Columns({ own }: { readonly own: OrderExport }): ReactNode {
  const { file: words } = useTexts(questionTexts);
  const { open, check, choices, setChoices } = own;
  if (open.kind !== 'open') return null;
  const date = check.kind === 'done' ? (check.result.facts.columns.date?.letter ?? null) : undefined;
  return (
    <section className="stack">
      <h2>{words.columns}</h2>
      <p>{own.isRemembered ? words.remembered : words.columnsHint}</p>
      <ColumnChooser
        table={open.table}
        columns={own.columns}
        choice={choices.columns}
        onChange={(columns) => setChoices({ ...choices, columns })}
        date={date}
      />
    </section>
  );
}

/** The check, the period that is chosen by it, and the counts of that period. */
function Checked({
  order,
  own,
  asked,
  outcome,
}: {
  readonly order: OrderView;
  readonly own: OrderExport;
  readonly asked: CheckAsked;
  readonly outcome: CheckOutcome;
}): ReactNode {
  const { file: words, period: periodWords } = useTexts(questionTexts);
  const [, go] = useLocation();
  const { choices, setChoices } = own;
  const [wish, setWish, forgetWish] = useKept<PeriodWish>(`period:${order.id}`, wishOfPeriod(order.period));
  const { state, start, stop, reset } = useLocalWork<CheckOutcome>();
  const since = sinceOfWish(wish, dutchDay());
  const hasDates = outcome.facts.period !== null && outcome.facts.period.newest !== null;
  const needsDate = since !== undefined && !hasDates;
  // An order that was begun elsewhere may have its period in other words.
  const needsPeriod = !isWished(wish, dutchDay());
  const dateColumn = outcome.facts.columns.date?.letter;
  const { table } = asked;
  const { columns } = choices;
  const count = (from: string): void => {
    void start((engine, control) =>
      engine.check({ ...asked, activeSince: dayOfIso(from), isOnlyActive: true }, control),
    );
  };
  useEffect(() => {
    if (since === undefined || !hasDates) return reset();
    count(since);
    return undefined;
    // `asked` is anew each time; it says no more than these.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [since, hasDates, table, columns, dateColumn, start, reset]);
  const counted =
    wish.kind === 'all' ? outcome : state.kind === 'done' && since !== undefined ? state.result : undefined;
  return (
    <div className="stack-wide">
      <CheckView
        outcome={outcome}
        repairs={choices.repairs}
        onRepairs={(repairs) => setChoices({ ...choices, repairs })}
        onDateColumn={(date) => setChoices({ ...choices, columns: { ...columns, roles: { ...columns.roles, date } } })}
        asked={asked}
        counted={counted?.facts}
        period={
          <>
            <PeriodChoice wish={wish} onChange={setWish} error={undefined} facts={outcome.facts} />
            {needsDate && <p className="field-error">{periodWords.needsDate}</p>}
          </>
        }
      />
      {state.kind === 'failed' && <LocalProblem error={state.error} />}
      {since !== undefined && ['running', 'stopped', 'failed'].includes(state.kind) && (
        <WorkButton
          work={{ state, stop }}
          label={words.countAgain}
          running={words.counting}
          onStart={() => count(since)}
        />
      )}
      {(needsDate || needsPeriod) && (
        <Notice tone="attention" title={periodWords.notYet}>
          {needsDate ? periodWords.needsDate : periodWords.needsPeriod}
        </Notice>
      )}
      {counted !== undefined && (
        <SendCounts
          order={order}
          outcome={counted}
          wish={wish}
          onSent={() => {
            own.rememberColumns();
            forgetWish();
            go(`/orders/${order.id}/terms`);
          }}
        />
      )}
    </div>
  );
}
