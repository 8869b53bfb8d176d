import { VerrijkError } from '@verrijk/core';
import type { TransactionRole } from '@verrijk/core';
import type { Language } from '@verrijk/core/messages';
import type { NamedGroup, ReportDocument } from '@verrijk/report';
import type { StepControl } from '@verrijk/steps';
import type { LocalEngine } from '../../local/local-engine.ts';
import { dayOfIso } from '../../local/day-of-iso.ts';
import { dutchDay } from '../../orders/dutch-days.ts';
import { columnOptions } from '../../table/load-back/load-back-columns.ts';
import type { LoadBackOption } from '../../table/load-back/load-back-columns.ts';
import type { GivenFile } from '../../table/load-back/load-back-files.ts';
import { withOpened } from './with-opened.ts';

/** What behaviour is made from. */
export interface BehaviourFiles {
  readonly result: GivenFile;
  readonly key: GivenFile | undefined;
  readonly transactions: GivenFile;
}

/** Which column of the sales is what, by letter. */
export type TransactionAnswers = Readonly<Partial<Record<TransactionRole, string>>>;

/** What the groups do, from the result and a file of sales; undefined when too few of them are of its customers. @throws VerrijkError as the engine does */
export async function analyseBehaviour(
  engine: LocalEngine,
  files: BehaviourFiles,
  wishes: {
    readonly answers: TransactionAnswers;
    readonly groups: readonly NamedGroup[] | undefined;
    readonly language: Language;
  },
  control: StepControl,
): Promise<ReportDocument | undefined> {
  const { answers, groups, language } = wishes;
  return await withOpened(engine, { ...files }, ({ result, key, transactions }) =>
    engine.behaviour(
      {
        enriched: result!.id,
        ...(key !== undefined && { key: key.id }),
        transactions: transactions!.id,
        ...(Object.keys(answers).length > 0 && { transactionOptions: { columns: { asked: answers } } }),
        ...(groups !== undefined && { groups: groups.map(({ name, colour }) => ({ name, colour })) }),
        today: dayOfIso(dutchDay()),
        language,
      },
      control,
    ),
  );
}

/** A column that only somebody who knows the sales can point at. */
export interface TransactionQuestion {
  readonly role: TransactionRole;
  readonly options: readonly LoadBackOption[];
}

const ROLES: readonly TransactionRole[] = ['customer', 'order', 'orderDate', 'eventDate', 'tickets', 'amount', 'genre'];

/** What to ask when the sales do not say which column is meant; undefined when that is not what is wrong. */
export async function transactionQuestion(
  error: unknown,
  engine: LocalEngine,
  transactions: GivenFile,
): Promise<TransactionQuestion | undefined> {
  if (!(error instanceof VerrijkError) || !error.code.startsWith('column.')) return undefined;
  if (error.details['file'] !== transactions.name) return undefined;
  const role = ROLES.find((each) => each === error.details['role']);
  if (role === undefined) return undefined;
  const sheets = await withOpened(engine, { transactions }, async ({ transactions: table }) => table!.sheets);
  const sheet = sheets.find(({ visible, rows }) => visible && rows.length > 0);
  const options = sheet === undefined ? [] : columnOptions(sheet);
  return options.length === 0 ? undefined : { role, options };
}
