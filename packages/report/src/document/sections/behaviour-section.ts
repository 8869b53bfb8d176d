import { SERIES_COLOURS } from '../../charts/group-colours.ts';
import type { BehaviourMeasure, BehaviourReport } from '../../audience-report.ts';
import { largestFirst } from '../largest-first.ts';
import type { ReportBlock, ReportSection, Value, ValueKind } from '../report-document.ts';
import { slug } from '../report-teller.ts';
import type { ReportTeller } from '../report-teller.ts';
import { genreBlocks } from './behaviour-genres.ts';
import { leadBlocks } from './behaviour-leads.ts';

const MEASURES: readonly BehaviourMeasure[] = ['tickets', 'spend', 'leads', 'genres', 'loyalty'];

/** What the groups do; undefined without transactions. */
export function behaviourSection(teller: ReportTeller): ReportSection | undefined {
  const { words, report } = teller;
  const { behaviour } = report;
  if (behaviour === null) return undefined;
  const { joined, transactions, from, until, measures } = behaviour;
  const without = MEASURES.filter((measure) => !measures.includes(measure));
  const blocks: ReportBlock[] = [
    ...(measures.includes('leads') ? leadBlocks(teller, behaviour) : []),
    ...orderBlocks(teller, behaviour),
    ...(measures.includes('loyalty') ? loyaltyBlocks(teller, behaviour) : []),
    ...(measures.includes('genres') ? genreBlocks(teller, behaviour) : []),
    ...(without.length === 0
      ? []
      : [{ kind: 'list' as const, items: without.map((measure) => words.behaviour.without[measure]) }]),
  ];
  blocks.push(...teller.hiddenNote(blocks));
  const lead = [words.behaviour.lead(teller.count(joined), teller.count(transactions))];
  if (from !== null && until !== null) lead.push(words.behaviour.period(teller.day(from), teller.day(until)));
  return { id: teller.id('behaviour'), title: words.sections.behaviour, lead: lead.join(' '), blocks };
}

function orderBlocks(teller: ReportTeller, { groups, measures }: BehaviourReport): readonly ReportBlock[] {
  const { words, report } = teller;
  const { heads } = words;
  const has = (measure: BehaviourMeasure): boolean => measures.includes(measure);
  type Column = readonly [header: string, kind: ValueKind, of: (at: number) => Value];
  const columns: readonly Column[] = [
    [heads.group, 'text', (at) => groups[at]!.name],
    [heads.customers, 'count', (at) => groups[at]!.customers],
    [heads.orders, 'count', (at) => groups[at]!.orders],
    [heads.ordersPerCustomer, 'decimal', (at) => groups[at]!.ordersPerCustomer],
    ...(has('tickets') ? [[heads.tickets, 'count', (at: number) => groups[at]!.tickets] as const] : []),
    ...(has('spend')
      ? [
          [heads.spend, 'money', (at: number) => groups[at]!.spend] as const,
          [heads.spendPerCustomer, 'money', (at: number) => groups[at]!.spendPerCustomer] as const,
        ]
      : []),
  ];
  const table = {
    id: slug(words.behaviour.orderTable),
    caption: words.behaviour.orderTable,
    columns: columns.map(([header, kind]) => ({ header, kind })),
    rows: groups.map((_, at) => columns.map(([, , of]) => of(at))),
  };
  const sorted = largestFirst(groups, ({ ordersPerCustomer }) => ordersPerCustomer);
  if (sorted.length === 0) return [{ kind: 'table', table }];
  const [most, orders] = sorted[0]!;
  const [least, leastOrders] = sorted.at(-1)!;
  return [
    {
      kind: 'chart',
      chart: {
        kind: 'bars',
        unit: 'decimal',
        categories: groups.map(({ name }) => name),
        series: [
          {
            name: heads.ordersPerCustomer,
            colour: SERIES_COLOURS[0],
            values: groups.map(({ ordersPerCustomer }) => ordersPerCustomer),
          },
        ],
        colours: report.groups.map(({ colour }) => colour),
      },
      caption: words.behaviour.orderCaption,
      alternative: words.behaviour.orderAlternative(
        most.name,
        teller.shown(orders, 'decimal'),
        least.name,
        teller.shown(leastOrders, 'decimal'),
      ),
      howToRead: words.behaviour.orderHow(most.name, teller.shown(orders, 'decimal')),
      table,
    },
  ];
}

function loyaltyBlocks(teller: ReportTeller, { groups }: BehaviourReport): readonly ReportBlock[] {
  const { words } = teller;
  const { heads } = words;
  const partNew = groups.map(({ newCustomers, returningCustomers }) =>
    newCustomers === null || returningCustomers === null || newCustomers + returningCustomers === 0
      ? null
      : newCustomers / (newCustomers + returningCustomers),
  );
  const table = {
    id: slug(words.behaviour.loyaltyTable),
    caption: words.behaviour.loyaltyTable,
    columns: [
      { header: heads.group, kind: 'text' as const },
      { header: heads.new, kind: 'count' as const },
      { header: heads.returning, kind: 'count' as const },
      { header: `${heads.share}: ${heads.new.toLowerCase()}`, kind: 'share' as const },
    ],
    rows: groups.map(({ name, newCustomers, returningCustomers }, at): Value[] => [
      name,
      newCustomers,
      returningCustomers,
      partNew[at]!,
    ]),
  };
  const [first] = largestFirst([...groups.keys()], (at) => partNew[at]!);
  if (first === undefined) return [{ kind: 'table', table }];
  const { name } = groups[first[0]]!;
  const share = teller.share(first[1]);
  return [
    {
      kind: 'chart',
      chart: {
        kind: 'stacked',
        unit: 'share',
        categories: groups.map((group) => group.name),
        series: [
          { name: heads.new, colour: SERIES_COLOURS[0], values: partNew },
          {
            name: heads.returning,
            colour: '#c9b27c',
            values: partNew.map((part) => (part === null ? null : 1 - part)),
          },
        ],
      },
      caption: words.behaviour.loyaltyCaption,
      alternative: words.behaviour.loyaltyAlternative(name, share),
      howToRead: words.behaviour.loyaltyHow(name, share),
      table,
    },
  ];
}
