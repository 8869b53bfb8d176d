import type { Language } from '@verrijk/core/messages';
import type { ExitCode } from '../../exit-code.ts';
import { serviceTexts } from '../../messages/service-texts.ts';
import { productVersion } from '../../product-version.ts';
import { dataFolder } from '../../service/data-folder.ts';
import { loadLean } from '../../service/load-lean.ts';
import { untilStopped } from '../../service/until-stopped.ts';
import type { World } from '../../terminal/world.ts';
import type { Call } from '../../usage/commands.ts';

/** `verrijk worker`: works on jobs of a database that others serve, and stays until it is stopped. */
export async function worker({ options }: Call<'worker'>, language: Language, world: World): Promise<ExitCode> {
  const texts = serviceTexts(language);
  world.stderr.write(`${texts.starting}\n`);
  const stopped = untilStopped();
  const { startWorkers } = await loadLean(() => import('@verrijk/server'));
  const running = await startWorkers({
    folder: dataFolder(options.data, false, world.env),
    workers: options.workers,
    env: world.env,
    version: productVersion(),
    log: (line) => world.stderr.write(line),
  });
  world.stdout.write(`${texts.working(options.workers)} ${texts.stop}\n`);
  await stopped;
  world.stderr.write(`${texts.stopping}\n`);
  await running.close();
  return 0;
}
