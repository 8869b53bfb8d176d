import { join } from 'node:path';
import type { RunningService } from '@verrijk/server';
import type { Language } from '@verrijk/core/messages';
import type { ExitCode } from '../../exit-code.ts';
import { serviceTexts } from '../../messages/service-texts.ts';
import type { ServiceTexts } from '../../messages/service-texts.ts';
import { productVersion } from '../../product-version.ts';
import { dataFolder } from '../../service/data-folder.ts';
import { demoFiles, makeDemoFiles } from '../../service/demo-files.ts';
import { loadLean } from '../../service/load-lean.ts';
import { untilStopped } from '../../service/until-stopped.ts';
import { webPages } from '../../service/web-pages.ts';
import { factList } from '../../terminal/fact-list.ts';
import { paintFor } from '../../terminal/paint.ts';
import type { Outlet, World } from '../../terminal/world.ts';
import { wrapText } from '../../terminal/wrap-text.ts';
import type { Call } from '../../usage/commands.ts';

const LOOPBACK = '127.0.0.1';

/** `verrijk serve`: opens the service, and stays until it is stopped. */
export async function serve({ options }: Call<'serve'>, language: Language, world: World): Promise<ExitCode> {
  const { port, host = LOOPBACK, demo, workers } = options;
  const texts = serviceTexts(language);
  if (demo && host !== LOOPBACK) {
    world.stderr.write(`${wrapText(texts.demo.onlyHere, world.stderr.columns).join('\n')}\n`);
    return 2;
  }
  const folder = dataFolder(options.data, demo, world.env);
  const pages = webPages();
  world.stderr.write(`${texts.starting}\n`);
  // Asked to stop while it starts, it stops when it has started: a database is not left halfway.
  const stopped = untilStopped();
  // The server is loaded by these commands alone: nothing else of the command line should wait for it.
  const { startService } = await loadLean(() => import('@verrijk/server'));
  const running = await startService({
    host,
    port,
    folder,
    workers,
    env: world.env,
    version: productVersion(),
    ...(pages !== undefined && { pages }),
    // Who tries a demo reads what stands on the screen.
    ...(!demo && { log: (line: string) => world.stderr.write(line) }),
    ...(demo && { demo: { readReference: () => makeDemoFiles(folder, world.today()) } }),
  });
  world.stdout.write(describe(running, folder, texts, world.stdout));
  await stopped;
  world.stderr.write(`${texts.stopping}\n`);
  await running.close();
  return 0;
}

function describe(running: RunningService, folder: string, texts: ServiceTexts, outlet: Outlet): string {
  const { bold } = paintFor(outlet);
  const facts: (readonly [string, string])[] = [
    ...(running.firstLink === undefined ? [] : [[texts.firstLink, running.firstLink] as const]),
    [texts.documentation, `${running.address}/api/docs`],
    [texts.data, folder],
  ];
  return [
    bold(texts.running(running.address)),
    '',
    ...(running.demo === undefined ? [] : describeDemo(running.demo, running.address, folder, texts, outlet)),
    ...factList(facts, outlet.columns),
    '',
    texts.stop,
    '',
  ].join('\n');
}

function describeDemo(
  demo: NonNullable<RunningService['demo']>,
  address: string,
  folder: string,
  texts: ServiceTexts,
  outlet: Outlet,
): readonly string[] {
  const { bold } = paintFor(outlet);
  const { exportPath } = demoFiles(folder);
  const tokenOf = (name: string): string => join(folder, name);
  const [first] = demo.tokens;
  return [
    ...wrapText(texts.demo.intro, outlet.columns),
    '',
    bold(texts.demo.logins),
    ...demo.logins.flatMap(({ party, people }) => [
      `  ${party}`,
      ...factList(
        people.map(({ role, email, password }) => [texts.roles[role], `${email}  ${password}`] as const),
        outlet.columns - 2,
      ).map((line) => `  ${line}`),
    ]),
    '',
    bold(texts.demo.tokens),
    ...factList(
      demo.tokens.map(({ party, file }) => [party, tokenOf(file)] as const),
      outlet.columns,
    ),
    '',
    bold(texts.demo.export),
    `  ${exportPath}`,
    '',
    ...(first === undefined
      ? []
      : [
          bold(texts.demo.next),
          `  npx verrijk order new ${exportPath} --purpose "Wie komt er" --server ${address} --token-file ${tokenOf(first.file)}`,
          '',
        ]),
  ];
}
