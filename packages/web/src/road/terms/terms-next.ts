import type { AgreementState, OrderView } from '@verrijk/server/contract';

/** What comes next between question and delivery, and whose turn it is. */
export type TermsNext =
  | 'count'
  | 'provider-quotes'
  | 'accept'
  | 'quote-lapsed'
  | 'complete-profile'
  | 'provider-completes'
  | 'sign'
  | 'provider-signs'
  | 'deliver'
  | 'past'
  | 'refused'
  | 'cancelled';

type Agreement = Pick<AgreementState, 'missing'> & {
  readonly agreement: { readonly signatures: readonly { readonly side: 'organisation' | 'provider' }[] } | null;
};

/** What the organisation waits for, or does now; the agreement is undefined while nobody has asked for it. */
export function termsNext(
  order: Pick<OrderView, 'state'> & { readonly actions: Pick<OrderView['actions'], 'organisation'> },
  agreement: Agreement | undefined,
): TermsNext {
  const { state } = order;
  switch (state) {
    case 'draft':
      return 'count';
    case 'counted':
      return 'provider-quotes';
    case 'quoted':
      return order.actions.organisation.includes('accept') ? 'accept' : 'quote-lapsed';
    case 'accepted':
      return signingNext(agreement);
    case 'agreed':
      return 'deliver';
    case 'refused':
    case 'cancelled':
      return state;
    case 'delivered':
    case 'processing':
    case 'ready':
    case 'purged':
    case 'failed':
      return 'past';
  }
}

function signingNext(state: Agreement | undefined): TermsNext {
  if (state?.missing.some(({ side }) => side === 'organisation') === true) return 'complete-profile';
  if (state !== undefined && state.missing.length > 0) return 'provider-completes';
  const hasSigned = state?.agreement?.signatures.some(({ side }) => side === 'organisation') === true;
  return hasSigned ? 'provider-signs' : 'sign';
}

/** Whether the ball is with the other side. */
export function isWaiting(next: TermsNext): boolean {
  return next === 'provider-quotes' || next === 'provider-completes' || next === 'provider-signs';
}
