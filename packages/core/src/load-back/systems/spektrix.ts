import type { SystemDescription } from './system-description.ts';
import { COMMA_SEPARATED, GROUP_HEADER } from './system-description.ts';

/** Known by the customer ID, imported with a CSV template. An import cannot be undone, hence the advice to try one customer. */
export const spektrix: SystemDescription = {
  form: COMMA_SEPARATED,
  key: 'id',
  keyHeader: 'Customer ID',
  groupHeader: GROUP_HEADER,
  reservedIds: [],
};
