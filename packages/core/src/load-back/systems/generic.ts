import type { SystemDescription } from './system-description.ts';
import { GROUP_HEADER, SEMICOLON_SEPARATED } from './system-description.ts';

/** A file for any system that takes CSV: the key has the header of the own export, so that it is recognised there. */
export const generic: SystemDescription = {
  form: SEMICOLON_SEPARATED,
  key: 'id',
  keyHeader: undefined,
  groupHeader: GROUP_HEADER,
  reservedIds: [],
};
