import assert from 'node:assert/strict';
import { mkdtempSync, openAsBlob, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { runHere } from '../../../cli/test/run-here.ts';
import type { CommandResult } from '../../../cli/test/run-here.ts';

/** Files of fictional customers on disk, for the command line and for a browser. */
export interface FictionalFolder {
  readonly folder: string;
  path(name: string): string;
  blob(name: string): Promise<Blob>;
  /** Runs a command there; fails when it does not end well. */
  run(...args: readonly string[]): Promise<CommandResult>;
}

/** The names of what `makeFictionalFiles` makes. */
export const FILES = {
  reference: 'referentie.vref',
  export: 'export.csv',
  customers: 'klanten.xlsx',
  transactions: 'bestellingen.csv',
  answers: 'enquete.xlsx',
} as const;

/** Makes all kinds of files in a folder. */
export async function makeFictionalFiles(folder: FictionalFolder, customers: number): Promise<void> {
  await folder.run(
    ...['reference', 'demo', '--output', FILES.reference, '--addresses', '40000'],
    ...['--customers', String(customers), '--customers-output', FILES.customers, '--export-output', FILES.export],
    ...['--transactions-output', FILES.transactions, '--answers-output', FILES.answers, '--quiet'],
  );
}

/** A folder that is gone when the test file is done; call it at the top of the file. */
export function emptyFolder(): FictionalFolder {
  const folder = mkdtempSync(join(tmpdir(), 'verrijk-local-'));
  after(() => rmSync(folder, { recursive: true }));
  const path = (name: string): string => join(folder, name);
  return {
    folder,
    path,
    blob: async (name) => await openAsBlob(path(name)),
    run: async (...args) => {
      const result = await runHere(args, folder, 'nl');
      assert.equal(result.code, 0, result.stderr);
      return result;
    },
  };
}
