import { VerrijkError } from '@verrijk/core';
import type { Language } from '@verrijk/core/messages';
import { PIPE, defaultOutput, refuseSameFile } from '../enrichment/output-path.ts';
import { runEnrichment } from '../enrichment/run-enrichment.ts';
import { exitCode } from '../exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import { reportTexts } from '../messages/report-texts.ts';
import type { ReportTexts } from '../messages/report-texts.ts';
import type { EnrichmentReport } from '../reporters/enrichment-report.ts';
import { formatEnrichment } from '../reporters/enrichment-text.ts';
import { formatJson } from '../reporters/json.ts';
import { ProgressLine } from '../reporters/progress-line.ts';
import { numberFormat } from '../terminal/number-format.ts';
import { wrapText } from '../terminal/wrap-text.ts';
import type { World } from '../terminal/world.ts';
import { columnOverrides } from '../usage/column-overrides.ts';
import type { Call } from '../usage/commands.ts';
import { interruptible } from './interruption.ts';

type Options = Call<'enrich'>['options'];

/** `verrijk enrich`: the same file with the Culturele Doelgroep behind every row. */
export async function enrich(
  { options, operands }: Call<'enrich'>,
  language: Language,
  world: World,
): Promise<ExitCode> {
  const started = world.now();
  const input = operands[0]!;
  const output = options.output ?? defaultOutput(input, options.layout);
  const referencePath = options.reference ?? world.env['VERRIJK_REFERENCE'] ?? '';
  if (referencePath === '') throw new VerrijkError('reference.missing');
  await refuseSameFile(
    [output, options.summary].filter((path) => path !== undefined),
    [input, referencePath],
  );
  const texts = await reportTexts(language);
  const progress = new ProgressLine(world, texts);
  const report = await interruptible((signal) =>
    runEnrichment({
      input,
      output,
      referencePath,
      summaryPath: options.summary,
      force: options.force,
      match: options.match,
      layout: options.layout,
      explain: options.explain,
      columns: { overrides: columnOverrides(options), sheet: options.sheet, noHeader: options['no-header'] },
      withHashes: options.json,
      language,
      onProgress: (share, rows) => progress.update(share, rows),
      signal,
    }),
  ).finally(() => progress.clear());
  // Standard output belongs to the result when that goes there.
  const outlet = output === PIPE ? world.stderr : world.stdout;
  if (options.json) outlet.write(formatJson(report));
  else if (!options.quiet) outlet.write(formatEnrichment(report, world.now() - started, language, texts, outlet));
  return sayVerdict(report, options, texts, world);
}

/** The exit code, and on standard error why it is not 0: `--quiet` keeps silent only when all goes well. */
function sayVerdict(report: EnrichmentReport, options: Options, texts: ReportTexts, world: World): ExitCode {
  const enriched = report.rows === 0 ? 1 : report.enriched / report.rows;
  const hasFindings = Object.values(report.findings).some((count) => count > 0);
  const [failUnder, failOnFindings] = [options['fail-under'], options['fail-on-findings']];
  const code = exitCode({ enriched, hasFindings, failUnder, failOnFindings });
  if (code === 0) return code;
  const { share } = numberFormat(texts);
  const isUnder = failUnder !== undefined && enriched * 100 < failUnder;
  const reason = isUnder
    ? texts.enrichment.failUnder(share(report.enriched, report.rows), share(failUnder, 100))
    : texts.enrichment.failOnFindings;
  world.stderr.write(`${wrapText(reason, world.stderr.columns).join('\n')}\n`);
  return code;
}
