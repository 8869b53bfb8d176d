import type { Language } from '@verrijk/core/messages';
import { createFileSink } from '@verrijk/files/node';
import type { ReferenceBuildResult } from '@verrijk/steps';
import { refuseSameFile } from '../enrichment/output-path.ts';
import { exitCode } from '../exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import { reportTexts } from '../messages/report-texts.ts';
import { productVersion } from '../product-version.ts';
import { buildFromFiles } from '../reference/build-from-files.ts';
import type { BuildReport } from '../reference/build-report.ts';
import { writeReference } from '../reference/write-reference.ts';
import type { WrittenReference } from '../reference/write-reference.ts';
import { formatBuild } from '../reporters/build-text.ts';
import { formatJson } from '../reporters/json.ts';
import { ProgressLine } from '../reporters/progress-line.ts';
import type { World } from '../terminal/world.ts';
import type { Call } from '../usage/commands.ts';
import { interruptible } from './interruption.ts';

/** `verrijk reference build`: a household reference from the provider's CSV files. */
export async function referenceBuild(
  { options, operands }: Call<'reference build'>,
  language: Language,
  world: World,
): Promise<ExitCode> {
  const started = world.now();
  const texts = await reportTexts(language);
  const output = options.output!;
  const others = [options.model, options.areas].filter((path) => path !== undefined);
  await refuseSameFile([output], [...operands, ...others]);
  const progress = new ProgressLine(world, texts);
  const report = await interruptible(async (signal) => {
    const sink = await createFileSink(output, { force: options.force });
    try {
      const result = await buildFromFiles({
        inputs: operands,
        modelPath: options.model,
        areasPath: options.areas,
        name: options.name,
        edition: options.edition,
        columns: overridesOf(options),
        builtOn: new Date().toISOString().slice(0, 10),
        onProgress: (share, rows) => progress.update(share, rows),
        signal,
      });
      signal.throwIfAborted();
      return reportOf(result, await writeReference(result.built, output, sink));
    } catch (error) {
      await sink.abort();
      throw error;
    } finally {
      progress.clear();
    }
  });
  if (options.json) world.stdout.write(formatJson(report));
  else if (!options.quiet) {
    world.stdout.write(formatBuild(report, world.now() - started, language, texts, world.stdout));
  }
  const hasFindings = report.contested + report.invalidRows + Object.keys(report.unknownGroups).length > 0;
  return exitCode({
    enriched: 1,
    hasFindings,
    failUnder: undefined,
    failOnFindings: options['fail-on-findings'],
  });
}

function reportOf(
  { built, source, inputs, unknownGroups }: ReferenceBuildResult,
  written: WrittenReference,
): BuildReport {
  const { name, edition, fictional, addresses, repeated } = built.header;
  const { groups, contested, withoutGroup, areas } = written.counts;
  return {
    version: productVersion(),
    output: written.output,
    inputs,
    reference: { name, edition, fictional, addresses },
    rows: source.rows,
    invalidRows: source.invalidRows,
    invalidRowNumbers: source.invalidRowNumbers,
    repeated,
    contested,
    withoutGroup,
    groups,
    unknownGroups,
    unusedGroups: source.unusedGroups,
    areas,
  };
}

function overridesOf(options: Call<'reference build'>['options']): Record<string, string> {
  const asked = {
    postcode: options.postcode,
    houseNumber: options['house-number'],
    houseLetter: options['house-letter'],
    addition: options.addition,
    group: options.group,
    municipality: options.municipality,
    province: options.province,
  };
  return Object.fromEntries(Object.entries(asked).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
