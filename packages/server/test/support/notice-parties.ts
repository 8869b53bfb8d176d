import { randomUUID } from 'node:crypto';
import type { JobData, JobKind, Queue } from '../../src/jobs/queue.ts';
import type { InstallationKeys } from '../../src/service.ts';
import type { Store } from '../../src/store/store.ts';

/** Two fictional parties with people of every role, as a notice finds them. */
export interface NoticeParties {
  readonly organisation: string;
  readonly provider: string;
  readonly stranger: string;
}

export async function makeNoticeParties(store: Store): Promise<NoticeParties> {
  const parties = { organisation: randomUUID(), provider: randomUUID(), stranger: randomUUID() };
  await store.asSystem('set-up', async ({ $client }) => {
    await $client.query(
      `insert into party (id, kind, name, is_host) values
        ($1, 'organisation', 'Museum (fictief)', false), ($2, 'provider', 'Leverancier (fictief)', true), ($3, 'organisation', 'Vreemde', false)`,
      [parties.organisation, parties.provider, parties.stranger],
    );
    const people = [
      ['owner', parties.organisation, 'nl', false],
      ['member', parties.organisation, 'en', false],
      ['reader', parties.organisation, 'nl', false],
      ['member', parties.organisation, 'nl', true],
      ['administrator', parties.provider, 'nl', false],
      ['operator', parties.provider, 'en', false],
    ] as const;
    for (const [role, party, language, isDisabled] of people) {
      const account = randomUUID();
      const email = `${isDisabled ? 'disabled-' : ''}${role}@example.invalid`;
      await $client.query('insert into account (id, email, name, language, disabled_at) values ($1, $2, $3, $4, $5)', [
        account,
        email,
        role,
        language,
        isDisabled ? new Date() : null,
      ]);
      await $client.query('insert into membership (party, account, role) values ($1, $2, $3)', [party, account, role]);
    }
  });
  return parties;
}

export interface QueuedJob {
  readonly kind: JobKind;
  readonly data: JobData[JobKind];
  readonly party: string;
}

/** A queue that remembers what was added and does nothing. */
export function listeningQueue(): Queue & { readonly jobs: QueuedJob[] } {
  const jobs: QueuedJob[] = [];
  return {
    jobs,
    add: async (_tx, kind, data, { party }) => void jobs.push({ kind, data, party }),
  };
}

/** Keys that lock by turning every bit: enough to see that what is stored is not the secret. */
export function turningKeys(): InstallationKeys {
  const turn = (bytes: Uint8Array): Buffer => Buffer.from(bytes.map((byte) => byte ^ 255));
  return {
    mac: () => Buffer.alloc(32),
    lock: (secret) => turn(secret),
    unlock: (locked) => turn(locked),
    signReceipt: async () => '',
    receiptKey: () => ({}),
  };
}
