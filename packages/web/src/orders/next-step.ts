import type { AgreementState, OrderState, OrderView } from '@verrijk/server/contract';

/** Seconds within which an order has only just come where it is. */
export const JUST_NOW = 120;

/** What has to happen before an order can go on. */
export const NEXT_STEPS = [
  'count',
  'quote',
  'quote-anew',
  'accept',
  'sign',
  'sign-organisation',
  'sign-provider',
  'complete',
  'complete-organisation',
  'complete-provider',
  'deliver',
  'process',
  'use-reference',
  'mend',
  'collect',
  'none',
] as const;
/** One of `NEXT_STEPS`. */
export type NextStep = (typeof NEXT_STEPS)[number];

/** Who takes a step: one of the parties, either of them, the service by itself, or nobody. */
export type Turn = 'organisation' | 'provider' | 'both' | 'service' | 'nobody';

/** What decides on the next step of an order, besides the order itself; what is undefined is not known yet. */
export interface Beside {
  readonly agreement?: SigningState | undefined;
  /** Of `orders.progress`. */
  readonly waitsFor?: 'worker' | 'reference' | null | undefined;
}

/** As much of an agreement as tells who has yet to do something. */
export type SigningState = Pick<AgreementState, 'missing'> & {
  readonly agreement: { readonly signatures: readonly { readonly side: 'organisation' | 'provider' }[] } | null;
};

type Moving = Pick<OrderView, 'state'> & { readonly actions: Pick<OrderView['actions'], 'organisation'> };

/** What an order waits for. */
export function nextStepOf(order: Moving, { agreement, waitsFor }: Beside = {}): NextStep {
  const { state } = order;
  switch (state) {
    case 'draft':
      return 'count';
    case 'counted':
      return 'quote';
    case 'quoted':
      // A quote that can no longer be accepted has had its last day.
      return order.actions.organisation.includes('accept') ? 'accept' : 'quote-anew';
    case 'accepted':
      return agreement === undefined ? 'sign' : signingStep(agreement);
    case 'agreed':
      return 'deliver';
    case 'delivered':
    case 'processing':
      return waitsFor === 'reference' ? 'use-reference' : 'process';
    case 'failed':
      return 'mend';
    case 'ready':
      return 'collect';
    case 'purged':
    case 'refused':
    case 'cancelled':
      return 'none';
  }
}

function signingStep({ agreement, missing }: SigningState): NextStep {
  const lacks = (asked: 'organisation' | 'provider'): boolean => missing.some(({ side }) => side === asked);
  if (lacks('organisation') && lacks('provider')) return 'complete';
  if (lacks('organisation')) return 'complete-organisation';
  if (lacks('provider')) return 'complete-provider';
  const hasSigned = (asked: 'organisation' | 'provider'): boolean =>
    agreement?.signatures.some(({ side }) => side === asked) ?? false;
  if (hasSigned('provider')) return 'sign-organisation';
  return hasSigned('organisation') ? 'sign-provider' : 'sign';
}

const TURNS: Readonly<Record<NextStep, Turn>> = {
  count: 'organisation',
  quote: 'provider',
  'quote-anew': 'provider',
  accept: 'organisation',
  sign: 'both',
  'sign-organisation': 'organisation',
  'sign-provider': 'provider',
  complete: 'both',
  'complete-organisation': 'organisation',
  'complete-provider': 'provider',
  deliver: 'organisation',
  process: 'service',
  'use-reference': 'provider',
  mend: 'both',
  collect: 'organisation',
  none: 'nobody',
};

/** Whose turn it is. */
export function turnOf(step: NextStep): Turn {
  return TURNS[step];
}

/** Whether an order has ended, with or without a result. */
export function isClosed(state: OrderState): boolean {
  return state === 'purged' || state === 'refused' || state === 'cancelled';
}

/** How a state feels at a glance. */
export function toneOf(state: OrderState): 'plain' | 'good' | 'stop' {
  if (state === 'ready') return 'good';
  return state === 'failed' || state === 'refused' ? 'stop' : 'plain';
}
