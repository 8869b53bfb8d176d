import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useChange } from '../api/use-api.ts';
import { useFreshSession } from '../session/session.tsx';
import type { Session } from '../session/session.tsx';
import { shellTexts } from '../texts/shell.ts';
import { useTexts } from '../texts/language.tsx';

/** For whom one works; a list for who works for several. */
export function PartySwitch({ session }: { readonly session: Session }): ReactNode {
  const words = useTexts(shellTexts);
  const [, go] = useLocation();
  const change = useChange('session.switch');
  const refresh = useFreshSession();
  if (session.parties.length < 2) return <span className="quiet">{session.party.name}</span>;
  const switchTo = async (party: string): Promise<void> => {
    try {
      await change.mutateAsync({ body: { party } });
    } catch {
      // Said by `change`.
      return;
    }
    go('/');
    await refresh();
  };
  return (
    <>
      <select
        className="shell-party"
        aria-label={words.worksFor}
        value={session.party.id}
        onChange={(event) => void switchTo(event.target.value)}
      >
        {session.parties.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      {change.isError && (
        <span role="alert" className="shell-problem">
          {words.switchFailed}
        </span>
      )}
    </>
  );
}
