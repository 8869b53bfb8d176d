import type { OrderView } from '@verrijk/server/contract';
import type { ReactNode } from 'react';
import { useApi } from '../../api/use-api.ts';
import { Loaded } from '../../app/loaded.tsx';
import { useTexts } from '../../texts/language.tsx';
import { privacyTexts } from '../../texts/privacy.ts';
import { LegalGround } from './legal-ground.tsx';
import { PrivacyStatement } from './privacy-statement.tsx';

/** What the organisation settles by itself: on which ground it does this, and whether its customers can read that. */
export function PrivacySection({ order, mayAct }: { readonly order: OrderView; readonly mayAct: boolean }): ReactNode {
  const words = useTexts(privacyTexts);
  const kept = useApi('orders.privacy', { params: { order: order.id } });
  return (
    <section className="terms-section" aria-labelledby="terms-privacy">
      <h2 id="terms-privacy">{words.title}</h2>
      <p>{words.lead}</p>
      <p className="quiet">{words.notJudged}</p>
      <Loaded query={kept}>
        {({ legalGround, privacyCheck }) => (
          <>
            <LegalGround order={order.id} recorded={legalGround} mayAct={mayAct} />
            <PrivacyStatement order={order.id} checked={privacyCheck} mayAct={mayAct} />
          </>
        )}
      </Loaded>
    </section>
  );
}
