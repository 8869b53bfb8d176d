import type { Language } from '@verrijk/core/messages';
import type { ExitCode } from '../exit-code.ts';
import type { World } from '../terminal/world.ts';
import type { Call } from '../usage/commands.ts';

export async function loadBack(call: Call<'load-back'>, language: Language, world: World): Promise<ExitCode> {
  await Promise.resolve();
  world.stderr.write(`${call.command} ${language}\n`);
  return 2;
}
