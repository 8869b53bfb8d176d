import type { CellColumn } from '../cells/cell-batch.ts';
import { CellKind } from '../cells/cell-batch.ts';
import { VerrijkError } from '../findings/verrijk-error.ts';
import { IdHash } from '../ids/id-hash.ts';
import { IdTable } from '../ids/id-table.ts';
import { CULTURELE_DOELGROEPEN_2021 } from '../reference/culturele-doelgroepen-2021.ts';
import { EARLIER_EDITIONS } from '../reference/earlier-editions.ts';
import { groupKey } from '../reference/segment-model.ts';
import { saysNoGroup } from './says-no-group.ts';

/** No model has nearly as many; beyond it another column was taken for the group. */
const MOST_TEXTS = 1000;

/** Of a text that is the same as another but for its spelling, the key is that of the model's own name. */
const MODEL_KEYS: ReadonlyMap<string, string> = new Map(
  CULTURELE_DOELGROEPEN_2021.groups.flatMap(({ name, aliases = [] }) =>
    aliases.map((alias): [string, string] => [groupKey(alias), groupKey(name)]),
  ),
);

/** The edition in which a name occurs that later ones no longer have, by the name's key. */
const EDITION_BY_KEY: ReadonlyMap<string, string> = new Map(
  EARLIER_EDITIONS.flatMap(({ edition, names }) => names.map((name): [string, string] => [groupKey(name), edition])),
);

/**
 * The texts of a column of groups, each known by a number; 0 is a blank one. Texts that differ in case and blanks only,
 * or in a spelling that the model knows, are the same group; what is written back is the text itself.
 */
export class GroupTexts {
  /** By number. */
  readonly texts: string[] = [''];
  private readonly groups: number[] = [0];
  private readonly byKey = new Map<string, number>();
  private readonly editions: (string | undefined)[] = [undefined];
  private readonly blanks: boolean[] = [true];
  private readonly hash = new IdHash();
  private readonly known = new IdTable();

  /**
   * The number of a row's text, the same for the same bytes.
   * @throws VerrijkError `load-back.not-groups` when there are more than any model has
   */
  add(column: CellColumn, row: number): number {
    const start = column.start(row);
    const end = column.ends[row]!;
    if (start === end || column.kinds[row] === CellKind.error) return 0;
    this.hash.readBytes(column.bytes, start, end);
    const number = this.known.addHash(this.hash.low, this.hash.high) + 1;
    if (number === this.texts.length) this.take(column.cell(row).text);
    return this.groups[number] === 0 ? 0 : number;
  }

  /** The number of a text's group: that of the first text by which the group was called; 0 for a blank text. */
  groupOf(text: number): number {
    return this.groups[text]!;
  }

  /** Whether a text is blank or says that there is no group (see `saysNoGroup`). */
  saysNone(text: number): boolean {
    return this.blanks[text]!;
  }

  /** The model's edition of before 2021 that a text is from; undefined for all others. */
  editionOf(text: number): string | undefined {
    return this.editions[text];
  }

  private take(text: string): void {
    if (this.texts.length > MOST_TEXTS) throw new VerrijkError('load-back.not-groups', { limit: MOST_TEXTS });
    const spelled = groupKey(text);
    const key = MODEL_KEYS.get(spelled) ?? spelled;
    const number = this.texts.length;
    this.texts.push(text);
    this.blanks.push(saysNoGroup(text));
    this.editions.push(EDITION_BY_KEY.get(key));
    if (key === '') this.groups.push(0);
    else {
      const first = this.byKey.get(key) ?? number;
      this.byKey.set(key, first);
      this.groups.push(first);
    }
  }
}
