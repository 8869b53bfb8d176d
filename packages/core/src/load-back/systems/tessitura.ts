import type { SystemDescription } from './system-description.ts';
import { COMMA_SEPARATED, GROUP_HEADER } from './system-description.ts';

/** Known by CUSTOMER_NO; the group is an attribute of the constituent. */
export const tessitura: SystemDescription = {
  form: COMMA_SEPARATED,
  key: 'id',
  keyHeader: 'CUSTOMER_NO',
  groupHeader: GROUP_HEADER,
  reservedIds: [],
};
