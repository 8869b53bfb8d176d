import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseDay } from '@verrijk/core';
import { makeFictional } from '../fictional/make-fictional.ts';
import { makeFolder } from '../writing/make-folder.ts';

const ADDRESSES = 200_000;
const CUSTOMERS = 5_000;
const SEED = 2021;

/** Where the files of a demo are. */
export function demoFiles(folder: string): { readonly referencePath: string; readonly exportPath: string } {
  return {
    referencePath: join(folder, 'doelgroepen-fictief.vref'),
    exportPath: join(folder, 'export-fictief.xlsx'),
  };
}

/** Makes the fictional files where they are not there yet, and gives the bytes of the household reference. */
export async function makeDemoFiles(folder: string, today: string): Promise<Uint8Array> {
  const { referencePath, exportPath } = demoFiles(folder);
  if (!existsSync(referencePath) || !existsSync(exportPath)) {
    await makeFolder(folder, folder);
    await makeFictional({
      addresses: ADDRESSES,
      customers: CUSTOMERS,
      seed: SEED,
      today: parseDay(today, 'day-first'),
      referencePath,
      tablePaths: { customers: undefined, export: exportPath, transactions: undefined, answers: undefined },
      force: true,
      signal: new AbortController().signal,
    });
  }
  return readFile(referencePath);
}
