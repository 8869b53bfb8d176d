import type { Service } from '../../service.ts';
import type { Sweep } from './sweep.ts';

/** Keeps the locks of sweeps apart from all other advisory locks. */
const SWEEP_LOCK = 9;

/** Runs sweeps until it is stopped. Every node does so; the database sees to it that each runs on one at a time. */
export function startSweeps(
  service: Service,
  sweeps: readonly Sweep[],
  onError: (what: string, error: unknown) => void,
): { stop(): Promise<void> } {
  const underWay = new Map<string, Promise<void>>();
  const begin = (sweep: Sweep): void => {
    if (underWay.has(sweep.name)) return;
    const doing = sweepAlone(service, sweep)
      .catch((error: unknown) => onError(sweep.name, error))
      .finally(() => underWay.delete(sweep.name));
    underWay.set(sweep.name, doing);
  };
  const timers = sweeps.map((sweep) => setInterval(() => begin(sweep), sweep.every * 1000));
  for (const sweep of sweeps) begin(sweep);
  return {
    stop: async () => {
      for (const timer of timers) clearInterval(timer);
      await Promise.all(underWay.values());
    },
  };
}

/** Runs a sweep unless another node is at it: the lock is the connection's, so that it ends with the process. */
async function sweepAlone(service: Service, sweep: Sweep): Promise<void> {
  const client = await service.store.pool.connect();
  let broken = true;
  try {
    const lock = [sweep.name, SWEEP_LOCK];
    const { rows } = await client.query<{ isOurs: boolean }>(
      'select pg_try_advisory_lock(hashtextextended($1, $2)) as "isOurs"',
      lock,
    );
    if (rows[0]!.isOurs) {
      await sweep.run(service);
      await client.query('select pg_advisory_unlock(hashtextextended($1, $2))', lock);
    }
    broken = false;
  } finally {
    client.release(broken);
  }
}
