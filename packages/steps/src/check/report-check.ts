import {
  calculatePrice,
  CHECK_SEVERITIES,
  COLUMN_ROLES,
  ENRICHED_OUTCOMES,
  formatColumnLetter,
  formatDay,
  NO_DAY,
  OUTCOMES,
} from '@verrijk/core';
import type { CustomerCheckResult, DateColumnChoice } from '@verrijk/core';
import type { AppendResult } from '@verrijk/files';
import type { SettledColumns } from '../columns/settle-columns.ts';
import type {
  CheckReport,
  CountingReport,
  FindingReport,
  ForecastReport,
  IdentityReport,
  NamedColumn,
  PeriodReport,
  PriceReport,
  StepCode,
} from './check-report.ts';
import { STEP_CODES } from './check-report.ts';
import { withShownValues } from './shown-value.ts';
import type { CheckFacts, CheckRequest } from './check-table.ts';

/** All that a check came to. */
export interface CheckedTable {
  readonly request: CheckRequest;
  readonly settled: SettledColumns;
  /** Name of the sheet. */
  readonly sheet: string;
  readonly dates: DateColumnChoice;
  readonly read: AppendResult;
  readonly result: CustomerCheckResult;
}

/** The report of a check. */
export function reportCheck(checked: CheckedTable): CheckFacts {
  const { request, sheet, dates, result } = checked;
  const counting = reportCounting(checked);
  const identity = reportIdentity(checked);
  const findings = withShownValues(reportFindings(checked));
  const period = reportPeriod(checked);
  return {
    today: formatDay(request.today),
    sheet,
    columns: reportColumns(checked),
    rows: result.rows,
    identity,
    findings,
    counting,
    forecast: reportForecast(checked),
    period,
    dateCandidates: dates.kind === 'one' ? [] : dates.candidates.map(named),
    provider: request.provider,
    price: reportPrice(request, counting.billable),
    steps: reportSteps({ identity, findings, period }),
  };
}

function named({ letter, header }: NamedColumn): NamedColumn {
  return { letter, header };
}

function reportColumns({ settled, dates }: CheckedTable): CheckReport['columns'] {
  const { columns, headers } = settled.detection;
  const used = COLUMN_ROLES.filter((role) => columns[role] !== undefined);
  return {
    ...Object.fromEntries(
      used.map((role) => [role, { letter: formatColumnLetter(columns[role]!), header: headers[role] ?? '' }]),
    ),
    ...(dates.kind === 'one' && { date: named(dates) }),
  };
}

function reportIdentity({ settled, result }: CheckedTable): IdentityReport {
  const { customers, duplicate, shared, missing, damaged, mixedKinds, missingRows, duplicateRows } = result.identity;
  const hasId = settled.detection.columns.id !== undefined;
  const blanks = result.findings.find(({ code }) => code === 'id.blanks')?.count ?? 0;
  const isGood = duplicate + missing + damaged + mixedKinds + blanks === 0;
  return {
    verdict: !hasId ? 'none' : isGood ? 'good' : 'repair',
    ...{ customers, duplicate, shared, missing, damaged, missingRows, duplicateRows },
  };
}

function reportFindings({ settled, read, result }: CheckedTable): readonly FindingReport[] {
  const { columns } = settled.detection;
  const found = result.findings.map(({ examples, ...finding }) => ({
    ...finding,
    examples: examples.map(({ role, row, ...shown }) => {
      const position = columns[role];
      return { row, column: position === undefined ? '' : formatColumnLetter(position), ...shown };
    }),
  }));
  const code = 'file.formula-not-calculated';
  if (!read.findings.includes(code)) return found;
  return [{ code, severity: CHECK_SEVERITIES[code], count: 1, repairable: 0, examples: [] }, ...found];
}

function reportCounting({ result }: CheckedTable): CountingReport {
  const { billable, ...notBillable } = result.classes;
  return {
    records: result.rows,
    customers: result.identity.customers,
    households: result.households,
    customersPerHousehold: result.householdSizes.map((households, at) => ({ customers: at + 1, households })),
    billable,
    notBillable,
  };
}

function reportForecast({ request, result }: CheckedTable): ForecastReport | null {
  const { register } = request;
  const { outcomes } = result;
  if (register === undefined || outcomes === undefined) return null;
  const { name, addresses, fictional } = register.header;
  const willMatch = ENRICHED_OUTCOMES.reduce((sum, outcome) => sum + outcomes[outcome], 0);
  const all = OUTCOMES.reduce((sum, outcome) => sum + outcomes[outcome], 0);
  return {
    register: { name, addresses, fictional },
    outcomes,
    willMatch,
    mayMatch: outcomes.ambiguous,
    willNotMatch: all - willMatch - outcomes.ambiguous,
  };
}

function reportPeriod({ settled, dates, result }: CheckedTable): PeriodReport | null {
  const { activity } = result;
  if (dates.kind !== 'one' || activity === undefined) return null;
  const { years, since, oldest, newest, empty, unreadable, inFuture } = activity;
  return {
    how: dates.how,
    counts: settled.detection.columns.id === undefined ? 'rows' : 'customers',
    years: years.map(({ from, ...period }) => ({ ...period, from: formatDay(from) })),
    since: since === null ? null : { from: formatDay(since.from), active: since.active },
    oldest: oldest === NO_DAY ? null : formatDay(oldest),
    newest: newest === NO_DAY ? null : formatDay(newest),
    ...{ empty, unreadable, inFuture },
  };
}

function reportPrice({ priceList, today }: CheckRequest, records: number): PriceReport | null {
  if (priceList === undefined) return null;
  const { name, fictional, currency } = priceList;
  return { priceList: name, fictional, currency, records, ...calculatePrice(priceList, records, today) };
}

/** What the file itself shows to be done; nobody but the organisation knows about the rest. */
function reportSteps({
  identity,
  findings,
  period,
}: Pick<CheckFacts, 'identity' | 'findings' | 'period'>): CheckReport['steps'] {
  const repairs = findings.some(({ code, severity }) => severity !== 'note' && !code.startsWith('id.'));
  const done: Partial<Record<StepCode, boolean>> = {
    'add-id': identity.verdict !== 'none',
    'repair-ids': identity.verdict === 'good',
    'repair-addresses': !repairs,
    'choose-period': period?.since !== null && period !== null,
  };
  return STEP_CODES.map((code) => ({ code, done: done[code] ?? false }));
}
