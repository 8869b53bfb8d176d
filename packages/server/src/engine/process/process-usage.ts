import { readFile } from 'node:fs/promises';

/** What a process has used. */
export interface ProcessUsage {
  /** Memory now and at its highest, in bytes. */
  readonly memory: number;
  readonly peakMemory: number;
  /** Time it computed, all threads together, in milliseconds. */
  readonly computing: number;
}

/** Linux counts in hundredths of a second, whatever the machine. */
const TICK = 10;

/** What a running process of ours has used; undefined when it has ended, or where the system does not say (not Linux). */
export async function processUsage(pid: number): Promise<ProcessUsage | undefined> {
  if (process.platform !== 'linux') return undefined;
  try {
    const [status, stat] = await Promise.all([
      readFile(`/proc/${pid}/status`, 'latin1'),
      readFile(`/proc/${pid}/stat`, 'latin1'),
    ]);
    const kilobytes = (name: string): number => Number(new RegExp(`^${name}:\\s*(\\d+)`, 'm').exec(status)?.[1] ?? 0);
    // Ended, and nobody has heard of it yet.
    if (kilobytes('VmRSS') === 0) return undefined;
    // Behind the name, which may hold anything, in brackets.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return {
      memory: kilobytes('VmRSS') * 1024,
      peakMemory: kilobytes('VmHWM') * 1024,
      computing: (Number(fields[11]) + Number(fields[12])) * TICK,
    };
  } catch {
    // It has ended: how is told by its exit.
    return undefined;
  }
}
