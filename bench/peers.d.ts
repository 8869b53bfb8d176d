/**
 * What the bench uses of its peers. They are installed only by whoever runs the bench, and types and lint must hold
 * without them.
 */
declare module 'better-sqlite3' {
  interface Statement<Parameters extends unknown[], Row> {
    pluck(): this;
    get(...parameters: Parameters): Row | undefined;
    run(...parameters: Parameters): unknown;
  }
  export default class Database {
    constructor(path: string, options?: { readonly readonly?: boolean });
    prepare<Parameters extends unknown[] = unknown[], Row = unknown>(sql: string): Statement<Parameters, Row>;
    exec(sql: string): this;
    pragma(pragma: string): unknown;
    close(): void;
  }
}

declare module '@duckdb/node-api' {
  interface DuckDBConnection {
    run(sql: string): Promise<unknown>;
    closeSync(): void;
  }
  export class DuckDBInstance {
    static create(path: string, options?: Readonly<Record<string, string>>): Promise<DuckDBInstance>;
    connect(): Promise<DuckDBConnection>;
    closeSync(): void;
  }
}

declare module 'lmdb' {
  interface Database<Value, Key> {
    transactionSync(action: () => void): void;
    putSync(key: Key, value: Value): boolean;
    doesExist(key: Key): boolean;
    getBinaryFast(key: Key): Uint8Array | undefined;
    close(): Promise<void>;
  }
  export function open<Value, Key>(options: {
    readonly path: string;
    readonly noSubdir: boolean;
    readonly encoding: 'binary';
    readonly readOnly?: boolean;
    readonly noSync?: boolean;
  }): Database<Value, Key>;
}

declare module 'nodejs-polars' {
  interface Expression {
    readonly str: {
      replace(pattern: string, value: string): Expression;
      replaceAll(pattern: string, value: string, literal?: boolean): Expression;
      extract(pattern: string, group: number): Expression;
      toUpperCase(): Expression;
    };
    alias(name: string): Expression;
    cast(type: unknown, strict: boolean): Expression;
    fillNull(value: Expression): Expression;
  }
  interface DataFrame {
    writeCSV(path: string, options: { readonly separator: string }): void;
  }
  interface LazyDataFrame {
    withColumns(...columns: Expression[]): LazyDataFrame;
    join(other: LazyDataFrame, options: { readonly on: string[]; readonly how: 'left' }): LazyDataFrame;
    select(...columns: (string | Expression)[]): LazyDataFrame;
    collectSync(options: { readonly engine: 'streaming' }): DataFrame;
  }
  const pl: {
    readonly Int32: unknown;
    col(name: string): Expression;
    lit(value: string): Expression;
    concatString(columns: Expression[], separator: string): Expression;
    scanCSV(path: string, options: { readonly sep: string; readonly inferSchemaLength: number }): LazyDataFrame;
    scanParquet(path: string): LazyDataFrame;
  };
  export default pl;
}

declare module 'exceljs' {
  interface Row {
    readonly number: number;
    /** From index 1. */
    readonly values: readonly unknown[];
    commit(): void;
  }
  interface WritableSheet {
    addRow(cells: readonly unknown[]): Row;
    commit(): void;
  }
  class WorkbookReader implements AsyncIterable<AsyncIterable<Row>> {
    constructor(path: string, options: Readonly<Record<string, string>>);
    [Symbol.asyncIterator](): AsyncIterator<AsyncIterable<Row>>;
  }
  class WorkbookWriter {
    constructor(options: {
      readonly filename: string;
      readonly useSharedStrings: boolean;
      readonly useStyles: boolean;
    });
    addWorksheet(name: string): WritableSheet;
    commit(): Promise<void>;
  }
  const ExcelJS: {
    readonly stream: {
      readonly xlsx: {
        readonly WorkbookReader: typeof WorkbookReader;
        readonly WorkbookWriter: typeof WorkbookWriter;
      };
    };
  };
  export default ExcelJS;
}

declare module 'hucre/xlsx' {
  export function streamXlsxRows(input: unknown): AsyncIterable<{ readonly values: readonly unknown[] }>;
  export function writeXlsxStream(rows: AsyncIterable<unknown[]>, options: { readonly name: string }): unknown;
}

declare module 'xlsx' {
  interface Sheet {
    readonly '!ref'?: string;
  }
  interface Workbook {
    readonly SheetNames: readonly string[];
    readonly Sheets: Readonly<Record<string, Sheet>>;
  }
  export function read(bytes: Uint8Array, options: Readonly<Record<string, boolean>>): Workbook;
  export function write(
    workbook: Workbook,
    options: { readonly type: 'buffer'; readonly compression: boolean; readonly bookSST: boolean },
  ): Uint8Array;
  export const utils: {
    sheet_to_json<Row>(sheet: Sheet, options: { readonly header: 1; readonly raw: boolean }): Row[];
    sheet_add_aoa(sheet: Sheet, rows: readonly (readonly unknown[])[], options: { readonly origin: string }): void;
  };
}
