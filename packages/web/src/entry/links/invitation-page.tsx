import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { isProblem } from '../../api/problem-of.ts';
import { useApi, useChange } from '../../api/use-api.ts';
import type { ApiResult } from '../../api/use-api.ts';
import { Page } from '../../app/page.tsx';
import { Button } from '../../design/button.tsx';
import { Notice } from '../../design/notice.tsx';
import { Waiting } from '../../design/waiting.tsx';
import { EntryProblem } from '../../session/entry-problem.tsx';
import { useFreshSession } from '../../session/session.tsx';
import { entryTexts } from '../../texts/entry.ts';
import { useTexts } from '../../texts/language.tsx';
import { rolesTexts } from '../../texts/roles.ts';
import { SecondStepPage } from '../second-step/second-step-page.tsx';
import { SignInForm } from '../sign-in/sign-in-form.tsx';
import { useLinkSecret } from './link-secret.ts';
import { NewAccountForm } from './new-account-form.tsx';
import '../entry.css';

type Invitation = ApiResult<'invitations.look'>;

/** Behind the link of an invitation: makes an account, or lets the account that is there accept it. */
export function InvitationPage(): ReactNode {
  const words = useTexts(entryTexts);
  const secret = useLinkSecret();
  const look = useChange('invitations.look');
  const { mutate } = look;
  useEffect(() => {
    if (secret !== undefined) mutate({ body: { secret } });
  }, [secret, mutate]);
  const [, go] = useLocation();
  const refresh = useFreshSession();
  const enter = async (): Promise<void> => {
    go('/', { replace: true });
    await refresh();
  };
  if (secret === undefined || isProblem(look.error, 'link.not-valid'))
    return <NotValid isComplete={secret !== undefined} />;
  if (look.data === undefined) {
    return look.error === null ? <Waiting text={words.invitation.looking} /> : <EntryProblem error={look.error} />;
  }
  return <Looked invitation={look.data} secret={secret} onIn={enter} />;
}

function NotValid({ isComplete }: { readonly isComplete: boolean }): ReactNode {
  const { link, forgotten } = useTexts(entryTexts);
  return (
    <div className="entry-narrow">
      <Page title={link.notValid} lead={isComplete ? `${link.notValidDetail} ${link.invitation}` : link.incomplete}>
        <p>
          <Link href="/sign-in">{forgotten.back}</Link>
        </p>
      </Page>
    </div>
  );
}

function Looked({
  invitation,
  secret,
  onIn,
}: {
  readonly invitation: Invitation;
  readonly secret: string;
  readonly onIn: () => Promise<void>;
}): ReactNode {
  const { invitation: words } = useTexts(entryTexts);
  const { names } = useTexts(rolesTexts);
  const { kind, party, role, hasAccount, email } = invitation;
  const name = party.name ?? '';
  const lead =
    kind === 'first-administrator'
      ? words.asFirst
      : kind === 'member'
        ? words.asMember(name, names[role])
        : words.asParty(name, names[role]);
  return (
    <div className="entry-narrow">
      <Page title={kind === 'member' ? words.title(name) : words.titleNew} lead={lead}>
        {hasAccount && email !== null ? (
          <AcceptWithAccount email={email} secret={secret} onIn={onIn} />
        ) : (
          <NewAccountForm invitation={invitation} secret={secret} onIn={onIn} />
        )}
      </Page>
    </div>
  );
}

/** Whoever reads somebody's mail is not them yet: they sign in first. */
function AcceptWithAccount({
  email,
  secret,
  onIn,
}: {
  readonly email: string;
  readonly secret: string;
  readonly onIn: () => Promise<void>;
}): ReactNode {
  const { invitation: words } = useTexts(entryTexts);
  const session = useApi('session.read');
  const refresh = useFreshSession();
  const accept = useChange('invitations.accept');
  const take = async (): Promise<void> => {
    const done = await accept.mutateAsync({ body: { secret } }).catch(() => undefined);
    if (done !== undefined) await onIn();
  };
  const isNobody = isProblem(session.error, 'request.not-signed-in');
  if (session.data === undefined || isNobody) {
    if (!isNobody) return session.error === null ? <Waiting /> : <EntryProblem error={session.error} />;
    return (
      <section className="stack">
        <h2>{words.hasAccount}</h2>
        <p>{words.hasAccountDetail(email)}</p>
        <SignInForm email={email} onIn={refresh} />
      </section>
    );
  }
  if (session.data.account.email !== email) return <Notice tone="attention">{words.otherAccount(email)}</Notice>;
  if (session.data.stage !== 'full') return <SecondStepPage />;
  return (
    <div className="stack">
      <EntryProblem error={accept.error} />
      <Button kind="main" isPending={accept.isPending} onPress={() => void take()}>
        {words.accept}
      </Button>
    </div>
  );
}
