import { SERIES_COLOURS, stepColours } from '../../charts/group-colours.ts';
import type { BehaviourReport } from '../../audience-report.ts';
import { largestFirst } from '../largest-first.ts';
import type { ReportBlock, ReportTable } from '../report-document.ts';
import { slug } from '../report-teller.ts';
import type { ReportTeller } from '../report-teller.ts';

/** Who books early and who at the last moment. */
export function leadBlocks(teller: ReportTeller, behaviour: BehaviourReport): readonly ReportBlock[] {
  return [...quartiles(teller, behaviour), ...classes(teller, behaviour)];
}

function quartiles(teller: ReportTeller, { groups }: BehaviourReport): readonly ReportBlock[] {
  const { words, report } = teller;
  const table: ReportTable = {
    id: slug(words.behaviour.leadTable),
    caption: words.behaviour.leadTable,
    columns: [
      { header: words.heads.group, kind: 'text' },
      { header: words.heads.lateQuarter, kind: 'days' },
      { header: words.heads.middle, kind: 'days' },
      { header: words.heads.earlyQuarter, kind: 'days' },
    ],
    rows: groups.map(({ name, leadQuartiles }) => [name, ...leadQuartiles]),
  };
  const sorted = largestFirst(groups, ({ leadQuartiles }) =>
    leadQuartiles[0] === null || leadQuartiles[2] === null ? null : leadQuartiles[1],
  );
  if (sorted.length === 0) return [{ kind: 'table', table }];
  const [early, days] = sorted[0]!;
  const [late, lateDays] = sorted.at(-1)!;
  const quartile = (at: 0 | 1 | 2): (number | null)[] => groups.map(({ leadQuartiles }) => leadQuartiles[at]);
  return [
    {
      kind: 'chart',
      chart: {
        kind: 'ranges',
        unit: 'days',
        categories: groups.map(({ name }) => name),
        series: [
          {
            name: words.heads.middle,
            colour: SERIES_COLOURS[0],
            values: quartile(1),
            low: quartile(0),
            high: quartile(2),
          },
        ],
        colours: report.groups.map(({ colour }) => colour),
      },
      caption: words.behaviour.leadCaption,
      alternative: words.behaviour.leadAlternative(
        early.name,
        teller.shown(days, 'days'),
        late.name,
        teller.shown(lateDays, 'days'),
      ),
      howToRead: words.behaviour.leadHow(
        early.name,
        teller.shown(days, 'days'),
        teller.shown(early.leadQuartiles[0], 'days'),
        teller.shown(early.leadQuartiles[2], 'days'),
      ),
      table,
    },
  ];
}

function classes(teller: ReportTeller, { groups, leadClasses }: BehaviourReport): readonly ReportBlock[] {
  const { words } = teller;
  const names = leadClasses.map((leadClass) => {
    const [from, until] = leadClass.split('-').map((text) => Number.parseInt(text, 10));
    return words.behaviour.leadClass(from!, leadClass.endsWith('+') ? undefined : (until ?? from));
  });
  const share = (group: number, place: number): number | null => {
    const { leads, bookings } = groups[group]!;
    const count = leads[place] ?? null;
    return count === null || bookings === null || bookings === 0 ? null : count / bookings;
  };
  const table: ReportTable = {
    id: slug(words.behaviour.classTable),
    caption: words.behaviour.classTable,
    columns: [
      { header: words.heads.group, kind: 'text' },
      ...names.map((header) => ({ header, kind: 'share' as const })),
    ],
    rows: groups.map(({ name }, group) => [name, ...names.map((_, place) => share(group, place))]),
  };
  // A bar with a part left out of its middle would be read wrongly.
  const isWhole = groups.map((_, group) => names.every((__, place) => share(group, place) !== null));
  const [first] = largestFirst([...groups.keys()], (group) => (isWhole[group]! ? share(group, 0) : null));
  if (first === undefined) return [{ kind: 'table', table }];
  const { name } = groups[first[0]]!;
  const colours = stepColours(names.length);
  return [
    {
      kind: 'chart',
      chart: {
        kind: 'stacked',
        unit: 'share',
        categories: groups.map((group) => group.name),
        series: names.map((leadClass, place) => ({
          name: leadClass,
          colour: colours[place]!,
          values: groups.map((_, group) => (isWhole[group]! ? share(group, place) : null)),
        })),
      },
      caption: words.behaviour.classCaption,
      alternative: words.behaviour.classAlternative(name, teller.share(first[1]), names[0]!),
      howToRead: words.behaviour.classHow(name, teller.share(first[1]), names[0]!),
      table,
    },
  ];
}
