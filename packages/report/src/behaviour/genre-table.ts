import { CellKind, IdTable, SlotValues } from '@verrijk/core';
import type { CellColumn } from '@verrijk/core';

/** A cell without a genre. */
export const NO_GENRE = 0;
/** Whatever came when the table was full. */
export const OTHER_GENRE = 1;

/** Different texts that are kept; an organisation has a few genres, or some thousands of titles. What comes later is another's. */
const MOST_TEXTS = 1 << 14;
/** Longer texts are told apart by their beginning. */
const LONGEST_NAME = 80;

/** Genres of a file, each known by a number from 2. Case and blanks do not count. Memory does not grow with odd ones. */
export class GenreTable {
  /** By number. */
  readonly names: string[] = ['', ''];
  private readonly texts = new IdTable();
  private readonly genres = new SlotValues(NO_GENRE);
  private readonly numbers = new Map<string, number>();

  /** The number of a row's genre. */
  add(column: CellColumn, row: number): number {
    if (column.kinds[row] === CellKind.empty || column.kinds[row] === CellKind.error) return NO_GENRE;
    const { texts, genres } = this;
    const { size } = texts;
    const isFull = size >= MOST_TEXTS;
    const slot = isFull ? texts.find(column, row) : texts.add(column, row);
    // A cell of blanks has no place in any table; of others only those that came in time.
    if (slot < 0) return isFull && column.cell(row).text.trim() !== '' ? OTHER_GENRE : NO_GENRE;
    if (slot === size) genres.set(slot, this.numberOf(column.cell(row).text));
    return genres.get(slot);
  }

  private numberOf(text: string): number {
    const name = text
      .slice(0, 4 * LONGEST_NAME)
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, LONGEST_NAME);
    const key = name.toLowerCase();
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = this.names.length;
      this.names.push(name);
      this.numbers.set(key, number);
    }
    return number;
  }
}

/** The most numbers that a table can give. */
export const MOST_GENRES: number = MOST_TEXTS + 2;
