import type { PgBoss } from 'pg-boss';
import type { Store } from '../../store/store.ts';
import { bossOn } from './queue-rights.ts';

interface RestoredJob {
  readonly id: string;
  readonly kind: string;
  readonly data: object;
  readonly party: string | null;
  readonly priority: number;
  readonly startAfter: Date;
}

/** Moves the jobs that a restored backup brought into the queue, each once, however many processes start at a time. Their runs ended with the old installation. */
export async function resumeRestored(store: Store, boss: PgBoss): Promise<void> {
  await store.asSystem('jobs', async (tx) => {
    const { rows } = await tx.$client.query<RestoredJob>(
      'delete from restored_job returning id, kind, data, party, priority, start_after as "startAfter"',
    );
    for (const { id, kind, data, party, priority, startAfter } of rows) {
      await tx.$client.query("update run set ended_at = now(), outcome = 'lost' where job = $1 and ended_at is null", [
        id,
      ]);
      const group = party === null ? {} : { group: { id: party } };
      await boss.send(kind, data, { id, priority, startAfter, ...group, db: bossOn(tx) });
    }
  });
}
