import type { OrderView } from '@verrijk/server/contract';
import type { ReactNode } from 'react';
import { useApi } from '../../api/use-api.ts';
import { Loaded } from '../../app/loaded.tsx';
import { ButtonLink } from '../../design/button-link.tsx';
import { Facts } from '../../design/facts.tsx';
import { deskOrderTexts } from '../../texts/desk-order.ts';
import { formatBytes, formatMoment } from '../../texts/format.ts';
import { useLanguage, useTexts } from '../../texts/language.tsx';
import { StageHeading } from './stage-heading.tsx';

/** That everything of a customer was destroyed: what, when, by whom and why. */
export function ReceiptPart({ order }: { readonly order: OrderView }): ReactNode {
  const { receipt: words, files } = useTexts(deskOrderTexts);
  const { language } = useLanguage();
  const receipt = useApi('orders.receipt', { params: { order: order.id } });
  return (
    <section className="stack">
      <StageHeading stage={order.state}>{words.title}</StageHeading>
      <Loaded query={receipt}>
        {({ receipt: { destroyedAt, by, why, files: destroyed } }) => (
          <>
            <Facts
              facts={[
                [words.at, formatMoment(destroyedAt, language)],
                [words.by, words.sides[by.side]],
                [words.why, words.reasons[why]],
                [
                  words.files,
                  <ul key="files" className="desk-order-findings">
                    {destroyed.map(({ purpose, bytes }, at) => (
                      <li key={`${purpose} ${at}`}>
                        {words.file(files.purposes[purpose], formatBytes(bytes, language))}
                      </li>
                    ))}
                  </ul>,
                ],
              ]}
            />
            <p className="no-print">
              <ButtonLink href={`/api/orders/${order.id}/receipt`} isFile>
                {words.download}
              </ButtonLink>
            </p>
          </>
        )}
      </Loaded>
    </section>
  );
}
