import type { Language } from '@verrijk/core/messages';
import type { ExitCode } from '../exit-code.ts';
import { reportTexts } from '../messages/report-texts.ts';
import { loadReference } from '../reference/load-reference.ts';
import { countReference } from '@verrijk/steps';
import { formatReference } from '../reporters/reference-text.ts';
import type { ReferenceFacts } from '../reporters/reference-text.ts';
import { formatJson } from '../reporters/json.ts';
import type { World } from '../terminal/world.ts';
import type { Call } from '../usage/commands.ts';

/** `verrijk reference info`: what a household reference holds. */
export async function referenceInfo(
  { options, operands }: Call<'reference info'>,
  language: Language,
  world: World,
): Promise<ExitCode> {
  const path = operands[0]!;
  const { reference, bytes } = await loadReference(path);
  const { name, edition, fictional, addresses, households, builtOn } = reference.header;
  const { groups, withoutGroup, contested, pc4, areas } = countReference(reference);
  const facts: ReferenceFacts = {
    path,
    bytes,
    name,
    edition,
    fictional,
    builtOn: builtOn ?? '',
    addresses,
    households,
    contested,
    withoutGroup,
    groups,
    pc4,
    areas,
  };
  if (options.json) world.stdout.write(formatJson(facts));
  else world.stdout.write(formatReference(facts, await reportTexts(language), world.stdout));
  return 0;
}
