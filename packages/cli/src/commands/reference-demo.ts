import { basename } from 'node:path';
import { parseDay } from '@verrijk/core';
import type { Language } from '@verrijk/core/messages';
import { refuseSameFile } from '../enrichment/output-path.ts';
import type { ExitCode } from '../exit-code.ts';
import { makeFictional } from '../fictional/make-fictional.ts';
import { reportTexts } from '../messages/report-texts.ts';
import { productVersion } from '../product-version.ts';
import { formatJson } from '../reporters/json.ts';
import { numberFormat } from '../terminal/number-format.ts';
import { wrapText } from '../terminal/wrap-text.ts';
import type { World } from '../terminal/world.ts';
import type { Call } from '../usage/commands.ts';
import { interruptible } from './interruption.ts';

/** `verrijk reference demo`: a fictional household reference, and fictional customers when asked for. */
export async function referenceDemo(
  { options }: Call<'reference demo'>,
  language: Language,
  world: World,
): Promise<ExitCode> {
  const { addresses, customers, seed, force } = options;
  const referencePath = options.output!;
  const tablePaths = {
    customers: options['customers-output'],
    export: options['export-output'],
    transactions: options['transactions-output'],
    answers: options['answers-output'],
  };
  await refuseSameFile(
    [referencePath, ...Object.values(tablePaths)].filter((path) => path !== undefined),
    [],
  );
  const today = parseDay(world.today(), 'day-first');
  const files = await interruptible((signal) =>
    makeFictional({ addresses, customers, seed, today, referencePath, tablePaths, force, signal }),
  );
  if (options.json) {
    world.stdout.write(formatJson({ version: productVersion(), fictional: true, seed, ...files }));
  } else if (!options.quiet) {
    const { demo } = await reportTexts(language);
    const { count, size } = numberFormat(await reportTexts(language));
    const sentences = {
      customers: demo.customers,
      export: demo.customers,
      transactions: demo.orderLines,
      answers: demo.answers,
    };
    const tables = (Object.keys(sentences) as (keyof typeof sentences)[]).flatMap((name) => {
      const file = files[name];
      return file === undefined ? [] : [{ file, what: sentences[name](count(file.rows)) }];
    });
    const made = [{ file: files.reference, what: demo.addresses(count(files.reference.addresses)) }, ...tables];
    const lines = made.flatMap(({ file, what }) =>
      wrapText(`${demo.made(basename(file.path), what)} (${size(file.bytes)}).`, world.stdout.columns),
    );
    world.stdout.write(`${lines.join('\n')}\n`);
  }
  return 0;
}
