import type { CellColumn } from '../cells/cell-batch.ts';
import { CellColumn as Column, CellKind } from '../cells/cell-batch.ts';
import { IdTable } from '../ids/id-table.ts';

/**
 * Letters that nobody mistakes for a digit or for each other. Without vowels no word comes of them, in any language: no
 * TRUE, no month, no name of a function.
 */
const LETTERS = 'CFHJKMNPRTVWX';
const SYMBOLS = `${LETTERS}23456789`;
/** Symbols of a pseudonym. The first is a letter, so that no spreadsheet takes it for a number, a day or a formula. */
const LENGTH = 14;
const ASKED_AT_ONCE = 4096;
const PIECE_BITS = 12;
const PIECE = 1 << PIECE_BITS;

/**
 * Random names that stand for customer IDs within one delivery: fourteen capitals and digits ("K7MXP29RTC4WH3"), unlike
 * each other and without any relation to the ID, to its place in the file, or to an earlier delivery. One of 13 x 21^13
 * (60.8 bits): of a million, two would be drawn alike with a chance of one in four million, and are then drawn again.
 * Holds 14 bytes and at most 20 more for every ID.
 */
export class Pseudonyms {
  private readonly randomBytes: (length: number) => Uint8Array;
  private readonly taken = new IdTable();
  private readonly pieces: Uint8Array[] = [];
  /** One cell: what is being drawn. */
  private readonly drawn = new Column(1);
  private readonly symbols = new Uint8Array(LENGTH);
  private random: Uint8Array = new Uint8Array(0);
  private used = 0;

  /** `randomBytes` must give bytes that nobody can predict. */
  constructor(randomBytes: (length: number) => Uint8Array) {
    this.randomBytes = randomBytes;
  }

  /** How many there are. */
  get size(): number {
    return this.taken.size;
  }

  /** Draws the next pseudonym and gives its number: 0, 1, 2 … */
  draw(): number {
    const number = this.taken.size;
    do this.drawSymbols();
    while (this.taken.add(this.drawn, 0) < number);
    if ((number & (PIECE - 1)) === 0) this.pieces.push(new Uint8Array(PIECE * LENGTH));
    this.pieces[number >>> PIECE_BITS]!.set(this.symbols, (number & (PIECE - 1)) * LENGTH);
    return number;
  }

  /** Appends the pseudonym of a number to a column, as a text cell. */
  append(number: number, column: CellColumn): void {
    const start = (number & (PIECE - 1)) * LENGTH;
    column.append(CellKind.text, this.pieces[number >>> PIECE_BITS]!, start, start + LENGTH);
  }

  private drawSymbols(): void {
    const { symbols, drawn } = this;
    for (let at = 0; at < LENGTH; at++) {
      const of = at === 0 ? LETTERS : SYMBOLS;
      symbols[at] = of.charCodeAt(this.below(of.length));
    }
    drawn.clear();
    drawn.append(CellKind.text, symbols, 0, LENGTH);
  }

  /** A random number below `bound`, each with the same chance: bytes past the last whole multiple are passed over. */
  private below(bound: number): number {
    const limit = 256 - (256 % bound);
    for (;;) {
      if (this.used === this.random.length) {
        this.random = this.randomBytes(ASKED_AT_ONCE);
        this.used = 0;
      }
      const byte = this.random[this.used++]!;
      if (byte < limit) return byte % bound;
    }
  }
}
