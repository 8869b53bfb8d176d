/** What `reference build --json` prints. */
export interface BuildReport {
  readonly version: string;
  readonly output: { readonly path: string; readonly sha256: string; readonly bytes: number };
  readonly inputs: readonly {
    readonly path: string;
    /** Header and letter by what it was taken for. */
    readonly columns: Readonly<Record<string, { readonly letter: string; readonly header: string }>>;
  }[];
  readonly reference: {
    readonly name: string;
    readonly edition: string;
    readonly fictional: boolean;
    readonly addresses: number;
  };
  /** Rows of all inputs. */
  readonly rows: number;
  /** Rows that hold no address, and the first of them as rows of their file. */
  readonly invalidRows: number;
  readonly invalidRowNumbers: readonly number[];
  /** Rows that repeat an address with the same group. */
  readonly repeated: number;
  /** Addresses that were given with different groups, and so have none. */
  readonly contested: number;
  readonly withoutGroup: number;
  /** Addresses by the name of their group. */
  readonly groups: Readonly<Record<string, number>>;
  /** Rows by the name of a group that the model does not have; such a group is in the reference as it is. */
  readonly unknownGroups: Readonly<Record<string, number>>;
  /** Groups of the model that no row has. */
  readonly unusedGroups: readonly string[];
  /** PC4 with a municipality or a province. */
  readonly areas: number;
}
