import { SERIES_COLOURS } from '../../charts/group-colours.ts';
import type { ComparisonReport } from '../../audience-report.ts';
import { largestFirst } from '../largest-first.ts';
import type { ReportBlock, ReportSection, ReportTable, Value } from '../report-document.ts';
import { slug } from '../report-teller.ts';
import type { ReportTeller } from '../report-teller.ts';

/** This file against another; undefined without one. */
export function comparisonSection(teller: ReportTeller): ReportSection | undefined {
  const { words, report } = teller;
  const { comparison } = report;
  if (comparison === null) return undefined;
  const { name, households, overlap, isSameEdition } = comparison;
  const blocks: ReportBlock[] = [{ kind: 'paragraph', text: words.comparison.overlap(teller.count(overlap)) }];
  if (isSameEdition) blocks.push(...changeBlocks(teller, comparison));
  else blocks.push({ kind: 'note', tone: 'attention', text: words.comparison.otherEdition });
  blocks.push(...teller.hiddenNote(blocks));
  return {
    id: teller.id('comparison'),
    title: words.sections.comparison,
    lead: words.comparison.lead(name, teller.count(households)),
    blocks,
  };
}

function changeBlocks(teller: ReportTeller, { groups }: ComparisonReport): readonly ReportBlock[] {
  const { words, report } = teller;
  const { heads, changes } = words;
  const certain = groups.filter(({ holds }) => holds === true).map(({ name }) => name);
  const judged = (holds: boolean | null, change: number | null): Value => {
    if (holds === null || change === null) return null;
    if (!holds) return changes.chance;
    return change > 0 ? changes.up : changes.down;
  };
  const table: ReportTable = {
    id: slug(words.comparison.table),
    caption: words.comparison.table,
    columns: [
      { header: heads.group, kind: 'text' },
      { header: heads.before, kind: 'share' },
      { header: heads.now, kind: 'share' },
      { header: heads.change, kind: 'points' },
      { header: heads.low, kind: 'points' },
      { header: heads.high, kind: 'points' },
      { header: heads.difference, kind: 'text' },
    ],
    rows: groups.map(({ name, share, change, low, high, holds }, at) => [
      name,
      share,
      report.groups[at]?.share ?? null,
      change,
      low,
      high,
      judged(holds, change),
    ]),
  };
  const sorted = largestFirst(groups, ({ change }) => change);
  if (sorted.length === 0) return [{ kind: 'table', table }];
  const [most, change] = sorted[0]!;
  const [least, leastChange] = sorted.at(-1)!;
  const shown = (value: number | null): string => teller.shown(value, 'points');
  return [
    {
      kind: 'paragraph',
      text: certain.length === 0 ? words.comparison.nothing : words.comparison.changed(certain),
    },
    {
      kind: 'chart',
      chart: {
        kind: 'bars',
        unit: 'points',
        categories: groups.map(({ name }) => name),
        series: [
          {
            name: heads.change,
            colour: SERIES_COLOURS[0],
            values: groups.map((group) => group.change),
            low: groups.map(({ low }) => low),
            high: groups.map(({ high }) => high),
          },
        ],
        colours: report.groups.map(({ colour }) => colour),
        baseline: 0,
      },
      caption: words.comparison.caption,
      alternative: words.comparison.alternative(most.name, shown(change), least.name, shown(leastChange)),
      howToRead: words.comparison.how(most.name, shown(change), shown(most.low), shown(most.high)),
      table,
    },
  ];
}
