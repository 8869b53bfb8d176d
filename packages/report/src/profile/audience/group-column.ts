import { GroupTexts, groupKey, VerrijkError } from '@verrijk/core';
import type { BatchMatcher, CellBatch, SegmentGroup } from '@verrijk/core';

/** The segment of a text that says that there is no group. */
const SAYS_NONE = 0;
/** The segment of a text that is none of the reference's groups: of another edition, or of no model at all. */
const STRANGE = -1;

/** Compares the groups that a file says with those of the reference. */
export class GroupColumn {
  private otherRows = 0;
  private holdsGroups = true;
  private strangeRows = 0;
  private knownRows = 0;
  private readonly position: number;
  private readonly texts = new GroupTexts();
  /** By number of the text: its segment. */
  private readonly segments: number[] = [SAYS_NONE];
  private readonly byKey = new Map<string, number>();

  /** `position` is that of the column in the batches. */
  constructor(position: number, groups: readonly SegmentGroup[]) {
    this.position = position;
    for (const [index, { name, aliases = [], code }] of groups.entries()) {
      for (const spelling of [name, ...aliases, ...(code === undefined ? [] : [code])]) {
        this.byKey.set(groupKey(spelling), index + 1);
      }
    }
  }

  /** Takes the batch that was matched last. A column with more texts than any model has groups says nothing of them after all. */
  add(batch: CellBatch, matcher: Pick<BatchMatcher, 'segments'>): void {
    if (!this.holdsGroups) return;
    try {
      this.compare(batch, matcher);
    } catch (error) {
      if (!(error instanceof VerrijkError) || error.code !== 'load-back.not-groups') throw error;
      this.holdsGroups = false;
    }
  }

  /** Rows whose text names another group than the reference does for their address; undefined where the texts are no groups. */
  get otherGroup(): number | undefined {
    return this.holdsGroups ? this.otherRows : undefined;
  }

  /** Whether most of what the column says are groups that the reference does not know: another edition of the model, or another model. */
  get isOtherEdition(): boolean {
    return this.holdsGroups && this.strangeRows > this.knownRows;
  }

  private compare(batch: CellBatch, { segments }: Pick<BatchMatcher, 'segments'>): void {
    const column = batch.columns[this.position]!;
    for (let row = 0; row < batch.rows; row++) {
      const said = this.segmentOf(this.texts.add(column, row));
      if (said === SAYS_NONE) continue;
      if (said === STRANGE) this.strangeRows++;
      else this.knownRows++;
      if (segments[row] !== 0 && segments[row] !== said) this.otherRows++;
    }
  }

  private segmentOf(text: number): number {
    for (let next = this.segments.length; next <= text; next++) {
      const known = this.byKey.get(groupKey(this.texts.texts[next]!)) ?? STRANGE;
      this.segments.push(this.texts.saysNone(next) ? SAYS_NONE : known);
    }
    return this.segments[text]!;
  }
}
