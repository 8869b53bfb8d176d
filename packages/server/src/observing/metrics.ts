import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Service } from '../service.ts';
import { measureDatabase } from './measure-database.ts';
import { measureProcess } from './measure-process.ts';

/** What is measured, of this process and of the database that all processes share. Labels are names of ours: never an ID, a name or an address. */
export interface Metrics {
  readonly contentType: string;
  countRequest(endpoint: string, status: number, seconds: number): void;
  countUpload(bytes: number): void;
  /** In Prometheus' form. */
  read(): Promise<string>;
  close(): void;
}

const DURATIONS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1, 2.5, 10, 30, 120];

export function createMetrics(service: Service): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const requests = new Counter({
    name: 'verrijk_http_requests_total',
    help: 'Requests answered, by endpoint of the API and status.',
    labelNames: ['endpoint', 'status'],
    registers,
  });
  const durations = new Histogram({
    name: 'verrijk_http_request_seconds',
    help: 'How long requests took, by endpoint of the API.',
    labelNames: ['endpoint'],
    buckets: DURATIONS,
    registers,
  });
  const uploaded = new Counter({ name: 'verrijk_upload_bytes_total', help: 'Bytes that uploads brought.', registers });
  const shared = makeGauges(registry);
  const own = measureProcess(service, registry);
  return {
    contentType: registry.contentType,
    countRequest: (endpoint, status, seconds) => {
      requests.inc({ endpoint, status });
      durations.observe({ endpoint }, seconds);
    },
    countUpload: (bytes) => void (Number.isFinite(bytes) && uploaded.inc(bytes)),
    read: async () => {
      await own.measure();
      const measures = await service.store.asSystem('health', (tx) => measureDatabase(tx, service.now()));
      for (const gauge of Object.values(shared)) gauge.reset();
      for (const { name, labels, value } of measures) shared[name].set(labels, value);
      return registry.metrics();
    },
    close: () => own.close(),
  };
}

function makeGauges(registry: Registry) {
  const gauge = (name: string, help: string, labelNames: readonly string[] = []): Gauge =>
    new Gauge({ name, help, labelNames: [...labelNames], registers: [registry] });
  return {
    orders: gauge('verrijk_orders', 'Orders, by state.', ['state']),
    jobs: gauge('verrijk_jobs', 'Jobs that wait or run, by kind.', ['kind', 'state']),
    oldestJob: gauge('verrijk_oldest_job_seconds', 'How long the oldest waiting job waits, by kind.', ['kind']),
    runs: gauge('verrijk_runs_last_hour', 'Runs of jobs that ended in the last hour, by kind and outcome.', [
      'kind',
      'outcome',
    ]),
    runSeconds: gauge('verrijk_run_seconds_last_hour', 'How long the runs of the last hour took, by kind.', [
      'kind',
      'quantile',
    ]),
    mail: gauge('verrijk_mail', 'Mail of the last thirty days, by state.', ['state']),
    deliveries: gauge('verrijk_webhook_deliveries', 'Webhook deliveries of the last thirty days, by state.', ['state']),
  };
}
export type SharedMeasure = keyof ReturnType<typeof makeGauges>;
