import type { LoadBackPlan } from '@verrijk/steps';

/** A group then and now, in customers who are in both files. */
export interface GroupThenNow {
  /** '' for no group. */
  readonly name: string;
  readonly before: number;
  readonly now: number;
}

/** An earlier enrichment beside this one. */
export interface ThenAndNow {
  /** Customers in both files with a group in one of them, contradictions left out. */
  readonly both: number;
  readonly stayed: number;
  readonly onlyBefore: number;
  readonly onlyNow: number;
  readonly groups: readonly GroupThenNow[];
}

/** Reads a comparison of two files as groups then and now: the moves tell where everybody was and is. */
export function thenAndNow(plan: Pick<LoadBackPlan, 'moves' | 'missing' | 'notDelivered' | 'unknown'>): ThenAndNow {
  const groups = new Map<string, { before: number; now: number }>();
  const of = (name: string): { before: number; now: number } => {
    let counts = groups.get(name);
    if (counts === undefined) groups.set(name, (counts = { before: 0, now: 0 }));
    return counts;
  };
  let both = 0;
  let stayed = 0;
  for (const { from, to, customers } of plan.moves) {
    both += customers;
    if (from === to) stayed += customers;
    of(from).before += customers;
    of(to).now += customers;
  }
  return {
    both,
    stayed,
    onlyBefore: plan.missing + plan.notDelivered,
    onlyNow: plan.unknown,
    groups: [...groups]
      .map(([name, counts]) => ({ name, ...counts }))
      .toSorted((a, b) => Number(a.name === '') - Number(b.name === '') || b.now - a.now),
  };
}
