import { basename } from 'node:path';
import { VerrijkError } from '@verrijk/core';
import type { TransactionRole } from '@verrijk/core';
import type { Language } from '@verrijk/core/messages';
import { refuseSameFile } from '../enrichment/output-path.ts';
import type { ExitCode } from '../exit-code.ts';
import { reportTexts } from '../messages/report-texts.ts';
import { runReport } from '../audience/run-report.ts';
import type { ReportRun } from '../audience/run-report.ts';
import { buildReportPage } from '../reporters/audience/report-page.ts';
import { formatJson } from '../reporters/json.ts';
import { ProgressLine } from '../reporters/progress-line.ts';
import { formatPageText } from '../terminal/page-text.ts';
import type { World } from '../terminal/world.ts';
import { columnOverrides } from '../usage/column-overrides.ts';
import type { Call } from '../usage/commands.ts';
import { interruptible } from './interruption.ts';

/** `verrijk report`: who the audience is, as a document to hand on. */
export async function report(
  { options, operands }: Call<'report'>,
  language: Language,
  world: World,
): Promise<ExitCode> {
  const referencePath = options.reference ?? world.env['VERRIJK_REFERENCE'] ?? '';
  if (referencePath === '') throw new VerrijkError('reference.missing');
  const { transactions, answers, compare, output } = options;
  const others = [transactions, answers, compare].filter((path) => path !== undefined);
  await refuseSameFile(output, [...operands, referencePath, ...others]);
  const texts = await reportTexts(language);
  const progress = new ProgressLine(world, texts);
  const finished = await interruptible((signal) =>
    runReport({
      inputs: operands,
      pipeName: texts.enrichment.standardInput,
      referencePath,
      transactionsPath: transactions,
      answersPath: answers,
      comparePath: compare,
      outputs: output,
      force: options.force,
      bases: options.base,
      focus: options.focus,
      without: options.without,
      minimum: options.minimum,
      columns: { overrides: columnOverrides(options), sheet: options.sheet, noHeader: options['no-header'] },
      ...listOptions(options),
      language,
      today: world.today(),
      onProgress: (share, rows) => progress.update(share, rows),
      signal,
    }),
  ).finally(() => progress.clear());
  if (options.json) world.stdout.write(formatJson(finished.report));
  else if (!options.quiet) {
    const page = buildReportPage(
      finished.document,
      output.map((path) => basename(path)),
      texts.audience,
    );
    world.stdout.write(formatPageText(page, world.stdout));
  }
  return 0;
}

/** What the user said of sheets and columns of sales and survey. */
function listOptions(options: Call<'report'>['options']): Pick<ReportRun, 'transactionOptions' | 'answersOptions'> {
  const asked: Readonly<Partial<Record<TransactionRole, string | undefined>>> = {
    customer: options['transaction-id'],
    order: options['order-number'],
    orderDate: options['order-date'],
    eventDate: options['event-date'],
    tickets: options.tickets,
    amount: options.amount,
    genre: options.genre,
  };
  const said = Object.entries(asked).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const { 'transactions-sheet': transactionsSheet, 'answers-sheet': answersSheet, 'answers-id': customer } = options;
  return {
    transactionOptions: {
      columns: { asked: Object.fromEntries(said) },
      ...(transactionsSheet !== undefined && { sheet: transactionsSheet }),
    },
    answersOptions: {
      columns: customer === undefined ? {} : { customer },
      ...(answersSheet !== undefined && { sheet: answersSheet }),
    },
  };
}
