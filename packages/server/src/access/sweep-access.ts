import type { Service } from '../service.ts';

/** So long a session or link that is over can still be looked at by who investigates. */
const KEPT = "interval '30 days'";

/** Removes what has expired: sessions and links after a month, challenges and counted guesses at once. */
export async function sweepAccess({ store, now }: Pick<Service, 'store' | 'now'>): Promise<void> {
  await store.asSystem('sweep', async (tx) => {
    await tx.$client.query(`delete from session where expires_at < $1::timestamptz - ${KEPT}`, [now()]);
    await tx.$client.query(`delete from one_time_link where expires_at < $1::timestamptz - ${KEPT}`, [now()]);
    await tx.$client.query('delete from ceremony where expires_at < $1', [now()]);
    await tx.$client.query('delete from attempt where expire < $1', [now().getTime()]);
  });
}
