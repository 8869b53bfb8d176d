import type { SystemDescription } from './system-description.ts';
import { COMMA_SEPARATED } from './system-description.ts';

/** Updated on Id; an upsert would insert the rows that it does not know. The field's name is that of a custom field. */
export const salesforce: SystemDescription = {
  form: COMMA_SEPARATED,
  key: 'id',
  keyHeader: 'Id',
  groupHeader: 'Culturele_Doelgroep__c',
  reservedIds: [],
};
