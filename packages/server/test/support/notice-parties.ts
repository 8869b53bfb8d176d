import type { JobData, JobKind, Queue } from '../../src/jobs/queue/queue.ts';
import type { InstallationKeys } from '../../src/service.ts';
import type { Store } from '../../src/store/store.ts';
import { makeParty, makePerson } from './people.ts';
import type { Person } from './people.ts';

/** Two fictional parties with people of every role, as a notice finds them, and one that has nothing to do with them. */
export interface NoticeParties {
  readonly organisation: string;
  readonly provider: string;
  readonly stranger: string;
  readonly owner: Person;
  /** Of the provider, which runs the installation. */
  readonly administrator: Person;
}

/** Whose address begins with their role: owner, administrator and reader read Dutch, member and operator English. */
export async function makeNoticeParties(store: Store): Promise<NoticeParties> {
  const organisation = await makeParty(store, 'organisation');
  const provider = await makeParty(store, 'provider', { isHost: true });
  const account = (name: string, language: 'nl' | 'en' = 'nl') => ({
    account: { email: `${name}@example.invalid`, language },
  });
  const owner = await makePerson(store, organisation, 'owner', account('owner'));
  await makePerson(store, organisation, 'member', account('member', 'en'));
  await makePerson(store, organisation, 'reader', account('reader'));
  const administrator = await makePerson(store, provider, 'administrator', account('administrator'));
  await makePerson(store, provider, 'operator', account('operator', 'en'));
  await makePerson(store, organisation, 'member', {
    account: { email: 'disabled@example.invalid', disabledAt: new Date() },
  });
  return { organisation, provider, stranger: await makeParty(store, 'organisation'), owner, administrator };
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
    signReceipt: () => Promise.reject(new Error('These keys sign nothing')),
    receiptKey: () => {
      throw new Error('These keys sign nothing');
    },
  };
}

/** A clock that a test sets forward. */
export function testClock(): { readonly now: () => Date; pass(milliseconds: number): void } {
  let time = Date.now();
  return { now: () => new Date(time), pass: (milliseconds) => void (time += milliseconds) };
}

/** A store in which a process dies before its `nth` transaction of the system, counted from 1. */
export function dyingStore(store: Store, nth: number): Store {
  let count = 0;
  return {
    ...store,
    asSystem: (purpose, work) => {
      count += 1;
      return count === nth ? Promise.reject(new Error('died')) : store.asSystem(purpose, work);
    },
  };
}
