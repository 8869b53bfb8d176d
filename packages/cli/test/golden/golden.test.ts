import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { LANGUAGES } from '@verrijk/core/messages';
import { runTranscript } from './run-transcript.ts';

/**
 * Every folder of testdata/golden is a case: `commands.txt`, the files of `input/`, the transcript in each language, and in
 * `output/` the files that must be there afterwards. VERRIJK_UPDATE=1 writes transcripts and outputs anew: read the diff.
 */
const golden = fileURLToPath(new URL('../../../../testdata/golden/', import.meta.url));
const update = process.env['VERRIJK_UPDATE'] === '1';
const workspace = mkdtempSync(join(tmpdir(), 'verrijk-golden-'));
const shared = join(workspace, 'shared');

before(async () => {
  cpSync(join(golden, 'shared'), shared, { recursive: true });
  const made = await runTranscript(
    ['verrijk reference build huishoudens.csv --output doelgroepen.vref --quiet'],
    shared,
    'en',
  );
  assert.equal(made.split('\n').length, 2, made);
});
after(() => rmSync(workspace, { recursive: true }));

const cases = readdirSync(golden).filter((name) => existsSync(join(golden, name, 'commands.txt')));
for (const name of cases) {
  for (const language of LANGUAGES) {
    test(`${name}, ${language}`, async () => {
      const folder = join(workspace, `${name}-${language}`);
      mkdirSync(folder);
      cpSync(shared, folder, { recursive: true });
      const input = join(golden, name, 'input');
      if (existsSync(input)) cpSync(input, folder, { recursive: true });
      const present = new Set(readdirSync(folder));
      const lines = readFileSync(join(golden, name, 'commands.txt'), 'utf8')
        .trim()
        .split('\n');
      const transcript = await runTranscript(lines, folder, language);
      const made = readdirSync(folder).filter((file) => !present.has(file));
      compare(join(golden, name, `${language}.txt`), transcript);
      assert.deepEqual(
        made.filter((file) => file.endsWith('.tmp')),
        [],
        'nothing half written is left behind',
      );
      for (const file of made.filter((each) => /\.(csv|json)$/.test(each))) {
        compare(join(golden, name, 'output', language, file), readFileSync(join(folder, file), 'utf8'));
      }
    });
  }
}

function compare(path: string, actual: string): void {
  if (update) {
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, actual);
  }
  assert.equal(actual, readFileSync(path, 'utf8'));
}
