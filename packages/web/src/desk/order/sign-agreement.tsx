import type { AgreementState, OrderView } from '@verrijk/server/contract';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { SignerFields } from '../../agreement/signer-fields.tsx';
import type { Signer } from '../../agreement/signer-fields.tsx';
import { isProblem } from '../../api/problem-of.ts';
import { useChange } from '../../api/use-api.ts';
import { ProblemNotice } from '../../app/problem-notice.tsx';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { Notice } from '../../design/notice.tsx';
import { useKept } from '../../kept/use-kept.ts';
import { useSession } from '../../session/session.tsx';
import { everyPageTexts } from '../../texts/every-page.ts';
import { deskOrderTexts } from '../../texts/desk-order.ts';
import { useTexts } from '../../texts/language.tsx';

type Agreement = NonNullable<AgreementState['agreement']>;

/** Signs for the provider: opens, and signs. What somebody is at their office is remembered for the next one. */
export function SignAgreement({
  order,
  agreement,
}: {
  readonly order: OrderView;
  readonly agreement: Agreement;
}): ReactNode {
  const { sign: words } = useTexts(deskOrderTexts);
  /** The version that was looked at; another one asks to be read first. */
  const [opened, setOpened] = useState<Agreement>();
  const sign = useChange('agreement.sign', [
    'agreement.read',
    'orders.read',
    'orders.list',
    'orders.history',
    'queue.read',
  ]);
  const hasSigned = agreement.signatures.some(({ side }) => side === 'provider');
  const conflict = conflictOf(sign.error);
  return (
    <>
      {conflict !== undefined && (
        <Notice tone={conflict === 'already' ? 'good' : 'attention'} title={words[conflict].title}>
          {words[conflict].detail}
        </Notice>
      )}
      {!hasSigned && (
        <div>
          <Button
            kind="main"
            onPress={() => {
              sign.reset();
              setOpened(agreement);
            }}
          >
            {words.open}
          </Button>
        </div>
      )}
      <Dialog title={words.title} isOpen={opened !== undefined} onClose={() => setOpened(undefined)}>
        {opened !== undefined && (
          <SigningForm
            lead={words.lead(order.organisation.name, opened.version)}
            isSending={sign.isPending}
            error={conflict === undefined ? sign.error : null}
            onClose={() => setOpened(undefined)}
            onSign={(who) =>
              sign.mutate(
                { params: { order: order.id }, body: { ...who, sha256: opened.sha256, agrees: true } },
                {
                  onSuccess: () => setOpened(undefined),
                  onError: (error) => conflictOf(error) !== undefined && setOpened(undefined),
                },
              )
            }
          />
        )}
      </Dialog>
    </>
  );
}

function conflictOf(error: unknown): 'changed' | 'already' | 'moved' | undefined {
  if (isProblem(error, 'agreement.signed-already')) return 'already';
  if (isProblem(error, 'agreement.changed', 'agreement.incomplete')) return 'changed';
  return isProblem(error, 'order.transition') ? 'moved' : undefined;
}

function SigningForm({
  lead,
  isSending,
  error,
  onSign,
  onClose,
}: {
  readonly lead: string;
  readonly isSending: boolean;
  readonly error: unknown;
  readonly onSign: (who: Signer) => void;
  readonly onClose: () => void;
}): ReactNode {
  const { sign: words } = useTexts(deskOrderTexts);
  const { cancel } = useTexts(everyPageTexts);
  const { account } = useSession();
  const [who, setWho] = useKept(`desk-signing:${account.id}`, { name: account.name, role: '' });
  const [agrees, setAgrees] = useState(false);
  const [isTried, setTried] = useState(false);
  const [name, role] = [who.name.trim(), who.role.trim()];
  const send = (): void => {
    setTried(true);
    if (name !== '' && role !== '' && agrees) onSign({ name, role });
  };
  return (
    <>
      <p>{lead}</p>
      <SignerFields
        words={words}
        signer={who}
        onChange={setWho}
        agrees={agrees}
        onAgrees={setAgrees}
        isTried={isTried}
      />
      {error !== null && error !== undefined && <ProblemNotice error={error} onRetry={send} />}
      <div className="row">
        <Button kind="main" isPending={isSending} onPress={send}>
          {words.send}
        </Button>
        <Button onPress={onClose}>{cancel}</Button>
      </div>
    </>
  );
}
