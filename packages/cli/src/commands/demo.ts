import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseDay } from '@verrijk/core';
import type { Language } from '@verrijk/core/messages';
import { defaultOutput } from '../enrichment/output-path.ts';
import { runEnrichment } from '../enrichment/run-enrichment.ts';
import type { ExitCode } from '../exit-code.ts';
import { makeFictional } from '../fictional/make-fictional.ts';
import { reportTexts } from '../messages/report-texts.ts';
import { formatEnrichment } from '../reporters/enrichment-text.ts';
import { ProgressLine } from '../reporters/progress-line.ts';
import { factList } from '../terminal/fact-list.ts';
import { paintFor } from '../terminal/paint.ts';
import type { World } from '../terminal/world.ts';
import type { Call } from '../usage/commands.ts';
import { interruptible } from './interruption.ts';

const ADDRESSES = 200_000;
const CUSTOMERS = 20_000;
const SEED = 2021;

/** `verrijk demo`: makes fictional files, enriches them, and says where everything is. */
export async function demo({ options }: Call<'demo'>, language: Language, world: World): Promise<ExitCode> {
  const texts = await reportTexts(language);
  const folder = options.folder ?? 'demo';
  const referencePath = join(folder, 'doelgroepen-fictief.vref');
  const input = join(folder, 'klanten-fictief.xlsx');
  const output = defaultOutput(input, 'keep');
  const exported = join(folder, 'export-fictief.csv');
  await mkdir(folder, { recursive: true });
  await interruptible((signal) =>
    makeFictional({
      addresses: ADDRESSES,
      customers: CUSTOMERS,
      seed: SEED,
      today: parseDay(world.today(), 'day-first'),
      referencePath,
      tablePaths: { customers: input, export: exported, transactions: undefined, answers: undefined },
      force: true,
      signal,
    }),
  );
  const started = world.now();
  const progress = new ProgressLine(world, texts);
  const report = await interruptible((signal) =>
    runEnrichment({
      input,
      output,
      referencePath,
      summaryPath: undefined,
      force: true,
      match: 'standard',
      layout: 'keep',
      explain: true,
      columns: { overrides: {}, sheet: undefined, noHeader: false },
      withHashes: false,
      language,
      onProgress: (share, rows) => progress.update(share, rows),
      signal,
    }),
  ).finally(() => progress.clear());
  const files: readonly (readonly [string, string])[] = [
    [referencePath, texts.demo.reference],
    [input, texts.demo.customerFile],
    [output, texts.demo.result],
    [exported, texts.demo.exportFile],
  ];
  world.stdout.write(
    [
      formatEnrichment(report, world.now() - started, language, texts, world.stdout),
      paintFor(world.stdout).bold(texts.demo.files),
      ...factList(files, world.stdout.columns),
      '',
      texts.demo.nextExport,
      `  npx verrijk check ${exported} --register ${referencePath}`,
      '',
      texts.demo.next,
      `  npx verrijk enrich <${texts.demo.yourFile}> --reference ${referencePath}`,
      '',
    ].join('\n'),
  );
  return 0;
}
