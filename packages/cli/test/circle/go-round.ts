import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { LoadBackSystem } from '@verrijk/core';
import { runHere } from '../run-here.ts';

/** What to go round with. */
export interface Round {
  /** Where all files are, and come. */
  readonly folder: string;
  /** Name of the export and of the household reference in it. */
  readonly export: string;
  readonly reference: string;
  readonly systems: readonly LoadBackSystem[];
  /** Options of `prepare` beside the names. */
  readonly prepare: readonly string[];
  /** Options of `load-back` beside the systems and what `prepare` left. */
  readonly loadBack: readonly string[];
}

/** What `prepare --json` says. */
export interface Prepared {
  readonly file: string;
  readonly manifest: string;
  readonly key?: string;
  readonly rows: {
    readonly in: number;
    readonly out: number;
    readonly left_out: number;
    readonly reasons: Readonly<Record<string, number>>;
  };
}

/** What `load-back --json` says. */
export interface LoadedBack {
  readonly customers: number;
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly missing: number;
  readonly unknown: number;
  readonly duplicate: number;
}

/** What came of a round. */
export interface Rounded {
  readonly prepared: Prepared;
  readonly loadedBack: LoadedBack;
  /** The enriched delivery. */
  readonly enriched: string;
  /** Paths of the files for a system. */
  readonly filesFor: (system: LoadBackSystem) => { readonly import: string; readonly rollback: string };
}

/** From the organisation's export to the files for its systems, command by command. */
export async function goRound({ folder, reference, systems, ...round }: Round): Promise<Rounded> {
  const delivery = [
    '--organisation',
    'Museum Fictie',
    '--period',
    '2026',
    '--output',
    'aanleveren',
    '--force',
    '--json',
  ];
  const prepared = JSON.parse(
    await runWell(['prepare', round.export, ...delivery, ...round.prepare], folder),
  ) as Prepared;
  const enriched = 'verrijkt.xlsx';
  await runWell(
    ['enrich', prepared.file, '--reference', reference, '--output', enriched, '--force', '--quiet'],
    folder,
  );
  const proof = ['--manifest', prepared.manifest, ...(prepared.key === undefined ? [] : ['--key', prepared.key])];
  const files = ['--for', systems.join(','), '--output', 'terugladen', '--force', '--json'];
  const loadedBack = JSON.parse(
    await runWell(['load-back', round.export, enriched, ...proof, ...files, ...round.loadBack], folder),
  ) as LoadedBack;
  return { prepared, loadedBack, enriched: join(folder, enriched), filesFor };

  function filesFor(system: LoadBackSystem): { readonly import: string; readonly rollback: string } {
    const place = join(folder, 'terugladen', system);
    const find = (start: string): string => {
      const name = existsSync(place) ? readdirSync(place).find((file) => file.startsWith(start)) : undefined;
      assert.ok(name !== undefined, `${place} has no ${start}`);
      return join(place, name);
    };
    return { import: find(`importeren-${system}.`), rollback: find(`terugdraaien-${system}.`) };
  }
}

/** Runs a command that must do what it is asked, and gives its standard output. */
export async function runWell(args: readonly string[], folder: string): Promise<string> {
  const { code, stdout, stderr } = await runHere(args, folder);
  assert.equal(code, 0, `${args.join(' ')}\n${stderr}${stdout}`);
  return stdout;
}
