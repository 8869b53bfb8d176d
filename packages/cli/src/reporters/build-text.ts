import { basename } from 'node:path';
import { catalogue } from '@verrijk/core/messages';
import type { Language } from '@verrijk/core/messages';
import type { ReportTexts } from '../messages/report-texts.ts';
import type { BuildReport } from '../reference/build-report.ts';
import { barChart, figureWidths, labelWidth } from '../terminal/bar-chart.ts';
import { factList } from '../terminal/fact-list.ts';
import { numberFormat } from '../terminal/number-format.ts';
import type { NumberFormat } from '../terminal/number-format.ts';
import { paintFor } from '../terminal/paint.ts';
import { wrapText } from '../terminal/wrap-text.ts';
import type { Outlet } from '../terminal/world.ts';

/** What a build came to, for people. */
export function formatBuild(
  report: BuildReport,
  milliseconds: number,
  language: Language,
  texts: ReportTexts,
  outlet: Outlet,
): string {
  const { count, size, duration } = numberFormat(texts);
  const paint = paintFor(outlet);
  const { build } = texts;
  const { name, edition, addresses } = report.reference;
  const facts: readonly (readonly [string, string | undefined])[] = [
    [texts.reference.name, [name, edition].filter((part) => part !== '').join(' ')],
    ...report.inputs.map((input) => [build.source, `${basename(input.path)}: ${columnList(input, language)}`] as const),
    [build.rows, count(report.rows)],
    [build.addresses, count(addresses)],
    [build.repeated, positive(report.repeated, count)],
    [build.contested, positive(report.contested, count)],
    [build.invalid, invalidRows(report, texts)],
    [build.withoutGroup, hasGroups(report) ? positive(report.withoutGroup, count) : undefined],
    [build.areas, positive(report.areas, count)],
    [build.size, size(report.output.bytes)],
  ];
  const known = facts.filter((fact): fact is readonly [string, string] => fact[1] !== undefined);
  return [
    ...wrapText(build.made(basename(report.output.path)), outlet.columns).map(paint.bold),
    ...factList(known, outlet.columns),
    ...(hasGroups(report)
      ? groupChart(report.groups, texts, outlet)
      : ['', ...wrapText(build.register, outlet.columns).map(paint.yellow)]),
    ...unknownGroups(report, texts, outlet),
    '',
    texts.enrichment.took(duration(milliseconds)),
    '',
  ].join('\n');
}

/** Addresses by group, as bars. */
export function groupChart(groups: Readonly<Record<string, number>>, texts: ReportTexts, outlet: Outlet): string[] {
  const { count, share } = numberFormat(texts);
  const paint = paintFor(outlet);
  const whole = Object.values(groups).reduce((sum, value) => sum + value, 0);
  const rows = Object.entries(groups).map(([label, value]) => ({
    label,
    value,
    figures: [count(value), share(value, whole)],
  }));
  const full = Math.max(1, ...rows.map(({ value }) => value));
  const shape = { width: outlet.columns, labels: labelWidth(rows), figures: figureWidths(rows), full };
  return ['', paint.bold(texts.reference.groups), ...barChart(rows, { ...shape, paint: paint.cyan })];
}

function unknownGroups(report: BuildReport, texts: ReportTexts, outlet: Outlet): string[] {
  const names = Object.entries(report.unknownGroups);
  if (names.length === 0) return [];
  const { count } = numberFormat(texts);
  const facts: readonly (readonly [string, string])[] = names.map(([name, rows]) => [name, count(rows)]);
  const title = wrapText(texts.build.unknownGroups, outlet.columns).map(paintFor(outlet).bold);
  return ['', ...title, ...factList(facts, outlet.columns)];
}

function columnList(input: BuildReport['inputs'][number], language: Language): string {
  const names: Readonly<Record<string, string>> = catalogue(language).sourceRoles;
  return Object.entries(input.columns)
    .map(([role, { letter, header }]) => `${names[role] ?? role} ${letter}${header === '' ? '' : ` “${header}”`}`)
    .join(', ');
}

function hasGroups(report: BuildReport): boolean {
  return Object.keys(report.groups).length > 0;
}

/** A count that is only worth a line when it is not nothing. */
function positive(value: number, count: NumberFormat['count']): string | undefined {
  return value === 0 ? undefined : count(value);
}

/** How many rows are no address, and which are the first. */
function invalidRows({ invalidRows: total, invalidRowNumbers }: BuildReport, texts: ReportTexts): string | undefined {
  if (total === 0) return undefined;
  const { count } = numberFormat(texts);
  const listed = invalidRowNumbers.slice(0, 5).map(count);
  return `${count(total)} (${texts.build.inRows(listed.join(', '), total > listed.length)})`;
}
