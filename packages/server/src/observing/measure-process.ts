import { readFile } from 'node:fs/promises';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Gauge } from 'prom-client';
import type { Registry } from 'prom-client';
import { processUsage } from '../engine/process/process-usage.ts';
import type { Service } from '../service.ts';

/** Measures of this process and of those that it started, taken when they are asked for. */
export function measureProcess(
  { store, settings }: Service,
  registry: Registry,
): { readonly measure: () => Promise<void>; readonly close: () => void } {
  const registers = [registry];
  const gauge = (name: string, help: string): Gauge => new Gauge({ name, help, registers });
  new Gauge({ name: 'verrijk_build', help: 'The version that runs.', labelNames: ['version'], registers }).set(
    { version: settings.version },
    1,
  );
  const memory = gauge('verrijk_memory_bytes', 'Memory of this process.');
  const computed = gauge('verrijk_cpu_seconds', 'Time that this process computed.');
  const delay = gauge(
    'verrijk_event_loop_delay_seconds',
    'How late work began at most in 99 of 100 cases since the last time.',
  );
  const children = gauge(
    'verrijk_child_processes',
    'Processes that this one started: the engine, an embedded database.',
  );
  const childMemory = gauge('verrijk_child_memory_bytes', 'Memory of those processes together.');
  const pool = new Gauge({
    name: 'verrijk_database_connections',
    help: 'Connections to the database, and requests that wait for one.',
    labelNames: ['state'],
    registers,
  });
  const loop = monitorEventLoopDelay({ resolution: 20 });
  loop.enable();
  return {
    measure: async () => {
      const { user, system } = process.cpuUsage();
      memory.set(process.memoryUsage.rss());
      computed.set((user + system) / 1e6);
      delay.set(loop.percentile(99) / 1e9);
      loop.reset();
      const { totalCount, idleCount, waitingCount } = store.pool;
      pool.set({ state: 'busy' }, totalCount - idleCount);
      pool.set({ state: 'idle' }, idleCount);
      pool.set({ state: 'waiting' }, waitingCount);
      const usages = await Promise.all((await childrenOf(process.pid)).map(processUsage));
      const alive = usages.filter((usage) => usage !== undefined);
      children.set(alive.length);
      childMemory.set(alive.reduce((sum, usage) => sum + usage.memory, 0));
    },
    close: () => loop.disable(),
  };
}

/** Only Linux says; elsewhere none are seen. */
async function childrenOf(pid: number): Promise<number[]> {
  if (process.platform !== 'linux') return [];
  const list = await readFile(`/proc/${pid}/task/${pid}/children`, 'latin1').catch(() => '');
  return list
    .split(' ')
    .map(Number)
    .filter((child) => child > 0);
}
