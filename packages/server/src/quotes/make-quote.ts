import { calculatePrice } from '@verrijk/core';
import type { Quote } from '../contract/orders/quote.ts';
import type { Terms } from '../contract/providers/providers.ts';
import { ServerProblem } from '../problems/server-problem.ts';
import type { CurrentPriceList } from '../providers/price-lists.ts';
import { dayAfter, dayNumber, dutchDay } from '../orders/dutch-day.ts';

/** What a quote is made from. */
export interface QuoteBasis {
  readonly version: number;
  /** Billable ones. */
  readonly records: number;
  readonly now: Date;
  readonly terms: Terms;
  /** The list that holds today; undefined where there is none. */
  readonly priceList: CurrentPriceList | undefined;
}

/** What a provider says to a proposal. What is left out is as proposed. */
export interface Confirmation {
  readonly netCents?: number | undefined;
  readonly vatPercentage?: number | undefined;
  readonly reason?: string | undefined;
  readonly workingDays?: number | undefined;
  readonly deliveryForm?: string | undefined;
  readonly conditions?: string | undefined;
  readonly analystReferral?: string | undefined;
  readonly validUntil?: string | undefined;
}

/** What the price list comes to, by core's `calculatePrice`; undefined without one: the provider then names its own amount. */
export function proposeQuote({ version, records, now, terms, priceList }: QuoteBasis): Quote | undefined {
  if (priceList === undefined) return undefined;
  const { list } = priceList;
  const { lines, netCents, vatPercentage, vatCents, totalCents } = calculatePrice(
    list,
    records,
    dayNumber(dutchDay(now)),
  );
  return {
    ...{ version, records, netCents, vatPercentage, vatCents, totalCents },
    status: 'proposed',
    priceList: { id: priceList.id, name: list.name, version: priceList.version, fictional: list.fictional },
    lines: lines.map((line) => ({ ...line })),
    currency: 'EUR',
    reason: '',
    ...offeredBy(terms),
    validUntil: null,
    madeAt: now.toISOString(),
  };
}

/**
 * The quote that a provider stands for: its list's price, or its own amount with a reason.
 * `proposed` is what it looked at. @throws ServerProblem `quote.amount-needed`, `quote.list-changed`, `quote.validity`, `order.reason-missing`
 */
export function confirmQuote(basis: QuoteBasis, proposed: Quote | undefined, said: Confirmation): Quote {
  const today = dutchDay(basis.now);
  const validUntil = said.validUntil ?? dayAfter(today, basis.terms.quoteDays);
  if (validUntil < today) throw new ServerProblem('quote.validity');
  const listed = proposeQuote(basis);
  const netCents = said.netCents ?? listed?.netCents;
  const vatPercentage = said.vatPercentage ?? listed?.vatPercentage;
  if (netCents === undefined || vatPercentage === undefined) throw new ServerProblem('quote.amount-needed');
  // Nobody confirms an amount that was not on the screen.
  if (said.netCents === undefined && proposed?.status === 'proposed' && proposed.netCents !== netCents) {
    throw new ServerProblem('quote.list-changed', { euros: (netCents / 100).toFixed(2) });
  }
  const reason = said.reason?.trim() ?? '';
  const difference = netCents - (listed?.netCents ?? 0);
  if (listed !== undefined && difference !== 0 && reason === '') throw new ServerProblem('order.reason-missing');
  const vatCents = vatOf(netCents, vatPercentage);
  const adjustment = { kind: 'adjustment' as const, records: 0, perRecord: '', cents: difference };
  return {
    version: basis.version,
    status: 'confirmed',
    records: basis.records,
    priceList: listed?.priceList ?? null,
    lines: [...(listed?.lines ?? []), ...(difference === 0 ? [] : [adjustment])],
    ...{ netCents, vatPercentage, vatCents, totalCents: netCents + vatCents },
    currency: 'EUR',
    reason,
    workingDays: said.workingDays ?? basis.terms.workingDays,
    deliveryForm: said.deliveryForm ?? basis.terms.deliveryForm,
    conditions: said.conditions ?? basis.terms.conditions,
    analystReferral: said.analystReferral ?? basis.terms.analystReferral,
    validUntil,
    madeAt: basis.now.toISOString(),
  };
}

function offeredBy({
  workingDays,
  deliveryForm,
  conditions,
  analystReferral,
}: Terms): Pick<Quote, 'workingDays' | 'deliveryForm' | 'conditions' | 'analystReferral'> {
  return { workingDays, deliveryForm, conditions, analystReferral };
}

/** As core rounds it: half a cent goes up. Percentages have at most two decimals. */
function vatOf(netCents: number, vatPercentage: number): number {
  return Number((BigInt(netCents) * BigInt(Math.round(vatPercentage * 100)) + 5000n) / 10_000n);
}
