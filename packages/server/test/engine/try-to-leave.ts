import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';

/** Run in place of the engine: what it manages to do that it must not. */
const attempts: Readonly<Record<string, () => void>> = {
  'read a file': () => void readFileSync('/etc/hosts'),
  'read a secret of Linux': () => void readFileSync('/proc/self/environ'),
  'write a file': () => writeFileSync(new URL('./left-behind.txt', import.meta.url), 'x'),
  'start a process': () => {
    const { error } = spawnSync(process.execPath, ['--version']);
    if (error !== undefined) throw error;
  },
  'start a thread': () => void new Worker('0', { eval: true }),
  'load native code': () => process.dlopen({ exports: {} }, '/nothing.node'),
};

const done = Object.entries(attempts).flatMap(([name, attempt]) => {
  try {
    attempt();
    return [name];
  } catch (error) {
    return (error as { readonly code?: unknown }).code === 'ERR_ACCESS_DENIED' ||
      (error as { readonly code?: unknown }).code === 'ERR_DLOPEN_DISABLED'
      ? []
      : [`${name}: ${String(error)}`];
  }
});
process.stdout.write(JSON.stringify({ done, environment: Object.keys(process.env) }));
