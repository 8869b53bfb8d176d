import { basename, dirname, extname, join, resolve } from 'node:path';
import { VerrijkError } from '@verrijk/core';
import { isSameFile } from '@verrijk/files/node';

/** The name that stands for standard input or standard output. */
export const PIPE = '-';

/** Where the result goes when nobody says: beside the customer file; from a pipe into a pipe. */
export function defaultOutput(input: string, layout: 'keep' | 'delivery'): string {
  if (input === PIPE) return PIPE;
  const extension = extname(input);
  const name = basename(input, extension);
  return join(dirname(input), `${name} verrijkt${layout === 'delivery' ? '.xlsx' : extension}`);
}

const WORKBOOKS = ['.xlsx', '.xlsm', '.xltx', '.xltm', '.xls', '.xlsb', '.ods'];
const TEXTS = ['.csv', '.tsv', '.tab', '.txt'];

/**
 * Refuses a name that says something else than what the result is: the form of the customer file, or a fresh workbook for
 * a delivery. Excel opens neither a CSV named .xlsx nor an .xlsm named .xlsx. @throws VerrijkError `usage.output-kind`
 */
export function refuseOtherKind(
  input: string,
  output: string,
  kind: 'csv' | 'xlsx',
  layout: 'keep' | 'delivery',
): void {
  const [from, to] = [extname(input).toLowerCase(), extname(output).toLowerCase()];
  if (![...WORKBOOKS, ...TEXTS].includes(to)) return;
  const isText = kind === 'csv' && layout === 'keep';
  const kinds = isText ? TEXTS : WORKBOOKS;
  const expected = layout === 'keep' && kinds.includes(from) ? from : kinds[0]!;
  const fits = isText ? TEXTS.includes(to) : to === expected;
  if (!fits) throw new VerrijkError('usage.output-kind', { file: basename(output), expected });
}

/** Refuses to write upon what is read or upon another output, whatever name or link leads there. @throws VerrijkError `usage.same-file` */
export async function refuseSameFile(outputs: readonly string[], inputs: readonly string[]): Promise<void> {
  if (outputs.filter((path) => path === PIPE).length > 1)
    throw new VerrijkError('usage.same-file', { file: PIPE, twice: 1 });
  const written = outputs.filter((path) => path !== PIPE);
  for (const [at, output] of written.entries()) {
    for (const other of inputs.filter((path) => path !== PIPE)) {
      if (await isSame(output, other)) throw new VerrijkError('usage.same-file', { file: basename(other) });
    }
    for (const other of written.slice(0, at)) {
      if (await isSame(output, other)) throw new VerrijkError('usage.same-file', { file: basename(other), twice: 1 });
    }
  }
}

async function isSame(one: string, other: string): Promise<boolean> {
  return resolve(one) === resolve(other) || (await isSameFile(one, other));
}
