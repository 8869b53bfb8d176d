import { ENRICHED_OUTCOMES, OUTCOMES } from '@verrijk/core';
import { catalogue } from '@verrijk/core/messages';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Page } from '../../app/page.tsx';
import { DataTable } from '../../design/data-table.tsx';
import { Tick } from '../../design/tick.tsx';
import { SaveButton } from '../../design/save-button.tsx';
import type { LocalEngine } from '../../local/local-engine.ts';
import { askedColumns } from '../../table/columns/column-choice.ts';
import { useLocalWork } from '../../table/open/use-local-work.ts';
import { formatCount } from '../../texts/format.ts';
import { useLanguage, useTexts } from '../../texts/language.tsx';
import { lokaalTexts } from '../../texts/lokaal.ts';
import { ChooseCustomers } from '../local-desk/choose-customers.tsx';
import { ChooseReference } from '../local-desk/choose-reference.tsx';
import { useDeskKey, useLocalDesk } from '../local-desk/local-desk.tsx';
import { LOCAL_TOOLS } from '../local-places.ts';
import { RunButton } from './run-button.tsx';

type Enriched = Awaited<ReturnType<LocalEngine['enrich']>>;

/** The same as `verrijk enrich`, with a reference that somebody may use themselves. */
export function EnrichPage(): ReactNode {
  const { enrich: words } = useTexts(lokaalTexts);
  const { customers } = useLocalDesk();
  const key = useDeskKey();
  return (
    <Page title={words.title} lead={words.lead}>
      <ChooseReference />
      <ChooseCustomers />
      {customers.state.kind === 'open' && <Enrich key={key} table={customers.state.table.id} />}
    </Page>
  );
}

function Enrich({ table }: { readonly table: number }): ReactNode {
  const { enrich: words } = useTexts(lokaalTexts);
  const { language } = useLanguage();
  const { customers } = useLocalDesk();
  const [isExplained, setExplained] = useState(false);
  const work = useLocalWork<Enriched>();
  const { state } = work;
  const run = (reference: number): void => {
    const asked = { table, reference, columns: askedColumns(customers.choice), isExplained, language };
    void work.start((engine, control) => engine.enrich(asked, control));
  };
  return (
    <>
      <div className="stack">
        <Tick isTicked={isExplained} onChange={setExplained} hint={words.explainedHint}>
          {words.explained}
        </Tick>
        <RunButton label={words.run} running={words.running} work={work} onRun={run} />
      </div>
      {state.kind === 'done' && <Result enriched={state.result} />}
    </>
  );
}

function Result({ enriched: { facts, file } }: { readonly enriched: Enriched }): ReactNode {
  const { enrich: words } = useTexts(lokaalTexts);
  const { language } = useLanguage();
  const { outcomes } = catalogue(language);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const enrichedFirst = [...ENRICHED_OUTCOMES, ...OUTCOMES.filter((each) => !isEnriched(each))];
  return (
    <section className="stack" aria-labelledby="lokaal-enriched">
      <h2 id="lokaal-enriched" ref={heading} tabIndex={-1}>
        {words.result}
      </h2>
      <p>{words.counts(facts.enriched, facts.rows)}</p>
      <SaveButton kind="main" label={words.save} file={() => file} />
      <div className="columns">
        <Counts
          caption={words.outcomes}
          name={words.outcome}
          counts={enrichedFirst.map((each) => [outcomes[each].label, facts.outcomes[each]])}
        />
        <Counts
          caption={words.segments}
          name={words.segment}
          counts={Object.entries(facts.segments).toSorted(([, a], [, b]) => b - a)}
        />
      </div>
      <p>
        <Link href={LOCAL_TOOLS.loadBack}>{words.next}</Link>. <Link href={LOCAL_TOOLS.report}>{words.nextReport}</Link>
        .
      </p>
    </section>
  );
}

function isEnriched(outcome: (typeof OUTCOMES)[number]): boolean {
  return (ENRICHED_OUTCOMES as readonly string[]).includes(outcome);
}

/** How many rows of each; what did not occur is left out. */
function Counts({
  caption,
  name,
  counts,
}: {
  readonly caption: string;
  readonly name: string;
  readonly counts: readonly (readonly [name: string, rows: number])[];
}): ReactNode {
  const { enrich: words } = useTexts(lokaalTexts);
  const { language } = useLanguage();
  return (
    <DataTable
      caption={caption}
      rows={counts.filter(([, rows]) => rows > 0)}
      rowKey={([label]) => label}
      columns={[
        { id: 'name', header: name, cell: ([label]) => label },
        { id: 'rows', header: words.rows, isNumeric: true, cell: ([, rows]) => formatCount(rows, language) },
      ]}
    />
  );
}
