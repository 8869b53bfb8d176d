import { CHECK_FINDING_CODES } from '@verrijk/core';
import type { OrderCounts } from '../contract/orders/order-counts.ts';
import { ServerProblem } from '../problems/server-problem.ts';

const KNOWN_FINDINGS: ReadonlySet<string> = new Set(CHECK_FINDING_CODES);

/**
 * The counts as they are kept: what adds up, and of findings only codes of the check.
 * @throws ServerProblem `counts.not-adding-up` with the figure, `counts.nothing-billable`
 */
export function settleCounts(counts: OrderCounts): OrderCounts {
  const wrong = SUMS.find(({ isRight }) => !isRight(counts));
  if (wrong !== undefined) throw new ServerProblem('counts.not-adding-up', { figure: wrong.figure });
  if (counts.counting.billable === 0) throw new ServerProblem('counts.nothing-billable');
  return { ...counts, findings: counts.findings.filter(({ code }) => KNOWN_FINDINGS.has(code)) };
}

/** What docs/check.md says of the figures. */
const SUMS: readonly { readonly figure: string; readonly isRight: (counts: OrderCounts) => boolean }[] = [
  { figure: 'counting.records', isRight: ({ counting, rows }) => counting.records === rows },
  {
    figure: 'counting.notBillable',
    isRight: ({ counting }) => counting.billable + sum(Object.values(counting.notBillable)) === counting.records,
  },
  {
    figure: 'identity',
    isRight: ({ identity: { customers, duplicate, missing }, rows }) => customers + duplicate + missing === rows,
  },
  {
    figure: 'identity.verdict',
    // Without an ID column no row has an ID.
    isRight: ({ identity: { verdict, customers, duplicate } }) => verdict !== 'none' || customers + duplicate === 0,
  },
  {
    figure: 'identity.shared',
    isRight: ({ identity: { shared, duplicate, damaged }, rows }) => shared <= duplicate && damaged <= rows,
  },
  { figure: 'counting.customers', isRight: ({ counting, identity }) => counting.customers === identity.customers },
  {
    figure: 'counting.customersPerHousehold',
    isRight: ({ counting }) =>
      sum(counting.customersPerHousehold.map(({ households }) => households)) === counting.households,
  },
  { figure: 'counting.households', isRight: ({ counting }) => counting.households <= counting.records },
  {
    figure: 'forecast',
    isRight: ({ forecast, rows }) =>
      forecast === null || forecast.willMatch + forecast.mayMatch + forecast.willNotMatch === rows,
  },
  {
    figure: 'findings',
    isRight: ({ findings, rows }) => findings.every(({ count, repairable }) => repairable <= count && count <= rows),
  },
];

function sum(figures: readonly number[]): number {
  return figures.reduce((total, figure) => total + figure, 0);
}
