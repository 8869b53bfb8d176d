import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { emptyCount, formatCounts } from './proof/append-table.ts';
import type { SourceCount } from './proof/append-table.ts';
import { proveWorkbook } from './proof/prove-workbook.ts';
import type { ProofFile } from './proof/prove-workbook.ts';
import { ACCEPTED_REFUSALS } from './proof/refusals.ts';
import { Validator } from './proof/checks/validator.ts';

// Every workbook that other projects test with is appended to, in several ways, or refused with a reason; and nothing
// in it is damaged. Takes some minutes, nearly all of it in the validator.
// `node --conditions=verrijk-source packages/files/test-shared/workbooks.test.ts --update` writes the table in the docs anew.

const WORKBOOKS = fileURLToPath(new URL('../../../../shared/data/workbooks', import.meta.url));
const DOCS = new URL('../../../docs/workbooks.md', import.meta.url);
const MARKS = ['<!-- generated: counts -->\n\n', '\n\n<!-- end of generated -->'] as const;
/** One workbook is appended to while another is validated, which is another process. */
const SIDE_BY_SIDE = 3;

assert.ok(existsSync(WORKBOOKS), `the workbooks to prove with are not there: ${WORKBOOKS}`);

const validator = new Validator();
after(() => validator.close());
const counts: SourceCount[] = [];
const started = performance.now();

for (const source of readdirSync(WORKBOOKS).sort()) {
  test(`workbooks of ${source} are appended to or refused, and none is damaged`, async () => {
    const count = emptyCount(source);
    counts.push(count);
    const files = globSync('**/*.xl*', { cwd: join(WORKBOOKS, source) }).sort();
    assert.ok(files.length > 0);
    const failures = await proveAll(
      files.map((file) => ({ path: `${source}/${file}`, location: join(WORKBOOKS, source, file) })),
      count,
    );
    assert.equal(failures.length, 0, `${failures.length} failures:\n${failures.join('\n')}`);
  });
}

async function proveAll(files: readonly ProofFile[], count: SourceCount): Promise<string[]> {
  const failures: string[] = [];
  const left = files.values();
  const lane = async (): Promise<void> => {
    for (const file of left) failures.push(...(await proveWorkbook(file, count, validator)));
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, lane));
  return failures;
}

test('the accepted refusals are about workbooks that exist', () => {
  for (const path of Object.keys(ACCEPTED_REFUSALS)) assert.ok(existsSync(join(WORKBOOKS, path)), path);
});

test('the docs say what the proof found', (context) => {
  const table = formatCounts(counts);
  context.diagnostic(`${((performance.now() - started) / 1000).toFixed(0)} s\n${table}`);
  const text = readFileSync(DOCS, 'utf8');
  const start = text.indexOf(MARKS[0]) + MARKS[0].length;
  const end = text.indexOf(MARKS[1]);
  assert.ok(start >= MARKS[0].length && end > start, 'docs/workbooks.md has lost its marks');
  if (process.argv.includes('--update')) writeFileSync(DOCS, text.slice(0, start) + table + text.slice(end));
  else assert.equal(text.slice(start, end), table);
});
