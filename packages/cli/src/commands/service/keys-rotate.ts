import type { Language } from '@verrijk/core/messages';
import type { ExitCode } from '../../exit-code.ts';
import { reportTexts } from '../../messages/report-texts.ts';
import { serviceTexts } from '../../messages/service-texts.ts';
import { formatJson } from '../../reporters/json.ts';
import { withTools } from '../../service/with-tools.ts';
import { numberFormat } from '../../terminal/number-format.ts';
import { wrapText } from '../../terminal/wrap-text.ts';
import type { World } from '../../terminal/world.ts';
import type { Call } from '../../usage/commands.ts';

/** `verrijk keys rotate`: a new key for the installation; the old one opens nothing any more. */
export async function keysRotate(
  { options }: Call<'keys rotate'>,
  language: Language,
  world: World,
): Promise<ExitCode> {
  const facts = await withTools(options, world, (tools) => tools.rotateKeys());
  if (options.json) world.stdout.write(formatJson(facts));
  else if (!options.quiet) {
    const { count } = numberFormat(await reportTexts(language));
    const sentence = serviceTexts(language).rotated(count(facts.relocked), facts.current);
    world.stdout.write(`${wrapText(sentence, world.stdout.columns).join('\n')}\n`);
  }
  return 0;
}
