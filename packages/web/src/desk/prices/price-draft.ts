import { parsePriceList } from '@verrijk/core';
import type { PriceList } from '@verrijk/core';
import { parseTypedAmount, parseTypedCount, typedIn } from './typed-amount.ts';
import type { TypedAmount } from './typed-amount.ts';

export type Tiering = 'graduated' | 'volume';

/** A tier as it is typed; the last has no end. */
export interface TierDraft {
  readonly upTo: string;
  readonly perRecord: string;
}

/** A price list while somebody writes it: all as typed. */
export interface PriceDraft {
  readonly name: string;
  /** ISO days; empty for none. */
  readonly validFrom: string;
  readonly validUntil: string;
  readonly startFee: string;
  readonly minimum: string;
  readonly vat: string;
  readonly tiering: Tiering;
  readonly tiers: readonly TierDraft[];
  /** A list by which nobody charges, as in a demonstration. */
  readonly isFictional: boolean;
}

/** What is wrong with a field, for the sentence that is said of it. */
export type DraftError =
  | Exclude<TypedAmount, { readonly kind: 'amount' }>
  | { readonly kind: 'too-high'; readonly most: number }
  | { readonly kind: 'not-rising'; readonly above: number }
  | { readonly kind: 'count' | 'before-start' | 'day' };

/** Errors by field: `name`, `startFee`, `tiers.0.upTo`, … */
export type DraftErrors = Readonly<Record<string, DraftError>>;

export type DraftReading =
  | { readonly kind: 'list'; readonly list: PriceList; readonly json: Readonly<Record<string, unknown>> }
  | { readonly kind: 'errors'; readonly errors: DraftErrors };

const HIGHEST_FEE = 1_000_000;
const HIGHEST_PRICE = 1_000;

/** A draft to begin with: from a list, or empty. */
export function draftOf(list: Readonly<Record<string, unknown>> | undefined, language: 'nl' | 'en'): PriceDraft {
  const text = (key: string): string => (typeof list?.[key] === 'string' ? list[key] : '');
  const amount = (value: unknown): string =>
    typeof value === 'number' || typeof value === 'string' ? typedIn(language, String(value)) : '';
  const fee = (value: unknown): string => (Number(value) === 0 ? '' : amount(value));
  const tiers = Array.isArray(list?.['tiers']) ? (list['tiers'] as Readonly<Record<string, unknown>>[]) : [{}];
  return {
    name: text('name'),
    validFrom: text('validFrom'),
    validUntil: text('validUntil'),
    startFee: fee(list?.['startFee']),
    minimum: fee(list?.['minimum']),
    vat: amount(list?.['vatPercentage'] ?? 21),
    tiering: list?.['tiering'] === 'volume' ? 'volume' : 'graduated',
    tiers: tiers.map((tier) => ({
      upTo: typeof tier['upTo'] === 'number' ? String(tier['upTo']) : '',
      perRecord: amount(tier['perRecord']),
    })),
    isFictional: list?.['fictional'] === true,
  };
}

/** The list that a draft comes to, or what is wrong with it. */
export function readDraft(draft: PriceDraft, provider: string): DraftReading {
  const errors: Record<string, DraftError> = {};
  const amount = (field: string, typed: string, decimals: number, most: number, whenEmpty?: string): string => {
    const read = parseTypedAmount(typed, decimals);
    if (read.kind === 'empty' && whenEmpty !== undefined) return whenEmpty;
    if (read.kind !== 'amount') errors[field] = read;
    else if (Number(read.euros) > most) errors[field] = { kind: 'too-high', most };
    else return read.euros;
    return '0';
  };
  if (draft.name.trim() === '') errors['name'] = { kind: 'empty' };
  for (const field of ['validFrom', 'validUntil'] as const) {
    if (draft[field] !== '' && !/^\d{4}-\d\d-\d\d$/.test(draft[field])) errors[field] = { kind: 'day' };
  }
  if (draft.validFrom !== '' && draft.validUntil !== '' && draft.validUntil < draft.validFrom) {
    errors['validUntil'] = { kind: 'before-start' };
  }
  const json = {
    name: draft.name.trim(),
    provider,
    currency: 'EUR',
    ...(draft.validFrom !== '' && { validFrom: draft.validFrom }),
    ...(draft.validUntil !== '' && { validUntil: draft.validUntil }),
    startFee: amount('startFee', draft.startFee, 2, HIGHEST_FEE, '0'),
    tiers: readTiers(draft.tiers, errors, amount),
    tiering: draft.tiering,
    minimum: amount('minimum', draft.minimum, 2, HIGHEST_FEE, '0'),
    vatPercentage: amount('vat', draft.vat, 2, 100),
    ...(draft.isFictional && { fictional: true }),
  };
  if (Object.keys(errors).length > 0) return { kind: 'errors', errors };
  return { kind: 'list', json, list: parsePriceList(JSON.stringify(json), 'price-list') };
}

/** The same draft with one tier more, before the last. */
export function withTier(draft: PriceDraft): PriceDraft {
  const last = draft.tiers.at(-1) ?? { upTo: '', perRecord: '' };
  return { ...draft, tiers: [...draft.tiers.slice(0, -1), { upTo: '', perRecord: '' }, last] };
}

/** The same draft without a tier; the last that is left has no end. */
export function withoutTier(draft: PriceDraft, index: number): PriceDraft {
  const tiers = draft.tiers.filter((_, at) => at !== index);
  return { ...draft, tiers: tiers.map((tier, at) => (at === tiers.length - 1 ? { ...tier, upTo: '' } : tier)) };
}

function readTiers(
  tiers: readonly TierDraft[],
  errors: Record<string, DraftError>,
  amount: (field: string, typed: string, decimals: number, most: number) => string,
): readonly object[] {
  let before = 0;
  return tiers.map((tier, index) => {
    const perRecord = amount(`tiers.${index}.perRecord`, tier.perRecord, 6, HIGHEST_PRICE);
    if (index === tiers.length - 1) return { perRecord };
    const upTo = parseTypedCount(tier.upTo);
    const field = `tiers.${index}.upTo`;
    if (tier.upTo.trim() === '') errors[field] = { kind: 'empty' };
    else if (upTo === undefined || upTo === 0) errors[field] = { kind: 'count' };
    else if (upTo <= before) errors[field] = { kind: 'not-rising', above: before };
    before = Math.max(before, upTo ?? 0);
    return { upTo: upTo ?? 0, perRecord };
  });
}
