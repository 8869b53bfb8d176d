import type { SystemDescription } from './system-description.ts';
import { GROUP_HEADER, SEMICOLON_SEPARATED } from './system-description.ts';

/** Known by the Customer ID, CSV with semicolons. A row with ID 0 creates a customer. */
export const tixly: SystemDescription = {
  form: SEMICOLON_SEPARATED,
  key: 'id',
  keyHeader: 'Customer ID',
  groupHeader: GROUP_HEADER,
  reservedIds: ['0'],
};
