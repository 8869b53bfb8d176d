import { parseTypedAmount, parseTypedCount } from '../prices/typed-amount.ts';

/** A quote while somebody makes it: all as typed. */
export interface QuoteDraft {
  /** Euros without VAT. */
  readonly net: string;
  /** Per cent. */
  readonly vat: string;
  readonly reason: string;
  readonly workingDays: string;
  readonly deliveryForm: string;
  readonly conditions: string;
  readonly analystReferral: string;
  /** ISO day. */
  readonly validUntil: string;
}

/** What goes with a quote besides its amount. */
export interface QuoteTerms {
  readonly workingDays: number;
  readonly deliveryForm: string;
  readonly conditions: string;
  readonly analystReferral: string;
}

/** A price by the list, or as it was given. */
export interface Amounts {
  readonly netCents: number;
  readonly vatPercentage: number;
}

/** What a quote comes to. */
export interface Total extends Amounts {
  readonly vatCents: number;
  readonly totalCents: number;
}

export type QuoteField = keyof QuoteDraft;
export type QuoteError = 'amount' | 'vat' | 'reason' | 'days' | 'date' | 'past';

/** What is sent, but for the version. */
export interface QuoteAnswer extends QuoteTerms, Amounts {
  readonly reason: string;
  readonly validUntil: string;
}

export interface QuoteReading {
  /** Null as long as something is wrong. */
  readonly answer: QuoteAnswer | null;
  readonly errors: Partial<Readonly<Record<QuoteField, QuoteError>>>;
  /** Null where no amount can be read. */
  readonly total: Total | null;
  /** More than the list says; below zero for less. Null without a list or an amount. */
  readonly difference: number | null;
}

const MOST_CENTS = 10_000_000_000;
const MOST_DAYS = 366;

/** A draft to begin with: the amount is empty where no list says one. */
export function draftOf(
  terms: QuoteTerms,
  amounts: Amounts | undefined,
  more: { readonly validUntil: string; readonly reason?: string },
  language: 'nl' | 'en',
): QuoteDraft {
  return {
    net: amounts === undefined ? '' : typedCents(amounts.netCents, language),
    vat: typedPercentage(amounts?.vatPercentage ?? 21, language),
    reason: more.reason ?? '',
    workingDays: String(terms.workingDays),
    deliveryForm: terms.deliveryForm,
    conditions: terms.conditions,
    analystReferral: terms.analystReferral,
    validUntil: more.validUntil,
  };
}

/** Reads a draft against the price of the list. */
export function readDraft(draft: QuoteDraft, listed: Amounts | undefined, today: string): QuoteReading {
  const netCents = parseCents(draft.net);
  const vatPercentage = parsePercentage(draft.vat);
  const workingDays = parseTypedCount(draft.workingDays);
  const difference = netCents === undefined || listed === undefined ? null : netCents - listed.netCents;
  const isReasonMissing = difference !== null && difference !== 0 && draft.reason.trim() === '';
  const errors: Partial<Record<QuoteField, QuoteError>> = {
    ...(netCents === undefined && { net: 'amount' }),
    ...(vatPercentage === undefined && { vat: 'vat' }),
    ...(isReasonMissing && { reason: 'reason' }),
    ...((workingDays === undefined || workingDays > MOST_DAYS) && { workingDays: 'days' }),
    ...errorOfDay(draft.validUntil, today),
  };
  const total = netCents === undefined || vatPercentage === undefined ? null : totalOf({ netCents, vatPercentage });
  const isRight = Object.keys(errors).length === 0 && total !== null && workingDays !== undefined;
  return {
    errors,
    total,
    difference,
    answer: isRight
      ? {
          ...{ netCents: total.netCents, vatPercentage: total.vatPercentage, workingDays },
          reason: difference === 0 ? '' : draft.reason.trim(),
          deliveryForm: draft.deliveryForm.trim(),
          conditions: draft.conditions.trim(),
          analystReferral: draft.analystReferral.trim(),
          validUntil: draft.validUntil,
        }
      : null,
  };
}

/** What an amount comes to with VAT, as the service rounds it: half a cent goes up. */
export function totalOf({ netCents, vatPercentage }: Amounts): Total {
  const vatCents = Number((BigInt(netCents) * BigInt(Math.round(vatPercentage * 100)) + 5000n) / 10_000n);
  return { netCents, vatPercentage, vatCents, totalCents: netCents + vatCents };
}

function errorOfDay(day: string, today: string): Partial<Record<QuoteField, QuoteError>> {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return { validUntil: 'date' };
  return day < today ? { validUntil: 'past' } : {};
}

/** Whole cents; "1.250" can only be twelve hundred and fifty, as there is no tenth of a cent. */
function parseCents(typed: string): number | undefined {
  const amount = parseTypedAmount(typed, 2);
  const euros = amount.kind === 'amount' ? amount.euros : amount.kind === 'unclear' ? amount.whole : undefined;
  if (euros === undefined) return undefined;
  const cents = Math.round(Number(euros) * 100);
  return cents <= MOST_CENTS ? cents : undefined;
}

function parsePercentage(typed: string): number | undefined {
  const amount = parseTypedAmount(typed.replace('%', ''), 2);
  if (amount.kind !== 'amount') return undefined;
  const percentage = Number(amount.euros);
  return percentage <= 100 ? percentage : undefined;
}

function typedCents(cents: number, language: 'nl' | 'en'): string {
  const text = (cents / 100).toFixed(2);
  return language === 'nl' ? text.replace('.', ',') : text;
}

function typedPercentage(percentage: number, language: 'nl' | 'en'): string {
  const text = String(percentage);
  return language === 'nl' ? text.replace('.', ',') : text;
}
