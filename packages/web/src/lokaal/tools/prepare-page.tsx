import { useState } from 'react';
import type { ReactNode } from 'react';
import { Page } from '../../app/page.tsx';
import { Field } from '../../design/field.tsx';
import { Notice } from '../../design/notice.tsx';
import { useKept } from '../../kept/use-kept.ts';
import type { Preparation } from '../../local/local-engine.ts';
import { dutchDay } from '../../orders/dutch-days.ts';
import { useLocalWork } from '../../table/open/use-local-work.ts';
import { WorkButton } from '../../table/open/work-button.tsx';
import { PreparationChoices } from '../../table/preparation/preparation-choices.tsx';
import { isPersonalData, PreparationProblem } from '../../table/preparation/preparation-problem.tsx';
import { preparationAsked, USUAL_WISHES, withAtHome } from '../../table/preparation/preparation-wishes.ts';
import { useLanguage, useTexts } from '../../texts/language.tsx';
import { lokaalTexts } from '../../texts/lokaal.ts';
import { preparationTexts } from '../../texts/preparation.ts';
import { ChooseCustomers } from '../local-desk/choose-customers.tsx';
import { useDeskKey, useLocalDesk } from '../local-desk/local-desk.tsx';
import { PreparedFiles } from './prepared-files.tsx';

const NOTHING_SAID = { organisation: '', selection: '', period: '' };
const QUESTIONS = ['organisation', 'selection', 'period'] as const;

/** The same as `verrijk prepare`: the minimal file, with what stays at home beside it. */
export function PreparePage(): ReactNode {
  const { prepare: words } = useTexts(lokaalTexts);
  const key = useDeskKey();
  return (
    <Page title={words.title} lead={words.lead}>
      <ChooseCustomers />
      <Prepare key={key} />
    </Page>
  );
}

function Prepare(): ReactNode {
  const { prepare: words } = useTexts(lokaalTexts);
  const { make, makeAgain, making, choices } = usePreparationWords();
  const { language } = useLanguage();
  const { customers } = useLocalDesk();
  const [about, say] = useKept('lokaal:about', NOTHING_SAID);
  const [wishes, wish] = useState(USUAL_WISHES);
  const [isTried, setTried] = useState(false);
  const work = useLocalWork<Preparation>();
  const { state } = work;
  const table = customers.state.kind === 'open' ? customers.state.table.id : undefined;
  const withoutIds = customers.columns.found?.detection.columns.id === undefined;
  const isSaid = QUESTIONS.every((question) => about[question].trim() !== '');
  const run = (asked = wishes): void => {
    setTried(true);
    if (table === undefined || !isSaid) return;
    const subject = {
      ...{ table, columns: customers.choice, repairs: customers.repairs, withoutIds, language, ...about },
      since: undefined,
      today: dutchDay(),
    };
    void work.start((engine, control) => engine.prepare(preparationAsked(subject, asked), control));
  };
  return (
    <>
      {customers.isReady && (
        <>
          <section className="stack" aria-labelledby="lokaal-about">
            <h2 id="lokaal-about">{words.about}</h2>
            {QUESTIONS.map((question) => (
              <Field
                key={question}
                label={words[question]}
                hint={question === 'organisation' ? undefined : words[`${question}Hint`]}
                value={about[question]}
                onChange={(value) => say({ ...about, [question]: value })}
                error={isTried && about[question].trim() === '' ? words.missing : undefined}
              />
            ))}
          </section>
          <section className="stack" aria-labelledby="lokaal-choices">
            <h2 id="lokaal-choices">{choices}</h2>
            {withoutIds && <Notice tone="attention">{words.noId}</Notice>}
            <PreparationChoices
              wishes={wishes}
              onChange={wish}
              repairs={customers.repairs}
              withoutIds={withoutIds}
              hasPersonalData={state.kind === 'failed' && isPersonalData(state.error)}
            />
          </section>
          <div className="stack">
            <WorkButton
              work={work}
              label={state.kind === 'done' ? makeAgain : make}
              running={making}
              kind={state.kind === 'done' ? 'quiet' : 'main'}
              onStart={() => run()}
            />
            {state.kind === 'failed' && (
              <PreparationProblem
                error={state.error}
                onWithout={() => {
                  const without = withAtHome(wishes, 'personal-data', true);
                  wish(without);
                  run(without);
                }}
              />
            )}
          </div>
        </>
      )}
      {state.kind === 'done' && <PreparedFiles key={state.result.delivery.sha256} preparation={state.result} />}
    </>
  );
}

function usePreparationWords() {
  const { make, makeAgain, making } = useTexts(preparationTexts);
  const { choices } = useTexts(lokaalTexts).prepare;
  return { make, makeAgain, making, choices };
}
