import type { RefusalReason } from '../contract/orders/refusal.ts';
import { REFUSAL_REASONS } from '../contract/orders/refusal.ts';

/** Reasons numbered from 1: `reason1`, `what1`, `count1`, `rows1`. */
export type RefusalDetails = Readonly<Record<string, string | number>>;

interface ToldRefusal {
  readonly what: string;
  readonly count: number;
  readonly rows: string;
}

export type RefusalWords = Readonly<Record<RefusalReason, (refusal: ToldRefusal) => string>>;

/** All reasons in one sentence. */
export function refusalSentence(details: RefusalDetails, words: RefusalWords): string {
  const told: string[] = [];
  for (let number = 1; details[`reason${number}`] !== undefined; number++) {
    const reason = REFUSAL_REASONS.find((known) => known === details[`reason${number}`]);
    if (reason === undefined) continue;
    const text = (name: string): string => String(details[`${name}${number}`] ?? '');
    told.push(words[reason]({ what: text('what'), count: Number(details[`count${number}`] ?? 0), rows: text('rows') }));
  }
  return told.join('; ');
}
