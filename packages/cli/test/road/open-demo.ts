import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startService } from '@verrijk/server';
import { createApiClient } from '@verrijk/server/contract';
import type { ApiClient } from '@verrijk/server/contract';
import { runHere } from '../run-here.ts';
import type { CommandResult, Elsewhere } from '../run-here.ts';

/** The parties of the demo that a test acts for. */
export type Side = 'organisation' | 'provider';

const TOKENS: Readonly<Record<Side, string>> = {
  organisation: 'museum.token',
  provider: 'rotterdam-festivals.token',
};

/** A service with the fictional parties of the demo, in this process, that listens. */
export interface OpenDemo {
  readonly address: string;
  /** Of its data. */
  readonly folder: string;
  tokenFile(side: Side): string;
  api(side: Side): ApiClient;
  /** Runs a command line in a folder as a party would. */
  run(side: Side, args: readonly string[], folder: string, language?: string, more?: Elsewhere): Promise<CommandResult>;
  /** Stops it, and starts it again at the same address. */
  restart(whileAway?: () => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

/** Opens one on its own embedded database, or on that of `databaseUrl`; `reference` is a file that both providers use. */
export async function openDemo(reference: string, databaseUrl?: string): Promise<OpenDemo> {
  const folder = await mkdtemp(join(tmpdir(), 'verrijk-road-'));
  const start = (port: number) =>
    startService({
      host: '127.0.0.1',
      port,
      folder,
      workers: 1,
      env: databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl },
      version: '0.0.0',
      demo: { readReference: () => readFile(reference) },
    });
  let running = await start(0);
  const { address } = running;
  const tokenFile = (side: Side): string => join(folder, TOKENS[side]);
  return {
    address,
    folder,
    tokenFile,
    api: (side) => {
      const token = readFileSync(tokenFile(side), 'utf8').trim();
      return createApiClient({ server: address, token, language: 'en', fetch });
    },
    run: (side, args, at, language = 'en', more = {}) =>
      runHere(args, at, language, {
        today: new Date().toISOString().slice(0, 10),
        ...more,
        env: { VERRIJK_SERVER: address, VERRIJK_TOKEN: readFileSync(tokenFile(side), 'utf8'), ...more.env },
      }),
    restart: async (whileAway = async () => undefined) => {
      await running.close();
      await whileAway();
      running = await start(Number(new URL(address).port));
    },
    close: async () => {
      await running.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
