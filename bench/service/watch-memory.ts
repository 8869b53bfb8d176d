import { readdirSync, readFileSync } from 'node:fs';
import type { Serving } from './serving.ts';

const LOOK_EVERY = 100;
const KILOBYTES_PER_MB = 1000 / 1.024;

/** The most memory that was seen at once, in MB. */
export interface PeakMemory {
  /** The process that serves. */
  readonly server: number;
  /** With the processes that read and enrich files. */
  readonly withEngine: number;
  /** PostgreSQL, what its processes share counted once. */
  readonly database: number;
}

/** Looks at a service and all that it started until it is told to stop (Linux). */
export function watchMemory({ pid, databasePid }: Pick<Serving, 'pid' | 'databasePid'>): { stop(): PeakMemory } {
  const peak = { server: 0, withEngine: 0, database: 0 };
  let looks = 0;
  const look = (): void => {
    let withEngine = 0;
    let database = 0;
    const processes = runningProcesses();
    for (const { id, parent, status } of processes) {
      if (id === pid) peak.server = Math.max(peak.server, numberIn(status, 'VmHWM'));
      // Neither the database's own processes nor those of the engine start any.
      if (id === pid || parent === pid) withEngine += numberIn(status, 'VmRSS');
      // What is shared is asked for less often: the kernel walks over all pages for it.
      else if (looks % 10 === 0 && (id === databasePid || parent === databasePid)) {
        database += numberIn(readProc(id, 'smaps_rollup'), 'Pss');
      }
    }
    peak.withEngine = Math.max(peak.withEngine, withEngine);
    peak.database = Math.max(peak.database, database);
    looks++;
  };
  const timer = setInterval(look, LOOK_EVERY);
  return {
    stop: () => {
      clearInterval(timer);
      look();
      const { server, withEngine, database } = peak;
      return {
        server: server / KILOBYTES_PER_MB,
        withEngine: withEngine / KILOBYTES_PER_MB,
        database: database / KILOBYTES_PER_MB,
      };
    },
  };
}

interface Running {
  readonly id: number;
  readonly parent: number;
  readonly status: string;
}

function runningProcesses(): readonly Running[] {
  return readdirSync('/proc').flatMap((name) => {
    const id = Number(name);
    const status = Number.isInteger(id) ? readProc(id, 'status') : '';
    if (status === '') return [];
    return [{ id, status, parent: numberIn(status, 'PPid') }];
  });
}

/** Memory is in kilobytes. */
function numberIn(text: string, name: string): number {
  return Number(new RegExp(`^${name}:\\s*(\\d+)`, 'm').exec(text)?.[1] ?? 0);
}

/** Nothing of a process that has ended meanwhile. */
function readProc(id: number, name: string): string {
  try {
    return readFileSync(`/proc/${id}/${name}`, 'latin1');
  } catch {
    return '';
  }
}
