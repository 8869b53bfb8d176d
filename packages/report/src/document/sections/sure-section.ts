import { OUTCOMES } from '@verrijk/core';
import { catalogue } from '@verrijk/core/messages';
import { SERIES_COLOURS } from '../../charts/group-colours.ts';
import { largestFirst } from '../largest-first.ts';
import type { ReportBlock, ReportSection } from '../report-document.ts';
import { slug } from '../report-teller.ts';
import type { ReportTeller } from '../report-teller.ts';
import { sureChanges } from './key-section.ts';

/** What the profile does not say, and how far that could shift it. */
export function sureSection(teller: ReportTeller): ReportSection {
  const { words, report } = teller;
  const { withoutGroup } = report.missing;
  const matched = withoutGroup === null ? null : report.rows - withoutGroup;
  const lead =
    matched === null
      ? words.sure.leadHidden
      : words.sure.lead(
          teller.count(matched),
          teller.count(report.rows),
          teller.share(report.rows === 0 ? 0 : matched / report.rows),
        );
  const blocks: ReportBlock[] = [outcomeTable(teller), ...shiftChart(teller), ...sureTable(teller)];
  for (const { name, otherGroup } of report.files) {
    if (otherGroup !== null && otherGroup >= report.minimum) {
      blocks.push({ kind: 'note', tone: 'attention', text: words.sure.otherGroup(teller.count(otherGroup), name) });
    }
  }
  blocks.push(...teller.hiddenNote(blocks));
  return { id: teller.id('sure'), title: words.sections.sure, lead, blocks };
}

function outcomeTable({ words, report, language }: ReportTeller): ReportBlock {
  const { outcomes } = catalogue(language);
  const { outcomes: counts } = report.missing;
  return {
    kind: 'table',
    table: {
      id: slug(words.sure.outcomeTable),
      caption: words.sure.outcomeTable,
      columns: [
        { header: words.heads.outcome, kind: 'text' },
        { header: words.heads.meaning, kind: 'text' },
        { header: words.heads.rows, kind: 'count' },
        { header: words.heads.share, kind: 'share' },
      ],
      rows: OUTCOMES.filter((outcome) => counts[outcome] !== 0).map((outcome) => {
        const count = counts[outcome];
        return [outcomes[outcome].label, outcomes[outcome].meaning, count, count === null ? null : count / report.rows];
      }),
      totals: [words.together, '', report.rows, 1],
    },
  };
}

function shiftChart(teller: ReportTeller): readonly ReportBlock[] {
  const { words, report } = teller;
  const { groups, missing } = report;
  const widths = largestFirst(groups, ({ share, shift: { low, high } }) =>
    share === null || low === null || high === null ? null : high - low,
  );
  const [example] = largestFirst(groups, ({ share, shift }) => (shift.low === null ? null : share));
  if (missing.withoutGroup === null || missing.withoutGroup === 0 || widths.length === 0 || example === undefined) {
    return [];
  }
  const [group, share] = example;
  return [
    {
      kind: 'chart',
      chart: {
        kind: 'ranges',
        unit: 'share',
        categories: groups.map(({ name }) => name),
        series: [
          {
            name: words.heads.share,
            colour: SERIES_COLOURS[0],
            values: groups.map((each) => each.share),
            low: groups.map(({ shift }) => shift.low),
            high: groups.map(({ shift }) => shift.high),
          },
        ],
        colours: groups.map(({ colour }) => colour),
      },
      caption: words.sure.shiftCaption,
      alternative: words.sure.shiftAlternative(teller.points(widths[0]![1])),
      howToRead: words.sure.shiftHow(
        group.name,
        teller.share(share),
        teller.share(group.shift.low),
        teller.share(group.shift.high),
        teller.count(missing.withoutGroup),
      ),
      table: {
        id: slug(words.sure.shiftTable),
        caption: words.sure.shiftTable,
        columns: [
          { header: words.heads.group, kind: 'text' },
          { header: words.heads.lowest, kind: 'share' },
          { header: words.heads.share, kind: 'share' },
          { header: words.heads.highest, kind: 'share' },
        ],
        rows: groups.map((each) => [each.name, each.shift.low, each.share, each.shift.high]),
      },
    },
  ];
}

function sureTable(teller: ReportTeller): readonly ReportBlock[] {
  const { words, report } = teller;
  const changes = sureChanges(teller);
  if (changes.length === 0) return [];
  const most = Math.max(...changes.map(({ change }) => Math.abs(change)));
  return [
    { kind: 'paragraph', text: words.sure.sureText(teller.points(most)) },
    {
      kind: 'table',
      table: {
        id: slug(words.sure.sureTable),
        caption: words.sure.sureTable,
        columns: [
          { header: words.heads.group, kind: 'text' },
          { header: words.heads.share, kind: 'share' },
          { header: words.heads.shareSure, kind: 'share' },
          { header: words.heads.change, kind: 'points' },
        ],
        rows: report.groups.map(({ name, share }, at) => {
          const sure = report.missing.sure[at]?.share ?? null;
          return [name, share, sure, share === null || sure === null ? null : sure - share];
        }),
      },
    },
  ];
}
