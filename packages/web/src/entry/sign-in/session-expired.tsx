import { useQueryClient } from '@tanstack/react-query';
import { useState, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import { plainApiIn } from '../../api/api.ts';
import { useChange } from '../../api/use-api.ts';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import type { KeptKey } from '../../kept/kept-file.ts';
import { keysAtRisk } from '../../kept/keys-at-risk.ts';
import { ConfirmIdentity } from '../../session/confirm-identity.tsx';
import { KeysFirst } from '../../session/keys-first.tsx';
import { tellOtherTabs } from '../../session/other-tabs.ts';
import { answerAgain, askedAgain, leaveSession, onAskedAgain } from '../../session/session-watch.ts';
import { useFreshSession, useSession } from '../../session/session.tsx';
import type { Session } from '../../session/session.tsx';
import { useLeave } from '../../session/use-leave.ts';
import { useLanguage, useTexts } from '../../texts/language.tsx';
import { sessionTexts } from '../../texts/session.ts';
import { SecondStep } from '../second-step/second-step.tsx';
import { SignInForm } from './sign-in-form.tsx';

/** Asks over the page who somebody is, when their session ended or when what they want asks for it. What is on the page stays. */
export function SessionExpired(): ReactNode {
  const words = useTexts(sessionTexts);
  const asked = useSyncExternalStore(onAskedAgain, askedAgain);
  return (
    <>
      <Dialog title={words.expired.title} isOpen={asked === 'expired'} onClose={() => answerAgain(false)} mustAnswer>
        <SignInAgain />
      </Dialog>
      <Dialog title={words.confirm.title} isOpen={asked === 'confirm'} onClose={() => answerAgain(false)}>
        <ConfirmIdentity onDone={() => answerAgain(true)} onCancel={() => answerAgain(false)} />
      </Dialog>
    </>
  );
}

function SignInAgain(): ReactNode {
  const { expired: words, signOut } = useTexts(sessionTexts);
  const session = useSession();
  const goOn = useGoOn(session);
  const end = useChange('session.end');
  const [factors, setFactors] = useState<Session['factors']>();
  const forget = useLeave();
  const [atRisk, setAtRisk] = useState<readonly KeptKey[]>([]);
  const leave = async (): Promise<void> => {
    // Mostly it is over already, and refused.
    await end.mutateAsync({}).catch(() => undefined);
    await forget();
  };
  const ask = async (): Promise<void> => {
    const keys = await keysAtRisk();
    if (keys.length > 0) setAtRisk(keys);
    else await leave();
  };
  const take = async (): Promise<void> => {
    const there = await goOn();
    setFactors(there?.stage === 'second-factor' ? there.factors : undefined);
  };
  return (
    <>
      {factors === undefined ? (
        <>
          <p>{words.lead}</p>
          <SignInForm email={session.account.email} isWithin onIn={take} />
        </>
      ) : (
        <SecondStep
          factors={factors}
          onIn={take}
          onTooLate={async () => {
            setFactors(undefined);
          }}
        />
      )}
      <Button kind="plain" isPending={end.isPending} onPress={() => void ask()}>
        {words.leave}
      </Button>
      {atRisk.length > 0 && (
        <KeysFirst
          keys={atRisk}
          labels={{ saved: signOut.leave, unsaved: signOut.leaveWithout }}
          isLeaving={end.isPending}
          onLeave={() => void leave()}
          onClose={() => setAtRisk([])}
        />
      )}
    </>
  );
}

/** Goes on with the pages when somebody is wholly signed in again, for the same party; another person gets pages of their own. */
function useGoOn({ account, party }: Session): () => Promise<Pick<Session, 'stage' | 'factors'> | undefined> {
  const { language } = useLanguage();
  const queries = useQueryClient();
  const refresh = useFreshSession();
  return async () => {
    const api = plainApiIn(language);
    const there = await api.call('session.read');
    if (there.stage === 'second-factor') return there;
    const isSame = there.stage === 'full' && there.account.id === account.id;
    if (isSame && there.party?.id !== party.id && there.parties.some(({ id }) => id === party.id)) {
      await api.call('session.switch', { body: { party: party.id } });
    }
    if (!isSame) {
      leaveSession();
      await refresh();
      return undefined;
    }
    answerAgain(true);
    tellOtherTabs();
    await queries.invalidateQueries();
    return undefined;
  };
}
