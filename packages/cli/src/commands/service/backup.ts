import { basename } from 'node:path';
import type { BackupFacts } from '@verrijk/server';
import type { Language } from '@verrijk/core/messages';
import type { ExitCode } from '../../exit-code.ts';
import { reportTexts } from '../../messages/report-texts.ts';
import { serviceTexts } from '../../messages/service-texts.ts';
import { productVersion } from '../../product-version.ts';
import { formatJson } from '../../reporters/json.ts';
import { dataFolder } from '../../service/data-folder.ts';
import { withTools } from '../../service/with-tools.ts';
import { numberFormat } from '../../terminal/number-format.ts';
import { wrapText } from '../../terminal/wrap-text.ts';
import type { World } from '../../terminal/world.ts';
import type { Call } from '../../usage/commands.ts';

/** `verrijk backup`: all of the service as it is at one moment, in one encrypted file for its owner alone. */
export async function backup(
  { options, operands }: Call<'backup'>,
  language: Language,
  world: World,
): Promise<ExitCode> {
  const file = operands[0]!;
  const facts = await withTools(options, world, (tools) => tools.backup(file));
  if (options.json) world.stdout.write(formatJson({ file, ...facts }));
  else if (!options.quiet) {
    const { count, size } = numberFormat(await reportTexts(language));
    const { written } = serviceTexts(language).backup;
    say(world, written(basename(file), count(facts.tables.length), count(rowsOf(facts)), size(facts.bytes)));
  }
  return 0;
}

/** `verrijk restore`: a backup back into an empty database, or nothing. */
export async function restore(
  { options, operands }: Call<'restore'>,
  language: Language,
  world: World,
): Promise<ExitCode> {
  const file = operands[0]!;
  const { restoreInstallation } = await import('@verrijk/server');
  const folder = dataFolder(options.data, false, world.env);
  const facts = await restoreInstallation({ folder, env: world.env, version: productVersion() }, file);
  if (options.json) world.stdout.write(formatJson({ file, ...facts }));
  else if (!options.quiet) {
    const { count } = numberFormat(await reportTexts(language));
    say(world, serviceTexts(language).backup.restored(count(facts.tables.length), count(rowsOf(facts))));
  }
  return 0;
}

function rowsOf({ tables }: BackupFacts): number {
  return tables.reduce((sum, { rows }) => sum + rows, 0);
}

function say({ stdout }: World, sentence: string): void {
  stdout.write(`${wrapText(sentence, stdout.columns).join('\n')}\n`);
}
