import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { Page } from '../../app/page.tsx';
import { Button } from '../../design/button.tsx';
import { SaveButton } from '../../design/save-button.tsx';
import type { LocalReport, ReportForm } from '../../local/local-engine.ts';
import { localEngine } from '../../local/start-local-engine.ts';
import { dayOfIso } from '../../local/day-of-iso.ts';
import { dutchDay } from '../../orders/dutch-days.ts';
import { ReportView } from '../../report/report-view.tsx';
import { askedColumns } from '../../table/columns/column-choice.ts';
import { LocalProblem } from '../../table/open/local-problem.tsx';
import { useLocalWork } from '../../table/open/use-local-work.ts';
import { useLanguage, useTexts } from '../../texts/language.tsx';
import { lokaalTexts } from '../../texts/lokaal.ts';
import { ChooseCustomers } from '../local-desk/choose-customers.tsx';
import { ChooseReference } from '../local-desk/choose-reference.tsx';
import { useDeskKey, useLocalDesk } from '../local-desk/local-desk.tsx';
import { RunButton } from './run-button.tsx';

const FORMS: readonly ReportForm[] = ['html', 'workbook', 'slides'];

/** The same as `verrijk report`, on the screen. */
export function ReportPage(): ReactNode {
  const { report: words } = useTexts(lokaalTexts);
  const { customers } = useLocalDesk();
  const key = useDeskKey();
  return (
    <Page title={words.title} lead={words.lead}>
      <div className="stack-wide no-print">
        <ChooseReference />
        <ChooseCustomers />
      </div>
      {customers.state.kind === 'open' && <Report key={key} table={customers.state.table.id} />}
    </Page>
  );
}

function Report({ table }: { readonly table: number }): ReactNode {
  const { report: words } = useTexts(lokaalTexts);
  const { language } = useLanguage();
  const { customers } = useLocalDesk();
  const work = useLocalWork<LocalReport>();
  const { state } = work;
  const run = (reference: number): void => {
    const asked = { tables: [table], reference, columns: askedColumns(customers.choice), language };
    void work.start((engine, control) => engine.report({ ...asked, today: dayOfIso(dutchDay()) }, control));
  };
  return (
    <>
      <div className="no-print">
        <RunButton label={words.run} running={words.running} work={work} onRun={run} />
      </div>
      {state.kind === 'done' && <Made made={state.result} />}
    </>
  );
}

function Made({ made: { report, document } }: { readonly made: LocalReport }): ReactNode {
  const { report: words } = useTexts(lokaalTexts);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="stack-wide" aria-labelledby="lokaal-report">
      <h2 id="lokaal-report" ref={heading} tabIndex={-1}>
        {words.result}
      </h2>
      <div className="stack no-print" role="group" aria-label={words.saveAs}>
        <h3>{words.saveAs}</h3>
        <div className="row">
          {FORMS.map((form) => (
            <SaveButton
              key={form}
              label={words.forms[form]}
              file={async () => (await localEngine()).writeReport(report, form, document.language)}
              problem={(error) => <LocalProblem error={error} />}
            />
          ))}
          <Button kind="plain" onPress={() => window.print()}>
            {words.print}
          </Button>
        </div>
      </div>
      <ReportView document={document} />
    </section>
  );
}
