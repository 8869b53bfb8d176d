import { dirname } from 'node:path';
import { VerrijkError } from '@verrijk/core';
import type { Language } from '@verrijk/core/messages';
import { PIPE } from '../enrichment/output-path.ts';
import type { ExitCode } from '../exit-code.ts';
import { reportTexts } from '../messages/report-texts.ts';
import { preparationWishes } from '../preparation/preparation-wishes.ts';
import { runPreparation } from '../preparation/run-preparation.ts';
import { loadOrSaveProfile } from '../profile/load-or-save-profile.ts';
import { formatJson } from '../reporters/json.ts';
import { formatPreparation } from '../reporters/preparation-text.ts';
import { ProgressLine } from '../reporters/progress-line.ts';
import type { World } from '../terminal/world.ts';
import { columnOverrides } from '../usage/column-overrides.ts';
import type { Call } from '../usage/commands.ts';
import { interruptible } from './interruption.ts';

/** `verrijk prepare`: the file for the provider, with customer ID, postcode and house number, and nothing else. */
export async function prepare(call: Call<'prepare'>, language: Language, world: World): Promise<ExitCode> {
  const input = call.operands[0]!;
  const { options, keep } = await loadOrSaveProfile(call.options, ['organisation']);
  if (options['without-ids'] && options.pseudonymise) {
    throw new VerrijkError('usage.option-value', { option: '--pseudonymise', value: '--without-ids' });
  }
  const today = world.today();
  const texts = await reportTexts(language);
  const progress = new ProgressLine(world, texts);
  const result = await interruptible((signal) =>
    runPreparation({
      input,
      folder: options.output ?? (input === PIPE ? '.' : dirname(input)),
      ...preparationWishes(options, today),
      today,
      pseudonymise: options.pseudonymise,
      withoutIds: options['without-ids'],
      repair: options.repair,
      isSplit: options['split-addition'],
      columns: { overrides: columnOverrides(options), sheet: options.sheet, noHeader: options['no-header'] },
      force: options.force,
      withHashes: options.json,
      language,
      onProgress: (share, rows) => progress.update(share, rows),
      signal,
    }),
  ).finally(() => progress.clear());
  if (options.json) world.stdout.write(formatJson(result.report));
  else if (!options.quiet) world.stdout.write(formatPreparation(result, language, world.stdout));
  await keep(language, world);
  return 0;
}
