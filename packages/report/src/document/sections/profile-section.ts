import { SERIES_COLOURS } from '../../charts/group-colours.ts';
import type { BaseFacts, GroupInBase, GroupProfile } from '../../audience-report.ts';
import { largestFirst } from '../largest-first.ts';
import type { ReportBlock, ReportSection, ReportTable, Value } from '../report-document.ts';
import { slug } from '../report-teller.ts';
import type { ReportTeller } from '../report-teller.ts';

/** Every group: how large it is, and whether that is much or little. */
export function profileSection(teller: ReportTeller): ReportSection {
  const { words, report } = teller;
  const blocks: ReportBlock[] = teller.isAllHidden
    ? [{ kind: 'table', table: shareTable(teller) }]
    : [...shareChart(teller), ...indexChart(teller)];
  for (const [at, base] of report.bases.entries()) blocks.push(...comparedWith(teller, base, at));
  if (!teller.isAllHidden) blocks.push({ kind: 'paragraph', text: words.profile.chance });
  blocks.push(...teller.hiddenNote(blocks));
  return { id: teller.id('profile'), title: words.sections.profile, lead: words.profile.lead, blocks };
}

function shareTable(teller: ReportTeller): ReportTable {
  const { words, report } = teller;
  const { heads } = words;
  return {
    id: slug(words.profile.shareTable),
    caption: words.profile.shareTable,
    columns: [
      { header: heads.group, kind: 'text' },
      { header: heads.households, kind: 'count' },
      { header: teller.hasCustomers ? heads.persons : heads.rows, kind: 'count' },
      { header: heads.share, kind: 'share' },
      { header: heads.low, kind: 'share' },
      { header: heads.high, kind: 'share' },
    ],
    rows: report.groups.map(({ name, households, persons, share, low, high }) => [
      name,
      households,
      persons,
      share,
      low,
      high,
    ]),
    totals: [words.together, report.households, report.persons, '', '', ''],
  };
}

function shareChart(teller: ReportTeller): readonly ReportBlock[] {
  const { words, report } = teller;
  const { groups } = report;
  const sorted = largestFirst(groups, ({ share }) => share);
  const [largest, share] = sorted[0]!;
  const [smallest, smallestShare] = sorted.at(-1)!;
  return [
    {
      kind: 'chart',
      chart: {
        kind: 'bars',
        unit: 'share',
        categories: groups.map(({ name }) => name),
        series: [
          {
            name: words.heads.share,
            colour: SERIES_COLOURS[0],
            values: groups.map((group) => group.share),
            low: groups.map(({ low }) => low),
            high: groups.map(({ high }) => high),
          },
        ],
        colours: groups.map(({ colour }) => colour),
      },
      caption: words.profile.shareCaption,
      alternative: words.profile.shareAlternative(
        largest.name,
        teller.share(share),
        smallest.name,
        teller.share(smallestShare),
      ),
      howToRead: words.profile.shareHow(
        largest.name,
        teller.count(share * 100),
        teller.share(largest.low),
        teller.share(largest.high),
      ),
      table: shareTable(teller),
    },
  ];
}

const numberOf = (value: number | null | 'n/a' | undefined): number | null =>
  typeof value === 'number' ? value : null;

function indexChart(teller: ReportTeller): readonly ReportBlock[] {
  const { words, report } = teller;
  const { groups, bases } = report;
  const first = bases[0];
  const sorted = largestFirst(groups, (group) => group.bases[0]?.index ?? null);
  if (first === undefined || sorted.length === 0) return [];
  const [most, index] = sorted[0]!;
  const [least, leastIndex] = sorted.at(-1)!;
  const values = (at: number, what: 'index' | 'low' | 'high'): (number | null)[] =>
    groups.map((group) => numberOf(group.bases[at]?.[what]));
  const names = bases.map((base) => teller.baseName(base));
  return [
    {
      kind: 'chart',
      chart: {
        kind: 'bars',
        unit: 'index',
        categories: groups.map(({ name }) => name),
        series: names.map((name, at) => ({
          name,
          colour: SERIES_COLOURS[at % SERIES_COLOURS.length]!,
          values: values(at, 'index'),
          low: values(at, 'low'),
          high: values(at, 'high'),
        })),
        ...(bases.length === 1 && { colours: groups.map(({ colour }) => colour) }),
        baseline: 100,
      },
      caption: words.profile.indexCaption(words.and(names)),
      alternative: words.profile.indexAlternative(
        most.name,
        teller.shown(index, 'index'),
        least.name,
        teller.shown(leastIndex, 'index'),
        names[0]!,
      ),
      howToRead: words.profile.indexHow(
        names[0]!,
        most.name,
        teller.shown(index, 'index'),
        teller.byHowMuch(index, `in ${names[0]!}`),
        teller.shown(numberOf(most.bases[0]?.low), 'index'),
        teller.shown(numberOf(most.bases[0]?.high), 'index'),
      ),
      table: indexTable(teller, names),
    },
  ];
}

function indexTable(teller: ReportTeller, names: readonly string[]): ReportTable {
  const { words, report } = teller;
  const cells = (group: GroupProfile): Value[] =>
    group.bases.flatMap((inBase) => [teller.cell(inBase.index), teller.difference(inBase)]);
  return {
    id: slug(words.profile.indexTable),
    caption: words.profile.indexTable,
    columns: [
      { header: words.heads.group, kind: 'text' },
      ...names.flatMap((name) => [
        { header: words.profile.indexIn(name), kind: 'index' as const },
        { header: words.profile.differenceIn(name), kind: 'text' as const },
      ]),
    ],
    rows: report.groups.map((group) => [group.name, ...cells(group)]),
  };
}

/** All figures against one base. */
function comparedWith(teller: ReportTeller, base: BaseFacts, at: number): readonly ReportBlock[] {
  const { words, report } = teller;
  const { heads, profile } = words;
  const name = teller.baseName(base);
  const caption = profile.baseTable(name, teller.count(base.households));
  const row = (group: GroupProfile, inBase: GroupInBase): Value[] => [
    group.name,
    inBase.share,
    teller.cell(inBase.index),
    teller.cell(inBase.low),
    teller.cell(inBase.high),
    teller.cell(inBase.penetration),
  ];
  const table: ReportTable = {
    id: slug(`${heads.index}-${name}`),
    caption,
    columns: [
      { header: heads.group, kind: 'text' },
      { header: profile.shareIn(name), kind: 'share' },
      { header: heads.index, kind: 'index' },
      { header: heads.low, kind: 'index' },
      { header: heads.high, kind: 'index' },
      { header: heads.penetration, kind: 'share' },
    ],
    rows: report.groups.flatMap((group) => {
      const inBase = group.bases[at];
      return inBase === undefined ? [] : [row(group, inBase)];
    }),
  };
  return [
    { kind: 'table', table },
    ...(base.inside !== null && base.inside < 1
      ? [{ kind: 'paragraph' as const, text: profile.outside(teller.share(1 - base.inside), name) }]
      : []),
    ...(base.againstRest ? [{ kind: 'paragraph' as const, text: profile.againstRest(name) }] : []),
  ];
}
