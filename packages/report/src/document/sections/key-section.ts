import type { GroupInBase } from '../../audience-report.ts';
import { largestFirst } from '../largest-first.ts';
import type { KeyFigure, ReportBlock, ReportSection } from '../report-document.ts';
import type { ReportTeller } from '../report-teller.ts';

/** How many groups a reader is told of at each end. */
const MOST_TOLD = 3;
/** A change by which a reader should be warned, as a share. */
const NOTABLE_CHANGE = 0.01;

interface Standing {
  readonly name: string;
  readonly share: number;
  readonly index: number;
  readonly inBase: GroupInBase;
}

/** What stands out, in words, and how sure that is. */
export function keySection(teller: ReportTeller): ReportSection {
  const { words, report } = teller;
  const { more, less } = standings(teller, 0);
  const base = report.bases[0];
  const figures = keyFigures(teller, more[0]);
  const blocks: ReportBlock[] = figures.length === 0 ? [] : [{ kind: 'figures', figures }];
  if (base !== undefined && !teller.isAllHidden) {
    const name = teller.baseName(base);
    if (more.length + less.length > 0) {
      blocks.push({
        kind: 'list',
        items: [...more, ...less].map((standing) => standingSentence(teller, standing, name)),
      });
    }
    for (const [at, other] of report.bases.entries()) {
      if (at === 0) continue;
      const there = standings(teller, at);
      const names = (all: readonly Standing[]): string[] => all.map((standing) => standing.name);
      const text = isCompared(teller, at)
        ? words.key.otherBase(teller.baseName(other), names(there.more), names(there.less))
        : words.key.notCompared(teller.baseName(other));
      blocks.push({ kind: 'paragraph', text });
    }
    blocks.push({ kind: 'paragraph', text: howSure(teller, name) });
  }
  blocks.push(...missing(teller), ...sureness(teller), { kind: 'paragraph', text: words.key.household });
  return { id: teller.id('key'), title: words.sections.key, lead: lead(teller, more, less), blocks };
}

/** The groups whose difference from a base holds: the furthest above 100, and the furthest below. */
function standings({ report }: ReportTeller, base: number): { more: readonly Standing[]; less: readonly Standing[] } {
  const holding = report.groups.flatMap(({ name, share, bases }): Standing[] => {
    const inBase = bases[base];
    return inBase?.holds === true && typeof inBase.index === 'number' && share !== null
      ? [{ name, share, index: inBase.index, inBase }]
      : [];
  });
  const sorted = holding.toSorted((left, right) => right.index - left.index);
  return {
    more: sorted.filter(({ index }) => index > 100).slice(0, MOST_TOLD),
    less: sorted
      .filter(({ index }) => index < 100)
      .reverse()
      .slice(0, MOST_TOLD),
  };
}

/** Whether of any group it may be said if its difference from a base holds. */
function isCompared({ report }: ReportTeller, base: number): boolean {
  return report.groups.some(({ bases }) => typeof bases[base]?.holds === 'boolean');
}

function lead(teller: ReportTeller, more: readonly Standing[], less: readonly Standing[]): string {
  const { words, report } = teller;
  const base = report.bases[0];
  if (base === undefined || teller.isAllHidden) return words.key.allHidden(teller.count(report.minimum));
  const names = (all: readonly Standing[]): string[] => all.map(({ name }) => name);
  const name = teller.baseName(base);
  if (more.length + less.length > 0) return words.key.lead(names(more), names(less), name);
  return isCompared(teller, 0) ? words.key.nothingHolds(name) : words.key.notCompared(name);
}

function keyFigures(teller: ReportTeller, strongest: Standing | undefined): readonly KeyFigure[] {
  const { words, report } = teller;
  const { figures } = words.key;
  const { withoutGroup } = report.missing;
  const base = report.bases[0];
  return [
    ...(report.households === null ? [] : [{ value: teller.count(report.households), label: figures.households }]),
    ...(report.persons === null
      ? []
      : [
          { value: teller.count(report.persons), label: teller.hasCustomers ? figures.persons : figures.rowsAsPersons },
        ]),
    ...(withoutGroup === null || report.rows === 0
      ? []
      : [{ value: teller.share(1 - withoutGroup / report.rows), label: figures.matched }]),
    ...(strongest === undefined || base === undefined
      ? []
      : [
          {
            value: teller.shown(strongest.index, 'index'),
            label: words.key.strongest(strongest.name, teller.baseName(base)),
          },
        ]),
  ];
}

function standingSentence(teller: ReportTeller, { name, share, index, inBase }: Standing, base: string): string {
  return teller.words.key.more(
    name,
    teller.shown(index, 'index'),
    teller.byHowMuch(index, `in ${base}`),
    teller.share(share),
    base,
    teller.share(inBase.share),
  );
}

function howSure({ words, report }: ReportTeller, base: string): string {
  // A group that the base has none of cannot be compared with it, which is not the same as hidden.
  const compared = report.groups.flatMap(({ bases: [first] }) =>
    first?.index === 'n/a' ? [] : [first?.holds ?? null],
  );
  const count = (answer: boolean | null): number => compared.filter((holds) => holds === answer).length;
  return words.key.howSure(count(true), count(false), count(null), base);
}

function missing(teller: ReportTeller): readonly ReportBlock[] {
  const { words, report } = teller;
  const { withoutGroup } = report.missing;
  if (withoutGroup === null || withoutGroup === 0) return [];
  const text = [
    words.key.missing(teller.count(withoutGroup), teller.count(report.rows), teller.share(withoutGroup / report.rows)),
  ];
  const shifts = report.groups.flatMap(({ share, shift }) =>
    share === null || shift.high === null ? [] : [shift.high - share],
  );
  if (shifts.length > 0) text.push(words.key.mostShift(teller.points(Math.max(...shifts))));
  return [{ kind: 'note', tone: 'attention', text: text.join(' ') }];
}

function sureness(teller: ReportTeller): readonly ReportBlock[] {
  const { words } = teller;
  const [largest] = largestFirst(sureChanges(teller), ({ change }) => Math.abs(change));
  if (largest === undefined) return [];
  const [{ name }, change] = largest;
  if (change < NOTABLE_CHANGE)
    return [{ kind: 'note', tone: 'good', text: words.key.sureStays(teller.points(change)) }];
  return [{ kind: 'note', tone: 'attention', text: words.key.sureMoves(name, teller.points(change)) }];
}

/** By how much each share changes when the less sure outcomes are left out. */
export function sureChanges({ report }: ReportTeller): readonly { readonly name: string; readonly change: number }[] {
  return report.groups.flatMap(({ name, share }, at) => {
    const sure = report.missing.sure[at]?.share ?? null;
    return share === null || sure === null ? [] : [{ name, change: sure - share }];
  });
}
