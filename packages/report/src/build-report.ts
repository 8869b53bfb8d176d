import { formatDay, placeKey, VerrijkError } from '@verrijk/core';
import type { Day, HouseholdReference, MatchLevel, Outcome } from '@verrijk/core';
import { passControl } from '@verrijk/steps';
import type { AskedColumns, NamedTable, StepControl } from '@verrijk/steps';
import type { AudienceReport } from './audience-report.ts';
import type { AnswerRequest } from './behaviour/read-answers.ts';
import { readAnswers } from './behaviour/read-answers.ts';
import type { TransactionRequest } from './behaviour/read-transactions.ts';
import { readTransactions } from './behaviour/read-transactions.ts';
import { AudienceCount } from './profile/audience/audience-count.ts';
import { AudienceProfile } from './profile/audience-profile.ts';
import { readAudience } from './profile/audience/read-audience.ts';
import type { AudienceRequest, ReadFile } from './profile/audience/read-audience.ts';

/** What a report is asked to tell. */
export interface ReportRequest extends StepControl {
  /** The audience: one file or several, whose customers and households are counted once. */
  readonly files: readonly NamedTable[];
  /** Whose groups the households get, and whose households are what the audience is compared with. */
  readonly reference: HouseholdReference;
  /** What to compare with (see `chooseBase`); the whole country when nothing is asked. */
  readonly bases?: readonly string[];
  /** `standard` when not given. */
  readonly match?: MatchLevel;
  /** Of the audience's files and of `compare`. */
  readonly columns?: AskedColumns;
  /** Files that say what customers do and think, joined by the customer ID. */
  readonly transactions?: NamedTable;
  readonly transactionOptions?: Pick<TransactionRequest, 'columns' | 'sheet'>;
  readonly answers?: NamedTable;
  readonly answersOptions?: Pick<AnswerRequest, 'columns' | 'sheet'>;
  /** Another file, or another period. */
  readonly compare?: NamedTable;
  /** Name of the group whose white spots are asked for. */
  readonly focus?: string;
  /** Outcomes that the profile of sure rows leaves out; `exact-shared` and `majority` when not given. */
  readonly without?: readonly Outcome[];
  /** Counts below it are hidden; at least 5. */
  readonly minimum: number;
  /** The day of the report, which ends all periods. */
  readonly today: Day;
  readonly version: string;
}

/** Rows like these are less sure of their household than others. */
const UNSURE: readonly Outcome[] = ['exact-shared', 'majority'];
/** Whoever asks for less is not told less. */
const LOWEST_MINIMUM = 5;
const NOTHING_SAID: AskedColumns = { overrides: {}, sheet: undefined, noHeader: false };

/**
 * Reads every file once and makes the report: nothing of a single customer or row stays, and what is too small to show is hidden in all
 * parts together. @throws VerrijkError `report.*`, `sheet.*`, `column.*` or `file.*`
 */
export async function buildAudienceReport(request: ReportRequest): Promise<AudienceReport> {
  const { files, reference, compare, transactions, answers, today } = request;
  const minimum = Math.max(request.minimum, LOWEST_MINIMUM);
  const groupNames = reference.header.groups.map(({ name }) => name);
  const focus = namedGroup(request.focus, groupNames);
  const audience = new AudienceCount(reference, request.without ?? UNSURE);
  const passes = files.length + [compare, transactions, answers].filter((table) => table !== undefined).length;
  let pass = 0;
  const nextPass = (): StepControl => passControl(request, pass++, passes);
  const reading = (isCompared: boolean): AudienceRequest => ({
    reference,
    match: request.match ?? 'standard',
    columns: request.columns ?? NOTHING_SAID,
    idRequired: !isCompared && (transactions !== undefined || answers !== undefined),
    control: nextPass(),
  });
  const read: ReadFile[] = [];
  for (const table of files) read.push(await readAudience(table, audience, reading(false)));
  const profile = new AudienceProfile(
    { ...request, match: request.match ?? 'standard', minimum, ...(focus !== undefined && { focus }) },
    audience,
    read,
  );
  if (compare !== undefined) {
    const other = new AudienceCount(reference, []);
    profile.compareWith(await readAudience(compare, other, reading(true)), other);
  }
  const list = { groupNames, today, minimum };
  const customers = audience.customers.groupOfRow;
  const behaviour =
    transactions &&
    (await readTransactions(transactions, customers, { ...request.transactionOptions, ...list, ...nextPass() }));
  const opinions =
    answers && (await readAnswers(answers, customers, { ...request.answersOptions, ...list, ...nextPass() }));
  const hidden = profile.hide(behaviour, opinions);
  const { name, edition, addresses, fictional } = reference.header;
  return {
    version: request.version,
    today: formatDay(today),
    fictional,
    minimum,
    reference: { name, edition, addresses },
    ...profile.report(),
    behaviour: behaviour?.report(hidden) ?? null,
    answers: opinions?.report(hidden) ?? null,
  };
}

/** The group as the model spells it, when it is asked for in other capitals or with spaces around it. */
function namedGroup(focus: string | undefined, groupNames: readonly string[]): string | undefined {
  if (focus === undefined || groupNames.includes(focus)) return focus;
  const key = placeKey(focus);
  const named = groupNames.filter((name) => placeKey(name) === key);
  if (named.length === 1) return named[0];
  throw new VerrijkError('report.group-unknown', {
    group: focus,
    candidates: groupNames.map((name) => `“${name}”`).join(', '),
  });
}
