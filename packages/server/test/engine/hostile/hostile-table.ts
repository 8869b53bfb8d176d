import { readFileSync, writeFileSync } from 'node:fs';

/** What became of a hostile file. */
export interface HostileOutcome {
  readonly name: string;
  readonly what: string;
  /** Code of the problem, or `taken`. */
  readonly code: string;
  readonly sentence: string;
  readonly milliseconds: number;
  readonly computing: number;
  /** Highest of the process, in bytes. */
  readonly memory: number;
}

const PAGE = new URL('../../../../../docs/hostile-files.md', import.meta.url);
const START = '<!-- table -->';
const END = '<!-- /table -->';

/** Writes what was measured into the documentation, when VERRIJK_WRITE_DOCS says so. */
export function writeTable(outcomes: readonly HostileOutcome[]): void {
  if (process.env['VERRIJK_WRITE_DOCS'] === undefined) return;
  const rows = outcomes.map(({ name, what, code, sentence, milliseconds, memory }) => {
    const cells = [
      `\`${name}\``,
      what,
      `\`${code}\``,
      sentence,
      Math.round(milliseconds),
      Math.round(memory / 2 ** 20),
    ];
    return `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`;
  });
  const head = [
    '| file | what it is | outcome | what its sender reads | ms | MB |',
    '| --- | --- | --- | --- | --: | --: |',
  ];
  const page = readFileSync(PAGE, 'utf8');
  const table = [START, '', ...head, ...rows, '', END].join('\n');
  writeFileSync(
    PAGE,
    page.replace(new RegExp(`${START}[^]*${END}`), () => table),
  );
}
