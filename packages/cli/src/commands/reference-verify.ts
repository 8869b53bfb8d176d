import { basename } from 'node:path';
import { VerrijkError } from '@verrijk/core';
import type { Language } from '@verrijk/core/messages';
import type { ExitCode } from '../exit-code.ts';
import { reportTexts } from '../messages/report-texts.ts';
import { loadReference } from '../reference/load-reference.ts';
import { formatJson } from '../reporters/json.ts';
import { reportProblem } from '../reporters/problem.ts';
import { numberFormat } from '../terminal/number-format.ts';
import { wrapText } from '../terminal/wrap-text.ts';
import type { World } from '../terminal/world.ts';
import type { Call } from '../usage/commands.ts';

/** `verrijk reference verify`: exit code 0 when every byte is as it was made, 1 when not, 2 when that cannot be told. */
export async function referenceVerify(
  { options, operands }: Call<'reference verify'>,
  language: Language,
  world: World,
): Promise<ExitCode> {
  const path = operands[0]!;
  try {
    const { reference } = await loadReference(path);
    const { addresses } = reference.header;
    if (options.json) world.stdout.write(formatJson({ path, intact: true, addresses }));
    else if (!options.quiet) {
      const texts = await reportTexts(language);
      const sentence = texts.reference.intact(basename(path), numberFormat(texts).count(addresses));
      world.stdout.write(`${wrapText(sentence, world.stdout.columns).join('\n')}\n`);
    }
    return 0;
  } catch (error) {
    if (!(error instanceof VerrijkError) || error.code !== 'reference.damaged') throw error;
    if (options.json) world.stdout.write(formatJson({ path, intact: false }));
    else if (!options.quiet) await reportProblem(error, language, world.stderr);
    return 1;
  }
}
