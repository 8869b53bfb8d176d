import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Page } from '../../app/page.tsx';
import type { CheckAsked, CheckOutcome } from '../../local/local-engine.ts';
import { dayOfIso } from '../../local/day-of-iso.ts';
import { dutchDay } from '../../orders/dutch-days.ts';
import { CheckView } from '../../table/check/check-view.tsx';
import { askedColumns } from '../../table/columns/column-choice.ts';
import { LocalProblem } from '../../table/open/local-problem.tsx';
import { useLocalWork } from '../../table/open/use-local-work.ts';
import { WorkButton } from '../../table/open/work-button.tsx';
import { useTexts } from '../../texts/language.tsx';
import { lokaalTexts } from '../../texts/lokaal.ts';
import { ChooseCustomers } from '../local-desk/choose-customers.tsx';
import { useDeskKey, useLocalDesk } from '../local-desk/local-desk.tsx';
import { LOCAL_TOOLS } from '../local-places.ts';

/** The same check as `verrijk check`. */
export function CheckPage(): ReactNode {
  const { check: words } = useTexts(lokaalTexts);
  const { customers } = useLocalDesk();
  const key = useDeskKey();
  const [found, find] = useState<{ readonly key: string; readonly date: string | undefined }>();
  return (
    <Page title={words.title} lead={words.lead}>
      <ChooseCustomers date={found?.key === key ? found.date : undefined} />
      {customers.state.kind === 'open' && <Check key={key} onDate={(date) => find({ key, date })} />}
    </Page>
  );
}

function Check({ onDate }: { readonly onDate: (letter: string | undefined) => void }): ReactNode {
  const { check: words } = useTexts(lokaalTexts);
  const { customers } = useLocalDesk();
  const work = useLocalWork<CheckOutcome>();
  const { state } = work;
  const asked = useAsked();
  const run = async (dateColumn?: string): Promise<void> => {
    if (asked === undefined) return;
    const outcome = await work.start((engine, control) =>
      engine.check({ ...asked, ...(dateColumn !== undefined && { dateColumn }) }, control),
    );
    if (outcome !== undefined) onDate(outcome.facts.columns.date?.letter);
  };
  const isDone = state.kind === 'done';
  return (
    <>
      <div className="stack">
        <WorkButton
          work={work}
          label={isDone ? words.again : words.run}
          running={words.running}
          kind={isDone ? 'quiet' : 'main'}
          isReady={customers.isReady}
          onStart={() => void run()}
        />
        {state.kind === 'failed' && <LocalProblem error={state.error} />}
      </div>
      {isDone && asked !== undefined && (
        <Checked outcome={state.result} asked={asked} onDateColumn={(letter) => void run(letter)} />
      )}
    </>
  );
}

/** What is checked now; undefined while there is no file. */
function useAsked(): CheckAsked | undefined {
  const { customers } = useLocalDesk();
  if (customers.state.kind !== 'open') return undefined;
  const { choice } = customers;
  return {
    table: customers.state.table.id,
    columns: askedColumns(choice),
    today: dayOfIso(dutchDay()),
    ...(choice.roles.date !== undefined && { dateColumn: choice.roles.date }),
  };
}

function Checked({
  outcome,
  asked,
  onDateColumn,
}: {
  readonly outcome: CheckOutcome;
  readonly asked: CheckAsked;
  readonly onDateColumn: (letter: string) => void;
}): ReactNode {
  const { check: words } = useTexts(lokaalTexts);
  const { customers } = useLocalDesk();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="stack" aria-labelledby="lokaal-found">
      <h2 id="lokaal-found" ref={heading} tabIndex={-1}>
        {words.result}
      </h2>
      <CheckView
        outcome={outcome}
        repairs={customers.repairs}
        onRepairs={customers.setRepairs}
        onDateColumn={onDateColumn}
        asked={asked}
      />
      <p>
        <Link href={LOCAL_TOOLS.prepare}>{words.next}</Link>
      </p>
    </section>
  );
}
