import type { CustomerChange, GroupMove } from '@verrijk/core';
import { CUSTOMER_CHANGES } from '@verrijk/core';
import { catalogue } from '@verrijk/core/messages';
import type { Block } from '../../pages/page.ts';
import type { LoadBackTable } from '../plan/load-back-plan.ts';
import { withoutControls } from '../../pages/without-controls.ts';
import type { LoadBackPaper } from './load-back-paper.ts';
import { loadedOf } from './load-back-paper.ts';
import { moveMatrix } from './move-matrix.ts';
import type { LoadBackReport } from '../make/load-back-report.ts';

/** So many moves are a list, in a terminal the first of them; more are a matrix on a page. */
const FEW = 10;

/** What changes? Every customer counted once. */
export function changeBlocks(paper: LoadBackPaper): Block[] {
  const { report, texts, language } = paper;
  const words = texts.changes;
  const { changes } = catalogue(language).loadBack;
  const isPlan = report.dryRun || report.stops.length > 0;
  const answer = isPlan ? words.plan : words.answer;
  const happened = CUSTOMER_CHANGES.filter((change) => customersOf(report, change) > 0);
  return [
    { kind: 'heading', level: 2, text: words.question },
    { kind: 'paragraph', text: answer(loadedOf(paper), report.customers) },
    ...(report.export.group === undefined ? [{ kind: 'paragraph', text: words.noOldGroups } satisfies Block] : []),
    {
      kind: 'table',
      caption: words.caption,
      head: [{ label: words.change }, { label: words.customers, numeric: true }, { label: words.meaning }],
      rows: happened.map((change) => [
        changes[change].label,
        texts.count(customersOf(report, change)),
        changes[change].meaning,
      ]),
      totals: [words.total, texts.count(report.customers), ''],
    },
  ];
}

function customersOf(report: LoadBackReport, change: CustomerChange): number {
  switch (change) {
    case 'without-group':
      return report.withoutGroup;
    case 'not-delivered':
      return report.notDelivered;
    case 'conflict':
      return report.conflicts;
    default:
      return report[change];
  }
}

/** From which group to which? */
export function moveBlocks(paper: LoadBackPaper): Block[] {
  const { report, texts } = paper;
  if (report.moves.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: texts.moves.question },
    ...moveTable(texts.moves.caption, report.moves, paper),
  ];
}

/** What an earlier edition became, for the same households apart from who has moved. */
export function editionBlocks(paper: LoadBackPaper): Block[] {
  const { report, texts } = paper;
  const words = texts.editions;
  const blocks = report.editions.flatMap(({ edition, customers, sameHouseholds, moved, unknown }): Block[] => {
    const same = customers - moved - unknown;
    return [
      { kind: 'heading', level: 2, text: words.question(edition) },
      { kind: 'paragraph', text: words.answer(edition, customers) },
      ...(same > 0
        ? [
            { kind: 'paragraph', text: words.same(same) } satisfies Block,
            ...moveTable(words.caption(edition), sameHouseholds, paper),
          ]
        : []),
      ...(moved > 0 ? [{ kind: 'note', tone: 'attention', text: words.moved(moved) } satisfies Block] : []),
      ...(unknown > 0 ? [{ kind: 'note', tone: 'attention', text: words.unknown(unknown) } satisfies Block] : []),
    ];
  });
  if (report.returnedEarlier === 0) return blocks;
  return [...blocks, { kind: 'note', tone: 'attention', text: words.returned(report.returnedEarlier) }];
}

/** A table of moves; in a terminal the first, and how many more there are. */
function moveTable(caption: string, moves: readonly GroupMove[], paper: LoadBackPaper): Block[] {
  const { texts, isShort } = paper;
  const matrix = isShort || moves.length <= FEW ? undefined : moveMatrix(caption, moves, paper);
  if (matrix !== undefined) return matrix;
  const name = (group: string, otherwise: string): string => (group === '' ? otherwise : withoutControls(group));
  const shown = isShort ? moves.slice(0, FEW) : moves;
  const more = moves.length - shown.length;
  return [
    {
      kind: 'table',
      caption,
      head: [{ label: texts.moves.from }, { label: texts.moves.to }, { label: texts.changes.customers, numeric: true }],
      rows: shown.map(({ from, to, customers }) => [
        name(from, texts.moves.none),
        name(to, texts.moves.kept),
        texts.count(customers),
      ]),
    },
    ...(more > 0 ? [{ kind: 'paragraph', text: texts.moves.more(more) } satisfies Block] : []),
  ];
}

/** Which columns were read: whoever sees that a wrong one was taken can say so. */
export function columnBlocks({ report, texts }: LoadBackPaper): Block[] {
  const words = texts.columns;
  const { email } = report.export;
  const row = ({ name, rows, id, group }: LoadBackTable): string[] => [
    withoutControls(name),
    `${id.letter} ${id.header}`.trimEnd(),
    group === undefined ? words.noGroup : `${group.letter} ${group.header}`.trimEnd(),
    texts.count(rows),
  ];
  return [
    { kind: 'heading', level: 2, text: words.question },
    {
      kind: 'table',
      caption: words.caption,
      head: [{ label: words.file }, { label: words.id }, { label: words.group }, { label: words.rows, numeric: true }],
      rows: [row(report.export), row(report.enriched)],
    },
    ...(email === undefined
      ? []
      : [{ kind: 'paragraph', text: words.email(`${email.letter} ${email.header}`.trimEnd()) } satisfies Block]),
  ];
}
