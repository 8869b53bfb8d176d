/** Strings that are written often, each known by a number. 0 is the empty string: nothing is written. */
export class LabelTable {
  readonly labels: string[] = [''];
  private readonly ids = new Map<string, number>([['', 0]]);

  /** The number of a label, the same for the same text. */
  id(label: string): number {
    let id = this.ids.get(label);
    if (id === undefined) {
      id = this.labels.length;
      this.labels.push(label);
      this.ids.set(label, id);
    }
    return id;
  }
}

/** What is to be written behind the rows of one CellBatch: per appended column one label a row. */
export class LabelBatch {
  readonly columns: readonly Uint32Array[];
  readonly table: LabelTable;

  constructor(columnCount: number, capacity: number, table: LabelTable) {
    this.columns = Array.from({ length: columnCount }, () => new Uint32Array(capacity));
    this.table = table;
  }
}
