import type { OrderView } from '@verrijk/server/contract';
import type { ReactNode } from 'react';
import { useApi } from '../../api/use-api.ts';
import { ButtonLink } from '../../design/button-link.tsx';
import { Notice } from '../../design/notice.tsx';
import { formatDate } from '../../texts/format.ts';
import { useLanguage, useTexts } from '../../texts/language.tsx';
import { termsTexts } from '../../texts/terms.ts';
import type { TermsNext } from './terms-next.ts';

/** What happens now, and what she does next. */
export function TermsNow({ order, next }: { readonly order: OrderView; readonly next: TermsNext }): ReactNode {
  const { next: words } = useTexts(termsTexts);
  const { language } = useLanguage();
  const { name } = order.provider;
  switch (next) {
    case 'count':
      return (
        <Notice
          tone="plain"
          title={words.count.title}
          action={
            <ButtonLink kind="main" href={`/orders/${order.id}/question`}>
              {words.count.action}
            </ButtonLink>
          }
        >
          {words.count.detail}
        </Notice>
      );
    case 'provider-quotes':
    case 'provider-completes':
    case 'provider-signs':
      return (
        <Notice tone="plain" title={words[next].title(name)}>
          {words[next].detail(name)}
        </Notice>
      );
    case 'accept':
    case 'complete-profile':
    case 'sign':
      return (
        <Notice tone={next === 'complete-profile' ? 'attention' : 'good'} title={words[next].title}>
          {words[next].detail}
        </Notice>
      );
    case 'quote-lapsed':
      return (
        <Notice tone="attention" title={words['quote-lapsed'].title}>
          {words['quote-lapsed'].detail(name, formatDate(order.quote?.validUntil ?? order.changedAt, language))}
        </Notice>
      );
    case 'deliver':
      return (
        <Notice
          tone="good"
          title={words.deliver.title}
          action={
            <ButtonLink kind="main" href={`/orders/${order.id}/delivery`}>
              {words.deliver.action}
            </ButtonLink>
          }
        >
          {words.deliver.detail}
        </Notice>
      );
    case 'refused':
    case 'cancelled':
      return <Ended order={order} how={next} />;
    case 'past':
      return null;
  }
}

/** An order that went no further, with the words of who stopped it. */
function Ended({ order, how }: { readonly order: OrderView; readonly how: 'refused' | 'cancelled' }): ReactNode {
  const words = useTexts(termsTexts).next[how];
  const history = useApi('orders.history', { params: { order: order.id } });
  const why = history.data?.items.findLast(({ to }) => to === how)?.why ?? '';
  const { name } = order.provider;
  return (
    <Notice
      tone="attention"
      title={typeof words.title === 'string' ? words.title : words.title(name)}
      action={<ButtonLink href="/orders/new">{words.action}</ButtonLink>}
    >
      {why !== '' && (
        <>
          <p>{words.reason(name)}</p>
          <blockquote className="terms-said">{why}</blockquote>
        </>
      )}
      <p>{words.detail}</p>
    </Notice>
  );
}
