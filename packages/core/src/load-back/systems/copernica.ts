import type { SystemDescription } from './system-description.ts';
import { GROUP_HEADER, SEMICOLON_SEPARATED } from './system-description.ts';

/** The key is whichever field was chosen for it, CSV or tabs. What becomes of unknown keys is asked at the import. */
export const copernica: SystemDescription = {
  form: SEMICOLON_SEPARATED,
  key: 'id',
  keyHeader: undefined,
  groupHeader: GROUP_HEADER,
  reservedIds: [],
};
