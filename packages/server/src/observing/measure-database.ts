import type { Transaction } from '../store/store.ts';
import type { SharedMeasure } from './metrics.ts';

interface Measure {
  readonly name: SharedMeasure;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

/** What stands in the database at a moment: counts and times alone. The queue's table is there once a queue was opened. */
export async function measureDatabase(tx: Transaction, now: Date): Promise<readonly Measure[]> {
  const { rows } = await tx.$client.query<{ hasQueue: boolean }>(
    `select to_regclass('pgboss.job') is not null as "hasQueue"`,
  );
  const parts = [ORDERS, RUNS, RUN_SECONDS, MAIL, DELIVERIES, ...(rows[0]!.hasQueue ? [JOBS, OLDEST_JOB] : [])];
  const measures: Measure[] = [];
  for (const part of parts) {
    const found = await tx.$client.query<Measure>(part, part.includes('$1') ? [now] : []);
    measures.push(...found.rows);
  }
  return measures;
}

const ORDERS = `select 'orders' as name, json_build_object('state', state) as labels, count(*)::float as value from orders group by state`;
const JOBS = `select 'jobs' as name, json_build_object('kind', name, 'state', state::text) as labels, count(*)::float as value
  from pgboss.job where state <= 'active' group by name, state`;
const OLDEST_JOB = `select 'oldestJob' as name, json_build_object('kind', name) as labels,
    greatest(0, extract(epoch from $1::timestamptz - min(created_on)))::float as value
  from pgboss.job where state < 'active' group by name`;
const RUNS = `select 'runs' as name, json_build_object('kind', kind, 'outcome', outcome) as labels, count(*)::float as value
  from run where ended_at > $1::timestamptz - interval '1 hour' group by kind, outcome`;
const RUN_SECONDS = `select 'runSeconds' as name, json_build_object('kind', kind, 'quantile', quantile::text) as labels,
    percentile_cont(quantile) within group (order by extract(epoch from ended_at - started_at))::float as value
  from run, (values (0.5::float8), (0.95::float8)) as asked (quantile)
  where ended_at > $1::timestamptz - interval '1 hour' group by kind, quantile`;
const MAIL = `select 'mail' as name, json_build_object('state', state) as labels, count(*)::float as value from outbox group by state`;
const DELIVERIES = `select 'deliveries' as name, json_build_object('state', state) as labels, count(*)::float as value
  from webhook_delivery group by state`;
