import type { UseQueryResult } from '@tanstack/react-query';
import type { AgreementState, OrderView } from '@verrijk/server/contract';
import type { ReactNode } from 'react';
import { AgreementText } from '../../agreement/agreement-text.tsx';
import { Loaded } from '../../app/loaded.tsx';
import { Waiting } from '../../design/waiting.tsx';
import { agreementTexts } from '../../texts/agreement.ts';
import { useTexts } from '../../texts/language.tsx';
import { AgreementPaper } from './agreement-paper.tsx';
import { MissingProfile } from './missing-profile.tsx';
import { Signing } from './signing.tsx';

/** The processing agreement: what it misses, what it says, and who signed it. */
export function AgreementSection({
  order,
  query,
  isMade,
  mayAct,
}: {
  readonly order: OrderView;
  readonly query: UseQueryResult<AgreementState>;
  /** Whether the order has come so far that there can be one. */
  readonly isMade: boolean;
  readonly mayAct: boolean;
}): ReactNode {
  const words = useTexts(agreementTexts);
  if (!isMade && (order.state === 'refused' || order.state === 'cancelled')) return null;
  return (
    <section className="terms-section" aria-labelledby="terms-agreement">
      <h2 id="terms-agreement" tabIndex={-1}>
        {words.title}
      </h2>
      {!isMade ? (
        <p>{words.later}</p>
      ) : (
        <Loaded query={query}>
          {({ agreement, missing }) => (
            <>
              {missing.length > 0 && <MissingProfile missing={missing} provider={order.provider.name} />}
              {agreement !== null && (
                <>
                  <AgreementPaper order={order.id} agreement={agreement} />
                  <AgreementText order={order.id} agreement={agreement} />
                  <Signing order={order} agreement={agreement} mayAct={mayAct} />
                </>
              )}
              {agreement === null && missing.length === 0 && order.state === 'accepted' && (
                <Waiting text={words.making} />
              )}
            </>
          )}
        </Loaded>
      )}
    </section>
  );
}
