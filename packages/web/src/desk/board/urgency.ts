import type { OrderView } from '@verrijk/server/contract';
import { dutchDay, daysBetween, workingDaysBetween } from '../../orders/dutch-days.ts';

/** Something about an order that asks for attention. `days` are working days for what waits, days for what comes near. */
export interface Urgency {
  readonly kind:
    | 'quote-late'
    | 'quote-ends'
    | 'quote-ended'
    | 'signing-late'
    | 'delivery-late'
    | 'result-late'
    | 'failed'
    | 'purge-near';
  readonly days: number;
  readonly tone: 'attention' | 'stop';
}

type Aged = Pick<OrderView, 'state' | 'stateSince' | 'age' | 'purgeOn'> & {
  readonly quote: Pick<NonNullable<OrderView['quote']>, 'validUntil' | 'workingDays'> | null;
};

/** Working days after which somebody who waits for a quote, a signature or a file has waited long. */
const LONG = { quote: 2, signing: 5, delivery: 10 } as const;
/** Days before which the end of something is near. */
const NEAR = { quote: 3, purge: 3 } as const;

/** What is late, or ends soon, by the clock of the service. The first one weighs most. */
export function urgenciesOf(order: Aged): readonly Urgency[] {
  const today = dutchDay(new Date(Date.parse(order.stateSince) + order.age * 1000));
  const waited = workingDaysBetween(dutchDay(new Date(order.stateSince)), today);
  return [ofWaiting(order, waited, today), ofPurge(order, today)].filter((each) => each !== undefined);
}

function ofWaiting({ state, quote }: Aged, waited: number, today: string): Urgency | undefined {
  const late = (kind: Urgency['kind'], isLate: boolean, tone: Urgency['tone'] = 'attention'): Urgency | undefined =>
    isLate ? { kind, days: waited, tone } : undefined;
  switch (state) {
    case 'counted':
      return late('quote-late', waited > LONG.quote, 'stop');
    case 'quoted':
      return ofValidity(quote?.validUntil ?? null, today);
    case 'accepted':
      return late('signing-late', waited > LONG.signing);
    case 'agreed':
      return late('delivery-late', waited > LONG.delivery);
    case 'delivered':
    case 'processing':
      return late('result-late', waited > (quote?.workingDays ?? 0), 'stop');
    case 'failed':
      return { kind: 'failed', days: waited, tone: 'stop' };
    default:
      return undefined;
  }
}

function ofValidity(validUntil: string | null, today: string): Urgency | undefined {
  if (validUntil === null) return undefined;
  const left = daysBetween(today, validUntil);
  if (left < 0) return { kind: 'quote-ended', days: -left, tone: 'attention' };
  return left <= NEAR.quote ? { kind: 'quote-ends', days: left, tone: 'attention' } : undefined;
}

function ofPurge({ purgeOn, state }: Aged, today: string): Urgency | undefined {
  if (purgeOn === null || state === 'purged') return undefined;
  const left = daysBetween(today, purgeOn);
  return left <= NEAR.purge ? { kind: 'purge-near', days: Math.max(0, left), tone: 'attention' } : undefined;
}
