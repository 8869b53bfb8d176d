/** What became of the workbooks of one source project. */
export interface SourceCount {
  readonly source: string;
  files: number;
  appended: number;
  /** No sheet has a cell with a value. */
  nothing: number;
  readonly refused: Map<string, number>;
  /** Appended in all ways of appending together, each output proved on its own. */
  outputs: number;
  /** Outputs of which a library that somebody else wrote gave the same values and our labels. */
  readElsewhere: number;
  widened: number;
  validated: number;
  newErrors: number;
  /** Originals that the validator itself cannot open, so that it says nothing about the output. */
  notValidatable: number;
}

export function emptyCount(source: string): SourceCount {
  return {
    source,
    files: 0,
    appended: 0,
    nothing: 0,
    refused: new Map(),
    outputs: 0,
    readElsewhere: 0,
    widened: 0,
    validated: 0,
    newErrors: 0,
    notValidatable: 0,
  };
}

const HEADINGS = [
  'Source',
  'Files',
  'Appended',
  'Empty',
  'Refused',
  'Outputs proved',
  'Read elsewhere',
  'Tables widened',
  'Validated',
  'New validator errors',
  'Validator cannot open',
];

/** The table for the docs, in Markdown, with a line of totals. */
export function formatCounts(counts: readonly SourceCount[]): string {
  const total = emptyCount('**all**');
  for (const count of counts) {
    for (const key of [
      'files',
      'appended',
      'nothing',
      'outputs',
      'readElsewhere',
      'widened',
      'validated',
      'newErrors',
      'notValidatable',
    ] as const) {
      total[key] += count[key];
    }
    for (const [code, files] of count.refused) total.refused.set(code, (total.refused.get(code) ?? 0) + files);
  }
  const rows = [...counts, total].map((count) => [
    count.source,
    count.files,
    count.appended,
    count.nothing,
    [...count.refused]
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([code, files]) => `${files} \`${code}\``)
      .join(', ') || '0',
    count.outputs,
    count.readElsewhere,
    count.widened,
    count.validated,
    count.newErrors,
    count.notValidatable,
  ]);
  return alignTable([HEADINGS, ...rows.map((row) => row.map(String))]);
}

/** As prettier writes it, so that the docs stay formatted. */
function alignTable(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(3, ...rows.map((row) => row[column]!.length)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [line(rows[0]!), rule, ...rows.slice(1).map(line)].join('\n');
}
