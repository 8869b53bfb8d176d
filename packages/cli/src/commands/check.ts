import { basename } from 'node:path';
import { formatPage } from '@verrijk/steps';
import type { CheckReport, Page } from '@verrijk/steps';
import type { Language } from '@verrijk/core/messages';
import { readCheckRequest } from '../checking/check-request.ts';
import { runCheck } from '../checking/run-check.ts';
import type { CheckedFile } from '../checking/run-check.ts';
import { refuseSameFile } from '../enrichment/output-path.ts';
import { exitCode } from '../exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import { checkTexts } from '../messages/check-texts.ts';
import type { CheckTexts } from '../messages/check-texts.ts';
import { reportTexts } from '../messages/report-texts.ts';
import { loadOrSaveProfile } from '../profile/load-or-save-profile.ts';
import { wishesOf } from '../profile/profile-options.ts';
import { buildCheckPage } from '../reporters/check/check-page.ts';
import { formatJson } from '../reporters/json.ts';
import { ProgressLine } from '../reporters/progress-line.ts';
import { formatPageText } from '../terminal/page-text.ts';
import { wrapText } from '../terminal/wrap-text.ts';
import type { Outlet, World } from '../terminal/world.ts';
import type { Call } from '../usage/commands.ts';
import { interruptible } from './interruption.ts';

/** `verrijk check`: what is in this file, is it fit, and what will it bring. */
export async function check(call: Call<'check'>, language: Language, world: World): Promise<ExitCode> {
  const input = call.operands[0]!;
  await refuseOverwriting(input, call.options);
  const { options, keep } = await loadOrSaveProfile(call.options);
  const settings = { providersPath: options.providers, priceListPath: options['price-list'] };
  const asked = await readCheckRequest(wishesOf(options), settings, world.today());
  const texts = await checkTexts(language);
  const forPeople = { language, texts, reportTexts: await reportTexts(language), errorsPath: options.errors };
  const pageOf = (checked: CheckedFile, isShort: boolean) => buildCheckPage(checked, { ...forPeople, isShort });
  const progress = new ProgressLine(world, forPeople.reportTexts);
  const checked = await interruptible((signal) =>
    runCheck({
      input,
      asked,
      registerPath: options.register,
      reportPath: options.report,
      formatPage: (result) => formatPage(pageOf(result, false)),
      errorsPath: options.errors,
      force: options.force,
      withHash: options.json,
      language,
      onProgress: (share, rows) => progress.update(share, rows),
      signal,
    }),
  ).finally(() => progress.clear());
  await keep(language, world);
  if (options.json) world.stdout.write(formatJson(checked.report));
  else if (!options.quiet) world.stdout.write(formatText(pageOf(checked, true), options.report, texts, world.stdout));
  const code = exitCode({
    enriched: 1,
    hasFindings: hasRepairs(checked.report),
    failUnder: undefined,
    failOnFindings: options['fail-on-findings'],
  });
  if (code !== 0) world.stderr.write(`${wrapText(texts.failOnFindings, world.stderr.columns).join('\n')}\n`);
  return code;
}

/** The page for a terminal, and where the whole of it is. */
function formatText(page: Page, reportPath: string | undefined, texts: CheckTexts, outlet: Outlet): string {
  const text = formatPageText(page, outlet);
  if (reportPath === undefined) return text;
  return `${text}\n${wrapText(texts.alsoAsPage(basename(reportPath)), outlet.columns).join('\n')}\n`;
}

async function refuseOverwriting(input: string, options: Call<'check'>['options']): Promise<void> {
  const { register, providers, profile, report, errors } = options;
  const isGiven = (path: string | undefined): path is string => path !== undefined;
  await refuseSameFile(
    [report, errors].filter(isGiven),
    [input, register, providers, profile, options['price-list']].filter(isGiven),
  );
}

/** Whether there is anything that somebody should repair; what works as it is does not count. */
function hasRepairs({ findings }: CheckReport): boolean {
  return findings.some(({ severity }) => severity !== 'note');
}
