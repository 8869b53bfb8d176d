import { dirname, join } from 'node:path';
import type { LoadBackSystem } from '@verrijk/core';
import type { Language } from '@verrijk/core/messages';
import { loadBackWords } from '@verrijk/steps';
import type { ExitCode } from '../exit-code.ts';
import { runLoadBack } from '../load-back/run-load-back.ts';
import { loadBackStopped } from '../messages/load-back-stopped.ts';
import { reportTexts } from '../messages/report-texts.ts';
import { loadOrSaveProfile } from '../profile/load-or-save-profile.ts';
import { formatJson } from '../reporters/json.ts';
import { formatLoadBack } from '../reporters/load-back/load-back-text.ts';
import { ProgressLine } from '../reporters/progress-line.ts';
import { wrapText } from '../terminal/wrap-text.ts';
import type { World } from '../terminal/world.ts';
import { columnOverrides } from '../usage/column-overrides.ts';
import type { Call } from '../usage/commands.ts';
import { interruptible } from './interruption.ts';

/** Where everything comes when nobody says. */
const FOLDER = 'terugladen';

/** `verrijk load-back`: the groups home again, by customer ID. */
export async function loadBack(call: Call<'load-back'>, language: Language, world: World): Promise<ExitCode> {
  const [own, enriched] = call.operands as [string, string];
  const { options, keep } = await loadOrSaveProfile(call.options);
  const folder = options.output ?? join(dirname(own), FOLDER);
  const texts = await reportTexts(language);
  const progress = new ProgressLine(world, texts);
  const report = await interruptible((signal) =>
    runLoadBack({
      export: own,
      enriched,
      key: options.key,
      manifest: options.manifest,
      into: options.into,
      folder,
      force: options.force,
      systems: systemsOf(options),
      all: options.all,
      allowed: options.allow,
      dryRun: options['dry-run'],
      columns: {
        overrides: columnOverrides(options),
        sheet: options.sheet,
        noHeader: options['no-header'],
        oldGroup: options['old-group'],
        email: options.email,
        enrichedSheet: options['enriched-sheet'],
        enrichedId: options['enriched-id'],
        group: options.group,
      },
      language,
      today: world.today(),
      onProgress: (share, rows) => progress.update(share, rows),
      signal,
    }),
  ).finally(() => progress.clear());
  const isStopped = report.stops.length > 0;
  if (options.json) world.stdout.write(formatJson(report));
  else if (!options.quiet) {
    const page = { language, texts: await loadBackWords(language) };
    world.stdout.write(formatLoadBack(report, page, folder, world.stdout));
  }
  if (!isStopped) {
    await keep(language, world);
    return 0;
  }
  world.stderr.write(`${wrapText(loadBackStopped(report.stops, language), world.stderr.columns).join('\n')}\n`);
  return 1;
}

/** The systems asked for; a column in a file of one's own is asked for instead of files for a system. */
function systemsOf(options: Call<'load-back'>['options']): readonly LoadBackSystem[] {
  if (options.for.length > 0) return [...new Set(options.for)];
  return options.into === undefined ? ['generic'] : [];
}
