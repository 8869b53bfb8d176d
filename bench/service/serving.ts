import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { createApiClient } from '@verrijk/server/contract';
import type { ApiClient } from '@verrijk/server/contract';
import { VERRIJK } from '../measure/verrijk.ts';

const ADDRESS = /http:\/\/127\.0\.0\.1:(\d+)/;
const START_SECONDS = 180;

/** A service of its own process, with the fictional parties of the demo. */
export interface Serving {
  readonly server: string;
  readonly port: number;
  readonly pid: number;
  /** Of its own PostgreSQL. */
  readonly databasePid: number;
  readonly museum: ApiClient;
  readonly theater: ApiClient;
  readonly provider: ApiClient;
  /** As `museum` shows that it is who it is, where it is not a client of ours that speaks. */
  readonly museumToken: string;
  stop(): Promise<void>;
}

/** Starts `verrijk serve --demo` as a user does, and waits until it answers. */
export async function startServing(folder: string, workers: number): Promise<Serving> {
  const args = [VERRIJK, 'serve', '--demo', '--port', '0', '--data', folder, '--workers', String(workers)];
  const child = spawn(process.execPath, [...nodeFlags(), ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await exited;
  };
  try {
    const port = await portOf(child.stdout, exited);
    const server = `http://127.0.0.1:${port}`;
    const tokenOf = (file: string): string => readFileSync(join(folder, file), 'utf8').trim();
    const clientOf = (file: string): ApiClient =>
      createApiClient({ server, token: tokenOf(file), language: 'en', fetch });
    return {
      server,
      port,
      pid: child.pid!,
      databasePid: Number.parseInt(readFileSync(join(folder, 'postgres', 'data', 'postmaster.pid'), 'utf8'), 10),
      museum: clientOf('museum.token'),
      theater: clientOf('theater.token'),
      provider: clientOf('rotterdam-festivals.token'),
      museumToken: tokenOf('museum.token'),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** For a look inside: `SERVE_FLAGS=--cpu-prof npm run bench -- --only service`. */
function nodeFlags(): readonly string[] {
  return (process.env['SERVE_FLAGS'] ?? '').split(' ').filter((flag) => flag !== '');
}

async function portOf(output: Readable, exited: Promise<void>): Promise<number> {
  let text = '';
  const found = new Promise<number>((resolve) => {
    output.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const [, port] = ADDRESS.exec(text) ?? [];
      if (port !== undefined) resolve(Number(port));
    });
  });
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => (timer = setTimeout(resolve, START_SECONDS * 1000, undefined)));
  const port = await Promise.race([found, exited, late]);
  clearTimeout(timer);
  if (typeof port !== 'number') throw new Error('verrijk serve did not start');
  return port;
}
