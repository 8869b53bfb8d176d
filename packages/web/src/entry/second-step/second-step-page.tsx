import type { ReactNode } from 'react';
import { useApi, useChange } from '../../api/use-api.ts';
import { Loaded } from '../../app/loaded.tsx';
import { Page } from '../../app/page.tsx';
import { Button } from '../../design/button.tsx';
import { leaveSession } from '../../session/session-watch.ts';
import { useFreshSession } from '../../session/session.tsx';
import { entryTexts } from '../../texts/entry.ts';
import { useTexts } from '../../texts/language.tsx';
import { EnrolSecondStep } from './enrol-second-step.tsx';
import { SecondStep } from './second-step.tsx';
import '../entry.css';

/** For whoever gave a password: the second step, or setting one up. */
export function SecondStepPage(): ReactNode {
  const words = useTexts(entryTexts);
  const query = useApi('session.read');
  const refresh = useFreshSession();
  const end = useChange('session.end');
  const isTooLate = async (): Promise<void> => {
    leaveSession('too-long');
    await refresh();
  };
  const another = async (): Promise<void> => {
    await end.mutateAsync({}).catch(() => undefined);
    await refresh();
  };
  return (
    <Loaded query={query}>
      {({ stage, factors }) => {
        const said = stage === 'enrol' ? words.enrol : words.secondStep;
        return (
          <div className="entry-narrow">
            <Page title={said.title} lead={said.lead}>
              {stage === 'enrol' ? (
                <EnrolSecondStep onDone={refresh} />
              ) : (
                <SecondStep factors={factors} onIn={refresh} onTooLate={isTooLate} />
              )}
              <Button kind="plain" isPending={end.isPending} onPress={() => void another()}>
                {words.secondStep.otherAccount}
              </Button>
            </Page>
          </div>
        );
      }}
    </Loaded>
  );
}
