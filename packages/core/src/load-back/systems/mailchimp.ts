import type { SystemDescription } from './system-description.ts';
import { COMMA_SEPARATED, GROUP_HEADER } from './system-description.ts';

/** Known by e-mail address: a file with IDs cannot be loaded, so the address comes from the own export. */
export const mailchimp: SystemDescription = {
  form: COMMA_SEPARATED,
  key: 'email',
  keyHeader: 'Email Address',
  groupHeader: GROUP_HEADER,
  reservedIds: [],
};
