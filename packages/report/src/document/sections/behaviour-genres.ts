import { SERIES_COLOURS } from '../../charts/group-colours.ts';
import type { BehaviourReport } from '../../audience-report.ts';
import { largestFirst } from '../largest-first.ts';
import type { ReportBlock, ReportTable } from '../report-document.ts';
import { slug } from '../report-teller.ts';
import type { ReportTeller } from '../report-teller.ts';

/** Combinations of a group and a genre that are drawn; the table has all. */
const MOST_DRAWN = 12;

/** Which group chooses what remarkably often or seldom. */
export function genreBlocks(teller: ReportTeller, { groups, genres }: BehaviourReport): readonly ReportBlock[] {
  const { words, report } = teller;
  const names = genres.map((genre) => (genre === '' ? words.others : genre));
  const table: ReportTable = {
    id: slug(words.behaviour.genreTable),
    caption: words.behaviour.genreTable,
    columns: [
      { header: words.heads.group, kind: 'text' },
      ...names.map((header) => ({ header, kind: 'index' as const })),
    ],
    rows: groups.map(({ name, genres: told }) => [name, ...names.map((_, at) => told[at]?.index ?? null)]),
  };
  const pairs = groups.flatMap(({ name, genres: told }, group) =>
    names.map((genre, at) => ({
      name,
      genre,
      colour: report.groups[group]?.colour ?? SERIES_COLOURS[0],
      index: genres[at] === '' ? null : (told[at]?.index ?? null),
    })),
  );
  // A half and the double lie as far from 100.
  const remarkable = largestFirst(pairs, ({ index }) =>
    index === null || index <= 0 ? null : Math.abs(Math.log(index / 100)),
  ).slice(0, MOST_DRAWN);
  const drawn = largestFirst(
    remarkable.map(([pair]) => pair),
    ({ index }) => index,
  );
  if (drawn.length === 0) return [{ kind: 'table', table }];
  const [first, index] = drawn[0]!;
  return [
    {
      kind: 'chart',
      chart: {
        kind: 'bars',
        unit: 'index',
        categories: drawn.map(([{ name, genre }]) => `${name}: ${genre}`),
        series: [{ name: words.heads.index, colour: SERIES_COLOURS[0], values: drawn.map(([, value]) => value) }],
        colours: drawn.map(([{ colour }]) => colour),
        baseline: 100,
      },
      caption: words.behaviour.genreCaption,
      alternative: words.behaviour.genreAlternative(first.name, first.genre, teller.shown(index, 'index')),
      howToRead: words.behaviour.genreHow(
        first.name,
        first.genre,
        teller.shown(index, 'index'),
        teller.byHowMuch(index, words.behaviour.allGroups),
      ),
      table,
    },
  ];
}
