import { SERIES_COLOURS } from '../../charts/group-colours.ts';
import type { AreaProfile } from '../../audience-report.ts';
import { largestFirst } from '../largest-first.ts';
import type { ReportBlock, ReportSection, ReportTable } from '../report-document.ts';
import { slug } from '../report-teller.ts';
import type { ReportTeller } from '../report-teller.ts';

/** Municipalities that stand side by side with the groups in them. */
const MOST_BESIDE = 5;

/** Where the households live; undefined where no area may be shown. */
export function whereSection(teller: ReportTeller): ReportSection | undefined {
  const { words, report } = teller;
  const { municipalities, pc4, whiteSpots } = report.where;
  const [largest] = largestFirst(named(municipalities), ({ households }) => households);
  const blocks: ReportBlock[] = [
    ...areaBlocks(teller, municipalities, words.where.municipalities, words.heads.municipality),
    ...groupsTable(teller),
    ...areaBlocks(teller, pc4, words.where.pc4, words.heads.pc4),
    ...(whiteSpots === null ? [] : whiteSpotBlocks(teller, whiteSpots.group, whiteSpots.areas)),
  ];
  if (blocks.length === 0) return undefined;
  blocks.push(...teller.hiddenNote(blocks));
  return {
    id: teller.id('where'),
    title: words.sections.where,
    ...(largest !== undefined &&
      report.households !== null &&
      report.households > 0 && {
        lead: words.where.lead(largest[0].area, teller.count(largest[1]), teller.share(largest[1] / report.households)),
      }),
    blocks,
  };
}

const named = (areas: readonly AreaProfile[]): readonly AreaProfile[] => areas.filter(({ area }) => area !== '');

function areaTable(
  { words }: ReportTeller,
  areas: readonly AreaProfile[],
  caption: string,
  head: string,
  isOneGroup = false,
): ReportTable {
  return {
    id: slug(caption),
    caption,
    columns: [
      { header: head, kind: 'text' },
      { header: words.heads.households, kind: 'count' },
      { header: isOneGroup ? words.heads.groupHouseholds : words.heads.allHouseholds, kind: 'count' },
      { header: words.heads.penetration, kind: 'share' },
    ],
    rows: areas.map(({ area, households, baseHouseholds, penetration }) => [
      area === '' ? words.others : area,
      households,
      baseHouseholds,
      penetration,
    ]),
  };
}

function areaBlocks(
  teller: ReportTeller,
  areas: readonly AreaProfile[],
  caption: string,
  head: string,
): readonly ReportBlock[] {
  const { words } = teller;
  const drawn = named(areas);
  const [largest] = largestFirst(drawn, ({ households }) => households);
  if (areas.length === 0) return [];
  const table = areaTable(teller, areas, caption, head);
  if (largest === undefined) return [{ kind: 'table', table }];
  const [area, households] = largest;
  return [
    {
      kind: 'chart',
      chart: {
        kind: 'bars',
        unit: 'count',
        categories: drawn.map((each) => each.area),
        series: [
          { name: words.heads.households, colour: SERIES_COLOURS[0], values: drawn.map((each) => each.households) },
        ],
      },
      caption,
      alternative: words.where.alternative(area.area, teller.count(households), teller.count(drawn.length)),
      howToRead: words.where.how(
        area.area,
        teller.count(households),
        teller.count(area.baseHouseholds),
        teller.share(area.penetration),
      ),
      table,
    },
  ];
}

function groupsTable({ words, report }: ReportTeller): readonly ReportBlock[] {
  const areas = named(report.where.municipalities)
    .filter(({ groups }) => groups.some((count) => count !== null))
    .slice(0, MOST_BESIDE);
  if (areas.length === 0) return [];
  return [
    {
      kind: 'table',
      table: {
        id: slug(words.where.groupsTable),
        caption: words.where.groupsTable,
        columns: [
          { header: words.heads.group, kind: 'text' },
          ...areas.map(({ area }) => ({ header: area, kind: 'count' as const })),
        ],
        rows: report.groups.map(({ name }, at) => [name, ...areas.map(({ groups }) => groups[at] ?? null)]),
      },
    },
  ];
}

function whiteSpotBlocks(teller: ReportTeller, group: string, areas: readonly AreaProfile[]): readonly ReportBlock[] {
  const { words, report } = teller;
  const caption = words.where.whiteSpots(group);
  const first = areas.find(({ penetration }) => penetration !== null);
  if (areas.length === 0) return [{ kind: 'paragraph', text: words.where.noWhiteSpots(group) }];
  const table = areaTable(teller, areas, caption, words.heads.pc4, true);
  if (first === undefined) return [{ kind: 'table', table }];
  const colour = report.groups.find(({ name }) => name === group)?.colour ?? SERIES_COLOURS[0];
  return [
    {
      kind: 'chart',
      chart: {
        kind: 'bars',
        unit: 'share',
        categories: areas.map(({ area }) => area),
        series: [{ name: words.heads.penetration, colour, values: areas.map(({ penetration }) => penetration) }],
      },
      caption,
      alternative: words.where.whiteSpotsAlternative(
        first.area,
        teller.count(first.baseHouseholds),
        teller.share(first.penetration),
      ),
      howToRead: words.where.whiteSpotsHow(
        first.area,
        group,
        teller.count(first.baseHouseholds),
        teller.count(first.households),
        teller.share(first.penetration),
      ),
      table,
    },
  ];
}
