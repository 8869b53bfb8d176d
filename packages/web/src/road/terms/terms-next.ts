import { nextStepOf } from '../../orders/next-step.ts';
import type { NextStep, SigningState } from '../../orders/next-step.ts';

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

const NEXT: Readonly<Record<NextStep, TermsNext>> = {
  count: 'count',
  quote: 'provider-quotes',
  'quote-anew': 'quote-lapsed',
  accept: 'accept',
  sign: 'sign',
  'sign-organisation': 'sign',
  'sign-provider': 'provider-signs',
  complete: 'complete-profile',
  'complete-organisation': 'complete-profile',
  'complete-provider': 'provider-completes',
  deliver: 'deliver',
  process: 'past',
  'use-reference': 'past',
  mend: 'past',
  collect: 'past',
  none: 'past',
};

/** What the organisation waits for, or does now; the agreement is undefined while nobody has asked for it. */
export function termsNext(order: Parameters<typeof nextStepOf>[0], agreement: SigningState | undefined): TermsNext {
  const { state } = order;
  if (state === 'refused' || state === 'cancelled') return state;
  return NEXT[nextStepOf(order, { agreement })];
}

/** Whether the ball is with the other side. */
export function isWaiting(next: TermsNext): boolean {
  return next === 'provider-quotes' || next === 'provider-completes' || next === 'provider-signs';
}
