import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { webBuild } from '../support/web-build.ts';

/** Bytes of JavaScript, packed, before somebody sees and can use the first page. */
const MOST = 180_000;
/** What the first page loads, by the names of vite.config.ts: the beginning with all that talks with the service, and the page itself. */
const FIRST = ['index', 'sign-in'];

interface Chunk {
  readonly file: string;
  readonly name?: string;
  readonly imports?: readonly string[];
}

let folder: string;
let manifest: Readonly<Record<string, Chunk>>;
before(async () => {
  folder = await webBuild();
  manifest = JSON.parse(readFileSync(join(folder, '.vite', 'manifest.json'), 'utf8')) as Record<string, Chunk>;
});

test('the JavaScript of the first page is small', () => {
  const sizes = filesOf(FIRST).map((file) => [file, gzipSync(readFileSync(join(folder, file))).length] as const);
  const total = sizes.reduce((sum, [, size]) => sum + size, 0);
  console.log(`first page: ${total} bytes of JavaScript in ${sizes.length} files`);
  assert.ok(sizes.length > 2, 'the chunks are found');
  assert.ok(total <= MOST, `${total} bytes: ${sizes.map(([file, size]) => `${file} ${size}`).join(', ')}`);
});

test('of the description of the API comes what signing in needs, and nothing else', () => {
  const scripts = filesOf(FIRST).map((file) => readFileSync(join(folder, file), 'utf8'));
  const has = (path: string): boolean => scripts.some((script) => script.includes(path));
  assert.deepEqual([has('/api/session'), has('/api/health'), has('/api/orders')], [true, true, false]);
});

test('nothing of the worker, and no sentence about findings, comes with the first page', () => {
  const scripts = filesOf(FIRST).map((file) => readFileSync(join(folder, file), 'utf8'));
  // Of the engine that opens workbooks, and of the catalogue of sentences.
  for (const sign of ['xl/worksheets', 'cell.postcode-invalid']) {
    assert.deepEqual(
      scripts.filter((script) => script.includes(sign)).length,
      0,
      `${sign} stands in what everybody loads first`,
    );
  }
});

test('no file of the pages leads to another host', () => {
  const found: string[] = [];
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(js|css|html|svg|webmanifest)$/.test(entry.name)) continue;
    const text = readFileSync(join(entry.parentPath, entry.name), 'utf8');
    for (const [url] of text.matchAll(/\b(?:https?|wss?):\/\/[\w.-]+/g)) {
      if (!isSaidAlone(new URL(url).hostname)) found.push(`${entry.name}: ${url}`);
    }
  }
  assert.deepEqual([...new Set(found)], []);
});

/** Hosts in names of forms that files have, which are compared and never fetched, and in what libraries say of themselves. */
const SAID_ALONE = [
  ...['www.w3.org', 'purl.org', 'purl.oclc.org', 'json-schema.org', 'datapackage.org'],
  ...['schemas.openxmlformats.org', 'schemas.microsoft.com', 'schemas.zwobble.org'],
  ...[
    'react.dev',
    'reactjs.org',
    'rolldown.rs',
    'github.com',
    'raw.github.com',
    'stuk.github.io',
    'gitbrent.github.io',
  ],
  'stuartk.com',
];

function isSaidAlone(host: string): boolean {
  // The address of nothing, with which parts of an address are read.
  return host === 'localhost' || SAID_ALONE.includes(host);
}

/** Scripts of these chunks, and of all that they cannot do without. */
function filesOf(names: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  const files = new Set<string>();
  const add = (key: string): void => {
    if (seen.has(key)) return;
    seen.add(key);
    const chunk = manifest[key]!;
    if (chunk.file.endsWith('.js')) files.add(chunk.file);
    for (const each of chunk.imports ?? []) add(each);
  };
  for (const name of names) {
    const [key, another] = Object.keys(manifest).filter((each) => manifest[each]!.name === name);
    assert.ok(key !== undefined && another === undefined, `the build has one chunk ${name}`);
    add(key);
  }
  return [...files];
}
