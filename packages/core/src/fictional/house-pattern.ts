import { suffixPosition } from './fictional-suffix.ts';
import type { SuffixManner } from './fictional-suffix.ts';

/** Which suffixes stand at one house number, as positions in `FICTIONAL_SUFFIXES`. */
export type HousePattern = Uint8Array;

/** Habits of numbering; a PC4 has one of them. */
type Habit = 'plain' | 'amsterdam' | 'rotterdam' | 'utrecht' | 'haarlem';

/** Share of the PC4 with each habit. */
const HABITS: readonly (readonly [Habit, number])[] = [
  ['plain', 0.74],
  ['amsterdam', 0.12],
  ['rotterdam', 0.06],
  ['utrecht', 0.05],
  ['haarlem', 0.03],
];

interface PatternWeight {
  readonly suffixes: string;
  /** House numbers with this pattern on 1,000 addresses of the whole country. */
  readonly per1000: number;
  /** Found only where this is the habit; everywhere when it is undefined. */
  readonly habit?: Habit;
  readonly manner?: SuffixManner;
}

/**
 * Patterns and how often they occur, such that of all addresses 83% have no suffix, 10% a letter, 5% an addition and 2%
 * both, and 20% lie at a number with several: the shares of the real register. "-" is the bare number.
 */
const PATTERNS: readonly PatternWeight[] = [
  { suffixes: '- A', per1000: 10 },
  { suffixes: '- a', per1000: 4 },
  { suffixes: '- A B', per1000: 3 },
  { suffixes: '- a b', per1000: 1 },
  { suffixes: '- A B C', per1000: 2 },
  { suffixes: '- A B C D', per1000: 1 },
  { suffixes: 'A', per1000: 1.5 },
  { suffixes: 'A B', per1000: 4 },
  { suffixes: 'a b', per1000: 2 },
  { suffixes: 'A B C', per1000: 4 },
  { suffixes: 'A B C D', per1000: 2 },
  { suffixes: 'a b c d', per1000: 1.5 },
  { suffixes: 'A B C D E F', per1000: 2 },
  { suffixes: 'A B C D E F G H', per1000: 1 },
  { suffixes: 'A B C D E F G H J K L M', per1000: 0.8 },
  { suffixes: 'H 1 2 3', per1000: 4, habit: 'amsterdam', manner: 'floor' },
  { suffixes: 'H 1 2', per1000: 2, habit: 'amsterdam', manner: 'floor' },
  { suffixes: 'H 1', per1000: 2, habit: 'amsterdam', manner: 'floor' },
  { suffixes: '- 1', per1000: 1, habit: 'amsterdam', manner: 'floor' },
  { suffixes: '- 1 2 3 4', per1000: 0.5, habit: 'amsterdam', manner: 'floor' },
  { suffixes: 'A01 A02 B', per1000: 2, habit: 'rotterdam' },
  { suffixes: 'A B01 B02', per1000: 2, habit: 'rotterdam' },
  { suffixes: 'A01 A02 B01 B02', per1000: 1.5, habit: 'rotterdam' },
  { suffixes: 'D1 D2', per1000: 1 },
  { suffixes: '- BS', per1000: 2.5, habit: 'utrecht' },
  { suffixes: 'RD ZW', per1000: 1.5, habit: 'haarlem' },
  { suffixes: 'BEN BOV', per1000: 0.5, habit: 'haarlem' },
  { suffixes: '- 1', per1000: 1, manner: 'flat' },
  { suffixes: '- 1 2 3', per1000: 0.6, manner: 'flat' },
  { suffixes: '1 2 3 4 5 6 7 8', per1000: 1, manner: 'flat' },
  { suffixes: '1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24', per1000: 0.25, manner: 'flat' },
];
const BARE = 0;
const TABLE_BITS = 14;

/** Draws what stands at a house number, by one look into a table per habit. */
export class HousePatterns {
  private readonly patterns: readonly HousePattern[];
  private readonly tables: readonly Uint8Array[];

  constructor() {
    this.patterns = [Uint8Array.of(BARE), ...PATTERNS.map(suffixesOf)];
    this.tables = HABITS.map(([habit, share]) => weightedTable(habit, share));
  }

  /** What stands at a house number in a PC4 with this habit. `random` is any unsigned word. */
  draw(habit: number, random: number): HousePattern {
    return this.patterns[this.tables[habit]![random >>> (32 - TABLE_BITS)]!]!;
  }
}

/** The habit of a PC4, as a number for `draw`; multiples of the golden section spread them evenly, however few there are. */
export function habitOf(pc4Ordinal: number): number {
  const place = ((pc4Ordinal + 1) * 0.6180339887498949) % 1;
  let bound = 0;
  for (const [habit, [, share]] of HABITS.entries()) {
    bound += share;
    if (place < bound) return habit;
  }
  return 0;
}

function suffixesOf({ suffixes, manner }: PatternWeight): HousePattern {
  return Uint8Array.from(suffixes.split(' '), (text) => {
    if (text === '-') return BARE;
    // H is a letter too, but not beside floors.
    return suffixPosition(
      text,
      text === 'H' && manner === 'floor' ? 'ground-floor' : /^\d+$/.test(text) ? manner : undefined,
    );
  });
}

function weightedTable(habit: Habit, share: number): Uint8Array {
  const table = new Uint8Array(1 << TABLE_BITS).fill(0);
  const weights = PATTERNS.map((pattern) => {
    if (pattern.habit === undefined) return pattern.per1000;
    return pattern.habit === habit ? pattern.per1000 / share : 0;
  });
  const addresses = PATTERNS.reduce((sum, pattern, at) => sum + weights[at]! * pattern.suffixes.split(' ').length, 0);
  const houses = 1000 - addresses + weights.reduce((sum, weight) => sum + weight, 0);
  let filled = 0;
  let bound = 0;
  for (const [at, weight] of weights.entries()) {
    bound += (weight / houses) * table.length;
    while (filled < Math.round(bound)) table[filled++] = at + 1;
  }
  return table;
}
