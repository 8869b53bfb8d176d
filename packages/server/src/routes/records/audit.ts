import { Readable } from 'node:stream';
import { readAuditHead } from '../../audit/audit-head.ts';
import { exportAudit } from '../../audit/export-audit.ts';
import { recordEvent } from '../../audit/record-event.ts';
import { auditEndpoints } from '../../contract/records/audit.ts';
import type { Handlers } from '../../http/handler.ts';

export const auditHandlers: Handlers<'audit.export' | 'audit.head'> = {
  'audit.export': async ({ service: { store }, actor, query: { after }, reply }) => {
    // Who reads the log is in the log; a reader who asks again for what came since is told of that as well.
    await store.asParty(actor.party, (tx) => recordEvent(tx, { actor, kind: 'audit.exported', details: { after } }));
    return reply
      .type(`${auditEndpoints['audit.export'].mediaType}; charset=utf-8`)
      .header('content-disposition', 'attachment; filename="audit.ndjson"')
      .send(Readable.from(exportAudit(store, actor, after)));
  },
  'audit.head': ({ tx }) => readAuditHead(tx),
};
