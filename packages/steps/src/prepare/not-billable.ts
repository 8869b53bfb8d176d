import type { LeftOutReason } from '@verrijk/core';

/** Everything that a provider cannot match, and whoever would be paid for twice. */
export const NOT_BILLABLE: readonly LeftOutReason[] = ['double', 'foreign', 'po-box', 'incomplete', 'invalid'];
