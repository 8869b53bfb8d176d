import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const read = (path: string): string => readFileSync(ROOT + path, 'utf8');

/** From the root of the repository: most of a page's paths begin at the server's, those of the DPIA at the packages. */
function fromRoot(path: string): string {
  if (/^(?:packages|docs)\//.test(path)) return path;
  return /^(?:core|report|server)\//.test(path) ? `packages/${path}` : `packages/server/${path}`;
}

/** Files and folders of ours that a page names. */
function pathsOf(page: string): readonly string[] {
  return [...page.matchAll(/`((?:src|test|packages|docs|core|report|server)\/[\w./-]+)`/g)].map(([, path]) => path!);
}

/** `path`: “name”, “name” */
function testsOf(page: string): readonly { readonly path: string; readonly name: string }[] {
  return [...page.matchAll(/`([\w./-]+\.test\.ts)`: ((?:“[^”]+”(?:, )?)+)/g)].flatMap(([, path, names]) =>
    [...names!.matchAll(/“([^”]+)”/g)].map(([, name]) => ({ path: path!, name: name! })),
  );
}

/** The names in a file of tests, with … for what differs from case to case. */
function namesIn(source: string): ReadonlySet<string> {
  const named = source.matchAll(/\b(?:test|it|describe)\(\s*(['"`])((?:\\.|(?!\1)[^])*?)\1/g);
  return new Set(Array.from(named, ([, , name]) => name!.replaceAll(/\$\{[^}]*\}/g, '…').replaceAll(/\\(.)/g, '$1')));
}

for (const page of ['docs/threat-model.md', 'docs/asvs.md', 'docs/dpia.md']) {
  test(`every file and every test that ${page} names exists`, () => {
    const text = read(page);
    assert.ok(pathsOf(text).length > 20);
    for (const path of pathsOf(text)) assert.ok(existsSync(ROOT + fromRoot(path)), path);
    for (const { path, name } of testsOf(text)) {
      assert.ok(namesIn(read(fromRoot(path))).has(name), `${path} has no test “${name}”`);
    }
  });
}

test('every threat has a test', () => {
  const rows = read('docs/threat-model.md')
    .split('\n')
    .filter((line) => /^\| [STRIDE] /.test(line));
  assert.ok(rows.length >= 40, String(rows.length));
  for (const row of rows) assert.ok(testsOf(row).length > 0, row);
});
