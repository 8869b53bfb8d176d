import type { AgreementState, OrderView } from '@verrijk/server/contract';
import type { ReactNode } from 'react';
import { useApi } from '../../api/use-api.ts';
import { ButtonLink } from '../../design/button-link.tsx';
import { Notice } from '../../design/notice.tsx';
import { PageContents } from '../../design/page-contents.tsx';
import { useSession } from '../../session/session.tsx';
import { agreementTexts } from '../../texts/agreement.ts';
import { useTexts } from '../../texts/language.tsx';
import { privacyTexts } from '../../texts/privacy.ts';
import { termsTexts } from '../../texts/terms.ts';
import { AgreementSection } from '../agreement/agreement-section.tsx';
import { PriceSection } from '../price/price-section.tsx';
import { PrivacySection } from './privacy-section.tsx';
import { ProviderSection } from './provider-section.tsx';
import { TermsNow } from './terms-now.tsx';
import { termsNext } from './terms-next.ts';
import './terms.css';

/** The other side signs and fills in without the order moving: nothing else tells of it. Seconds. */
const LOOK_AGAIN = 20;

/** Who does it, what it costs, whether it is allowed, and the agreement: everything that is settled before a customer leaves the computer. */
export function TermsStep({ order }: { readonly order: OrderView }): ReactNode {
  const words = useTexts(termsTexts);
  const privacy = useTexts(privacyTexts);
  const agreementWords = useTexts(agreementTexts);
  const { party } = useSession();
  const isReader = party.role === 'reader';
  // Of an order that was stopped there is nothing left to settle.
  const mayAct = !isReader && order.state !== 'refused' && order.state !== 'cancelled';
  const mayCountAgain = mayAct && order.actions.organisation.includes('count');
  const isMade = !['draft', 'counted', 'quoted', 'refused'].includes(order.state);
  const agreement = useApi(
    'agreement.read',
    { params: { order: order.id } },
    { isAsked: isMade, ...(order.state === 'accepted' && { everySeconds: LOOK_AGAIN }) },
  );
  const state: AgreementState | undefined = agreement.data;
  const next = termsNext(order, state);
  return (
    <div className="terms stack-wide">
      {next !== 'deliver' && <TermsNow order={order} next={next} />}
      {isReader && <Notice tone="plain">{words.readerOnly}</Notice>}
      {mayCountAgain && order.product !== order.wishedProduct && (
        <Notice
          tone="attention"
          title={words.becameReport.title}
          action={<ButtonLink href={`/orders/${order.id}/question`}>{words.becameReport.action}</ButtonLink>}
        >
          {words.becameReport.detail}
        </Notice>
      )}
      {isMade && (
        <PageContents
          parts={[
            ['terms-provider', words.provider.title],
            ['terms-price', words.price.title],
            ['terms-privacy', privacy.title],
            ['terms-agreement', agreementWords.title],
          ]}
        />
      )}
      <ProviderSection order={order} mayAct={mayAct} />
      <PriceSection order={order} mayAct={mayAct} />
      <PrivacySection order={order} mayAct={mayAct} />
      <AgreementSection order={order} query={agreement} isMade={isMade} mayAct={mayAct} />
      {next === 'deliver' && mayAct && <TermsNow order={order} next={next} />}
    </div>
  );
}
