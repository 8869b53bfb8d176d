import { COLUMN_ROLES, ENRICHED_OUTCOMES, FINDING_CODES, OUTCOMES } from '@verrijk/core';
import type { Outcome } from '@verrijk/core';
import { catalogue } from '@verrijk/core/messages';
import type { Language } from '@verrijk/core/messages';
import { basename } from 'node:path';
import type { ReportTexts } from '../messages/report-texts.ts';
import { barChart, figureWidths, fit, labelWidth } from '../terminal/bar-chart.ts';
import type { BarRow } from '../terminal/bar-chart.ts';
import { numberFormat } from '../terminal/number-format.ts';
import type { NumberFormat } from '../terminal/number-format.ts';
import { paintFor } from '../terminal/paint.ts';
import type { Paint } from '../terminal/paint.ts';
import { displayWidth, withoutControls, wrapText } from '../terminal/wrap-text.ts';
import type { Outlet } from '../terminal/world.ts';
import type { EnrichmentReport } from './enrichment-report.ts';

/** The human summary: what was done, how rows were matched, which groups came out, what was noticed. */
export function formatEnrichment(
  report: EnrichmentReport,
  milliseconds: number,
  language: Language,
  texts: ReportTexts,
  outlet: Outlet,
): string {
  const page: Page = { language, texts, numbers: numberFormat(texts), paint: paintFor(outlet), width: outlet.columns };
  return [
    ...heading(report, page),
    '',
    ...columns(report, page),
    '',
    ...totals(report, page),
    ...charts(report, page),
    ...findings(report, page),
    '',
    page.texts.enrichment.took(page.numbers.duration(milliseconds)),
    '',
  ].join('\n');
}

interface Page {
  readonly language: Language;
  readonly texts: ReportTexts;
  readonly numbers: NumberFormat;
  readonly paint: Paint;
  readonly width: number;
}

function heading(report: EnrichmentReport, { texts, numbers, paint, width }: Page): string[] {
  const { name, edition, fictional, addresses } = report.reference;
  const from = shownName(report.input.path, texts.enrichment.standardInput);
  const to = shownName(report.output.path, texts.enrichment.standardOutput);
  const files = displayWidth(from) + displayWidth(to) + 3 <= width ? [`${from} → ${to}`] : [from, `→ ${to}`];
  const facts = [
    [name, edition].filter((part) => part !== '').join(' '),
    texts.enrichment.addresses(numbers.count(addresses)),
  ];
  return [
    ...files.map(paint.bold),
    ...wrapText(`${texts.enrichment.reference}: ${facts.filter((part) => part !== '').join(', ')}`, width, '  '),
    ...(fictional
      ? wrapText(`${texts.enrichment.fictional}: ${texts.enrichment.fictionalExplained}`, width, '  ').map(paint.yellow)
      : []),
  ];
}

/** A file by its own name: the folder is the reader's own business. */
function shownName(path: string, pipe: string): string {
  return path === '-' ? pipe : withoutControls(basename(path));
}

function columns(report: EnrichmentReport, { language, texts, paint, width }: Page): string[] {
  const { roles } = catalogue(language);
  const used = COLUMN_ROLES.filter((role) => report.columns[role] !== undefined);
  const label = Math.max(...used.map((role) => displayWidth(roles[role])));
  const sheet = report.sheet === '' ? '' : ` (${report.sheet})`;
  return [
    paint.bold(fit(`${texts.enrichment.columns}${sheet}`, width).trimEnd()),
    ...used.map((role) => {
      const { letter, header } = report.columns[role]!;
      const line = `  ${fit(roles[role], label)}  ${letter.padEnd(2)} ${header.replace(/\s+/g, ' ')}`;
      return fit(line, width).trimEnd();
    }),
  ];
}

function totals(report: EnrichmentReport, { texts, numbers, paint, width }: Page): string[] {
  const { count, share } = numbers;
  const first = texts.enrichment.outOf(count(report.enriched), count(report.rows), share(report.enriched, report.rows));
  const facts = [
    texts.enrichment.households(count(report.households), report.households === 1),
    ...(report.columns.id === undefined
      ? []
      : [texts.enrichment.ids(count(report.ids.unique), report.ids.unique === 1)]),
    texts.enrichment.match[report.match],
  ];
  return [
    ...wrapText(first, width).map(paint.bold),
    ...wrapText(facts.join(', '), width),
    ...(report.enriched === 0 ? wrapText(texts.enrichment.none, width).map(paint.yellow) : []),
  ];
}

function charts(report: EnrichmentReport, { language, texts, numbers, paint, width }: Page): string[] {
  const { outcomes } = catalogue(language);
  const toRow = (label: string, value: number, whole: number): BarRow => ({
    label,
    value,
    figures: [numbers.count(value), numbers.share(value, whole)],
  });
  const happened = OUTCOMES.filter((outcome) => report.outcomes[outcome] > 0);
  const isEnriched = (outcome: Outcome): boolean => ENRICHED_OUTCOMES.includes(outcome);
  const outcomeRows = (wanted: readonly Outcome[]): BarRow[] =>
    wanted.map((outcome) => toRow(outcomes[outcome].label, report.outcomes[outcome], report.rows));
  const charted = [
    { title: texts.enrichment.enriched, rows: outcomeRows(happened.filter(isEnriched)), paint: paint.green },
    {
      title: texts.enrichment.notEnriched,
      rows: outcomeRows(happened.filter((o) => !isEnriched(o))),
      paint: paint.yellow,
    },
    {
      title: texts.enrichment.segments,
      rows: Object.entries(report.segments)
        .filter(([, rows]) => rows > 0)
        .sort(([, one], [, other]) => other - one)
        .map(([name, rows]) => toRow(name, rows, report.enriched)),
      paint: paint.cyan,
    },
  ].filter((chart) => chart.rows.length > 0);
  const all = charted.flatMap((chart) => chart.rows);
  const shared = { width, labels: labelWidth(all), figures: figureWidths(all) };
  // Outcomes share one scale, for they are parts of the same rows; groups have their own.
  const outcomeFull = Math.max(1, ...happened.map((outcome) => report.outcomes[outcome]));
  return charted.flatMap((chart) => {
    const full = chart.paint === paint.cyan ? Math.max(...chart.rows.map((row) => row.value)) : outcomeFull;
    return ['', paint.bold(chart.title), ...barChart(chart.rows, { ...shared, full, paint: chart.paint })];
  });
}

function findings(report: EnrichmentReport, { language, texts, paint, width }: Page): string[] {
  const { findings: sentences } = catalogue(language);
  const noticed = FINDING_CODES.filter((code) => (report.findings[code] ?? 0) > 0);
  if (noticed.length === 0) return [];
  const lines = noticed.flatMap((code) => wrapText(`- ${sentences[code](report.findings[code]!)}`, width - 2, '  '));
  return ['', paint.bold(texts.enrichment.findings), ...lines.map((line) => `  ${line}`)];
}
