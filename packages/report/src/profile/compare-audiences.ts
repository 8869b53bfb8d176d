import type { ComparisonReport } from '../audience-report.ts';
import { benjaminiHochberg } from '../statistics/benjamini-hochberg.ts';
import { differenceInterval } from '../statistics/difference-interval.ts';
import { testDifference } from '../statistics/proportion-tests.ts';
import type { CountBook } from './count-book.ts';
import { figure } from './count-book.ts';
import { FALSE_ALARMS } from './group-profiles.ts';
import { total } from './areas/postcode-areas.ts';

/** Another file, counted as the audience was. */
export interface OtherAudience {
  readonly name: string;
  readonly isSameEdition: boolean;
  /** Households by group. */
  readonly households: Float64Array;
  /** Households that are in both. */
  readonly overlap: number;
}

/** The audience that is compared with it: names of its counts, in all and by group, and the counts. */
export interface OwnAudience {
  readonly idOf: (group?: number) => string;
  readonly households: Float64Array;
  readonly groupNames: readonly string[];
}

/** Writes the other file's households, and those that are in one file only, which follow from what both have. */
export function writeComparison(book: CountBook, own: OwnAudience, other: OtherAudience): void {
  const { overlap, households } = other;
  if (other.isSameEdition) {
    book.parts(
      'other',
      total(households),
      Array.from(households, (count, group): [string, number] => [`other/${group}`, count]),
    );
  } else book.cell('other', total(households));
  book.cell('overlap', overlap);
  book.system.unpublished('only here', total(own.households) - overlap);
  book.system.unpublished('only there', total(households) - overlap);
  book.system.sum(own.idOf(), ['overlap', 'only here']);
  book.system.sum('other', ['overlap', 'only there']);
}

/** What may be shown of how the audience differs from the other file. Groups of different editions are not compared. */
export function compareAudiences(book: CountBook, own: OwnAudience, other: OtherAudience): ComparisonReport {
  const { name, isSameEdition } = other;
  return {
    name,
    isSameEdition,
    households: book.count('other'),
    overlap: book.count('overlap'),
    groups: isSameEdition ? compareGroups(book, own, other) : [],
  };
}

function compareGroups(
  book: CountBook,
  { idOf, households, groupNames }: OwnAudience,
  { households: others }: OtherAudience,
): ComparisonReport['groups'] {
  const pValues = Array.from(households, (count, group) =>
    testDifference(count, total(households), others[group]!, total(others)),
  );
  const { holds } = benjaminiHochberg(pValues, FALSE_ALARMS);
  return groupNames.map((name, group) => {
    const counts = [book.count(`other/${group}`), book.count('other')];
    const all = [book.count(idOf(group)), book.count(idOf()), ...counts];
    const interval = figure(all, (a, b, c, d) => differenceInterval(a, b, c, d));
    return {
      name,
      households: counts[0]!,
      share: figure(counts, (count, sum) => count / sum),
      change: figure(all, (a, b, c, d) => a / b - c / d),
      low: interval?.low ?? null,
      high: interval?.high ?? null,
      holds: figure(all, () => holds[group]!),
    };
  });
}
