import type { AgreementState, OrderView } from '@verrijk/server/contract';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { SignerFields } from '../../agreement/signer-fields.tsx';
import { isProblem } from '../../api/problem-of.ts';
import { useApi, useChange } from '../../api/use-api.ts';
import { ProblemNotice } from '../../app/problem-notice.tsx';
import { Button } from '../../design/button.tsx';
import { Disclosure } from '../../design/disclosure.tsx';
import { Notice } from '../../design/notice.tsx';
import { StateMark } from '../../design/state-mark.tsx';
import { useKept } from '../../kept/use-kept.ts';
import { useSession } from '../../session/session.tsx';
import { agreementTexts } from '../../texts/agreement.ts';
import { formatMoment } from '../../texts/format.ts';
import { useLanguage, useTexts } from '../../texts/language.tsx';

type Agreement = NonNullable<AgreementState['agreement']>;

const SIDES = ['organisation', 'provider'] as const;

/** Who has signed and when, and one's own signature. */
export function Signing({
  order,
  agreement,
  mayAct,
}: {
  readonly order: OrderView;
  readonly agreement: Agreement;
  readonly mayAct: boolean;
}): ReactNode {
  const words = useTexts(agreementTexts);
  const hasSigned = agreement.signatures.some(({ side }) => side === 'organisation');
  const isOpen = order.state === 'accepted' && !hasSigned;
  return (
    <>
      <Signatures agreement={agreement} />
      {isOpen && (mayAct ? <SigningForm order={order} agreement={agreement} /> : <p>{words.sign.notYou}</p>)}
    </>
  );
}

function Signatures({ agreement }: { readonly agreement: Agreement }): ReactNode {
  const words = useTexts(agreementTexts).signatures;
  const { language } = useLanguage();
  return (
    <div className="stack">
      <h3 id="terms-signatures" tabIndex={-1}>
        {words.title}
      </h3>
      <div className="columns" role="status">
        {SIDES.map((each) => {
          const signature = agreement.signatures.find(({ side }) => side === each);
          return (
            <div key={each} className="card stack">
              <p>
                {words[each]}: <strong>{agreement.facts[each].name}</strong>
              </p>
              {signature === undefined ? (
                <StateMark tone="plain">{words.notYet}</StateMark>
              ) : (
                <>
                  <StateMark tone="good">{words.signed}</StateMark>
                  <p>
                    {words.by(signature.name, signature.role)}
                    <br />
                    <span className="quiet">{formatMoment(signature.signedAt, language)}</span>
                  </p>
                </>
              )}
            </div>
          );
        })}
      </div>
      <Disclosure summary={words.code}>
        <p className="terms-code">{agreement.sha256.replace(/.{8}(?=.)/g, '$& ')}</p>
        <p className="quiet">{words.codeHint}</p>
      </Disclosure>
    </div>
  );
}

function SigningForm({ order, agreement }: { readonly order: OrderView; readonly agreement: Agreement }): ReactNode {
  const words = useTexts(agreementTexts).sign;
  const { account } = useSession();
  const privacy = useApi('orders.privacy', { params: { order: order.id } });
  const [who, setWho, forget] = useKept(`signing:${order.id}`, { name: account.name, role: '' });
  const agreed = useAgreed(agreement.sha256);
  const [isTried, setTried] = useState(false);
  const sign = useChange('agreement.sign', ['agreement.read', 'orders.read', 'orders.list', 'orders.history']);
  const [name, role] = [who.name.trim(), who.role.trim()];
  const onSigned = (): void => {
    forget();
    document.querySelector<HTMLElement>('#terms-signatures')?.focus();
  };
  const send = (): void => {
    setTried(true);
    if (name === '' || role === '' || !agreed.isTicked) return;
    const body = { name, role, sha256: agreement.sha256, agrees: true as const };
    // The form goes once it is signed, and with it whoever would hear of it; what went wrong is said by `error`.
    sign.mutateAsync({ params: { order: order.id }, body }).then(onSigned, () => undefined);
  };
  return (
    <div className="card stack terms-card">
      <h3>{words.title}</h3>
      <p>{words.lead(order.organisation.name)}</p>
      {privacy.data?.legalGround === null && <Notice tone="plain">{words.noGround}</Notice>}
      <SignerFields
        words={words}
        signer={who}
        onChange={setWho}
        agrees={agreed.isTicked}
        onAgrees={agreed.setTicked}
        isTried={isTried}
      />
      <SigningProblem error={sign.error} hasChanged={agreed.hasChanged} />
      <p className="quiet">{words.what}</p>
      <Button kind="main" isPending={sign.isPending} onPress={send}>
        {words.action}
      </Button>
    </div>
  );
}

/** That she agrees holds for the text she read: a new version asks anew. */
function useAgreed(sha256: string): {
  readonly isTicked: boolean;
  readonly setTicked: (isTicked: boolean) => void;
  readonly hasChanged: boolean;
} {
  const first = useRef(sha256);
  const [agreedTo, setAgreedTo] = useState<string>();
  const [hasChanged, setChanged] = useState(false);
  useEffect(() => {
    if (first.current !== sha256) setChanged(true);
    first.current = sha256;
  }, [sha256]);
  return {
    isTicked: agreedTo === sha256,
    setTicked: (isTicked) => setAgreedTo(isTicked ? sha256 : undefined),
    hasChanged,
  };
}

function SigningProblem({ error, hasChanged }: { readonly error: unknown; readonly hasChanged: boolean }): ReactNode {
  const words = useTexts(agreementTexts).sign;
  if (isProblem(error, 'agreement.signed-already')) {
    return (
      <Notice tone="good" title={words.already.title}>
        {words.already.detail}
      </Notice>
    );
  }
  if (hasChanged || isProblem(error, 'agreement.changed')) {
    return (
      <Notice tone="attention" title={words.changed.title}>
        {words.changed.detail}
      </Notice>
    );
  }
  return error !== null && error !== undefined && <ProblemNotice error={error} />;
}
