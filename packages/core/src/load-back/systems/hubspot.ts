import type { SystemDescription } from './system-description.ts';
import { GROUP_HEADER } from './system-description.ts';

/** Takes CSV and workbooks of one sheet; a workbook keeps long IDs whole when somebody opens it in Excel first. */
export const hubspot: SystemDescription = {
  form: { kind: 'xlsx' },
  key: 'id',
  keyHeader: 'Record ID',
  groupHeader: GROUP_HEADER,
  reservedIds: [],
};
