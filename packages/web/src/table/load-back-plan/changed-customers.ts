import type { CustomerChange } from '@verrijk/core';
import type { LoadBackPlan } from '@verrijk/steps';

/** How many customers a change happens to. */
export function changedCustomers(plan: LoadBackPlan, change: CustomerChange): number {
  switch (change) {
    case 'without-group':
      return plan.withoutGroup;
    case 'not-delivered':
      return plan.notDelivered;
    case 'conflict':
      return plan.conflicts;
    default:
      return plan[change];
  }
}
