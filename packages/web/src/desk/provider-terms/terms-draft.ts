import type { ApiResult } from '../../api/use-api.ts';

export type Terms = ApiResult<'terms.read'>;

/** Terms while somebody changes them: all as typed. */
export type TermsDraft = { readonly [Field in keyof Terms]: string };

export type TermsErrors = Readonly<Partial<Record<keyof Terms, 'days' | 'daysOrNone' | 'contactMissing'>>>;

const MOST_DAYS = 366;

export function draftOfTerms(terms: Terms): TermsDraft {
  const { workingDays, quoteDays, mostPurgeDays, ...texts } = terms;
  return {
    ...texts,
    workingDays: String(workingDays),
    quoteDays: String(quoteDays),
    mostPurgeDays: String(mostPurgeDays),
  };
}

/** The terms that a draft comes to; undefined while something is wrong. */
export function readTerms(draft: TermsDraft): { readonly terms: Terms | undefined; readonly errors: TermsErrors } {
  const [workingDays, quoteDays, mostPurgeDays] = [draft.workingDays, draft.quoteDays, draft.mostPurgeDays].map(daysOf);
  const errors: TermsErrors = {
    ...(draft.contact.trim() === '' && { contact: 'contactMissing' }),
    ...(workingDays === undefined && { workingDays: 'daysOrNone' }),
    ...((quoteDays ?? 0) < 1 && { quoteDays: 'days' }),
    ...((mostPurgeDays ?? 0) < 1 && { mostPurgeDays: 'days' }),
  };
  if (Object.keys(errors).length > 0) return { terms: undefined, errors };
  return {
    errors,
    terms: {
      contact: draft.contact.trim(),
      deliveryForm: draft.deliveryForm.trim(),
      conditions: draft.conditions.trim(),
      analystReferral: draft.analystReferral.trim(),
      workingDays: workingDays!,
      quoteDays: quoteDays!,
      mostPurgeDays: mostPurgeDays!,
    },
  };
}

function daysOf(typed: string): number | undefined {
  const text = typed.trim();
  return /^\d{1,3}$/.test(text) && Number(text) <= MOST_DAYS ? Number(text) : undefined;
}
