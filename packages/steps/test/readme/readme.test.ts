import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { exampleReference, exampleWorkbook } from '../browser/example-files.ts';

test('the program in the README runs as it stands', () => {
  const readme = readFileSync(new URL('../../../../README.md', import.meta.url), 'utf8');
  const [, program] = /```js\n([\s\S]*?)```/.exec(readme) ?? [];
  assert.ok(program, 'README.md has no program');
  const folder = mkdtempSync(join(tmpdir(), 'verrijk-readme-'));
  try {
    // The packages are found from here and not from a temporary folder.
    const found = program.replace(/'(@verrijk\/[^']+)'/g, (_, name: string) => `'${import.meta.resolve(name)}'`);
    writeFileSync(join(folder, 'program.mjs'), found);
    writeFileSync(join(folder, 'klanten.xlsx'), exampleWorkbook());
    writeFileSync(join(folder, 'doelgroepen.vref'), new Uint8Array(exampleReference()));
    const output = execFileSync(process.execPath, ['--conditions=verrijk-source', 'program.mjs'], {
      cwd: folder,
      encoding: 'utf8',
    });
    assert.match(output, /exact: 900,\s+'exact-shared': 900,\s+respelled: 1800/);
    assert.ok(readFileSync(join(folder, 'klanten verrijkt.xlsx')).length > exampleWorkbook().length);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
