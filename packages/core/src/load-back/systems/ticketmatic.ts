import type { SystemDescription } from './system-description.ts';
import { COMMA_SEPARATED, GROUP_HEADER } from './system-description.ts';

/** A custom field of the contact, set through the API: the file is what a script or the supplier reads. */
export const ticketmatic: SystemDescription = {
  form: COMMA_SEPARATED,
  key: 'id',
  keyHeader: undefined,
  groupHeader: GROUP_HEADER,
  reservedIds: [],
};
