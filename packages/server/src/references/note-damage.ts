import { VerrijkError } from '@verrijk/core';
import { recordEvent } from '../audit/record-event.ts';
import { sendPartyMail } from '../notices/send-mail.ts';
import type { Service } from '../service.ts';
import { changeReference, lockReference } from './require-reference.ts';

const SERVICE = { kind: 'service' } as const;

/** Whether an error says that a reference is not what was built. */
export function isReferenceDamage(error: unknown): boolean {
  return error instanceof VerrijkError && /^reference\.(?:damaged|not-one|version)$/.test(error.code);
}

/** Takes a damaged reference out of use, in a transaction of its own, and tells its provider. Twice is once. */
export async function noteDamage(service: Service, provider: string, id: string): Promise<void> {
  await service.store.asParty(provider, async (tx) => {
    const row = await lockReference(tx, provider, id, ['built', 'active', 'retired', 'damaged']);
    if (row.state === 'damaged') return;
    await changeReference(tx, provider, id, {
      state: 'damaged',
      failure: { code: 'reference.damaged', details: {} },
    });
    await sendPartyMail(service, tx, {
      party: provider,
      roles: ['administrator'],
      kind: 'reference-damaged',
      details: { reference: row.name, page: service.settings.publicUrl },
    });
    await recordEvent(tx, { actor: SERVICE, kind: 'reference.damaged', party: provider, details: { reference: id } });
  });
}
