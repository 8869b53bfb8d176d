import { useQueryClient } from '@tanstack/react-query';
import type { PartyKind, Role } from '@verrijk/server/contract';
import { createContext, use, useCallback, useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { plainApiIn } from '../api/api.ts';
import { isProblem } from '../api/problem-of.ts';
import { useApi } from '../api/use-api.ts';
import type { ApiResult } from '../api/use-api.ts';
import { ProblemNotice } from '../app/problem-notice.tsx';
import { Waiting } from '../design/waiting.tsx';
import { keepFor } from '../kept/kept-owner.ts';
import { useLanguage } from '../texts/language.tsx';
import { onOtherTabs, tellOtherTabs } from './other-tabs.ts';
import { answerAgain, leaveSession, watchSession } from './session-watch.ts';

type Facts = ApiResult<'session.read'>;

/** Somebody who is wholly signed in, for one party. */
export interface Session extends Facts {
  readonly party: {
    readonly id: string;
    readonly name: string;
    readonly kind: PartyKind;
    readonly role: Role;
    readonly isHost: boolean;
  };
}

const Current = createContext<Session | undefined>(undefined);

/** Who is signed in; asked once for all pages within. Nobody, or only half, is `otherwise`. */
export function SessionGate({
  otherwise,
  children,
}: {
  readonly otherwise: (half: Facts | undefined) => ReactNode;
  readonly children: (session: Session) => ReactNode;
}): ReactNode {
  const query = useApi('session.read');
  const askAnew = useAskAnew();
  const isNobody = isProblem(query.error, 'request.not-signed-in');
  // Whoever signs in in another tab is signed in here.
  useEffect(() => (isNobody ? onOtherTabs(() => void askAnew()) : undefined), [isNobody, askAnew]);
  if (isNobody) return otherwise(undefined);
  if (query.data === undefined) {
    return query.error === null ? (
      <Waiting />
    ) : (
      <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />
    );
  }
  const { stage, party } = query.data;
  if (stage !== 'full' || party === null) return otherwise(query.data);
  const session: Session = { ...query.data, party };
  // Nothing on the pages of one is left for another.
  return (
    <Watched key={`${session.account.id} ${party.id}`} session={session}>
      {children(session)}
    </Watched>
  );
}

/** Pages of somebody who is signed in: they wait when the session ends, and follow what is done in another tab. */
function Watched({ session, children }: { readonly session: Session; readonly children: ReactNode }): ReactNode {
  const { language, proposeLanguage } = useLanguage();
  const askAnew = useAskAnew();
  const { account, party } = session;
  // Before any page within reads what is kept here.
  useState(() => keepFor(account.id, party.id));
  useEffect(watchSession, []);
  useEffect(() => proposeLanguage(account.language), [proposeLanguage, account.language]);
  useEffect(() => {
    const follow = async (): Promise<void> => {
      const there = await plainApiIn(language)
        .call('session.read')
        .catch((error: unknown) => (isProblem(error, 'request.not-signed-in') ? 'nobody' : undefined));
      // Nobody answers, or somebody is about to sign in: the next question tells.
      if (there === undefined || (there !== 'nobody' && there.stage !== 'full')) return;
      if (there !== 'nobody' && there.account.id === account.id && there.party?.id === party.id) {
        answerAgain(true);
        return;
      }
      leaveSession('elsewhere');
      await askAnew();
    };
    return onOtherTabs(() => void follow());
  }, [language, askAnew, account.id, party.id]);
  return <Current value={session}>{children}</Current>;
}

/** Who is signed in. @throws outside of `SessionGate` */
export function useSession(): Session {
  const session = use(Current);
  if (session === undefined) throw new Error('outside of SessionGate');
  return session;
}

/** Forgets all that was asked for whoever was signed in before, and asks anew who it is; other tabs do so too. */
export function useFreshSession(): () => Promise<void> {
  const askAnew = useAskAnew();
  return async () => {
    tellOtherTabs();
    await askAnew();
  };
}

function useAskAnew(): () => Promise<void> {
  const queries = useQueryClient();
  return useCallback(async () => {
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session.read' });
    await queries.invalidateQueries({ queryKey: ['session.read'] });
  }, [queries]);
}
