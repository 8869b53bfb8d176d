/**
 * Runs the tests of every package: `run-tests.ts <test | test-shared> [options of node] [test files]`.
 *
 * Node's own runner calls a pattern that matches nothing a success; here a package without tests is an error, so that
 * tests which were moved or renamed cannot fall silent.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const [folder, ...rest] = process.argv.slice(2);
if (folder !== 'test' && folder !== 'test-shared') stop('usage: run-tests.ts <test | test-shared> [options] [files]');
const options = rest.filter((argument) => argument.startsWith('-'));
const named = rest.filter((argument) => !argument.startsWith('-'));
const files = named.length > 0 ? named : findTests();

// Node leaves a core free, and so runs one file at a time where there are two; many of ours wait for a server or a browser.
const filesAtOnce = Math.max(2, availableParallelism() - 1);

const node = spawnSync(
  process.execPath,
  [
    '--conditions=verrijk-source',
    '--disable-warning=ExperimentalWarning',
    '--test',
    '--test-reporter=spec',
    `--test-concurrency=${filesAtOnce}`,
    ...options,
    ...files,
  ],
  { stdio: 'inherit' },
);
if (node.error !== undefined) throw node.error;
process.exitCode = node.status ?? 1;

function findTests(): string[] {
  if (folder === 'test-shared' && !existsSync('../shared/data')) {
    stop('These tests read real addresses and workbooks from ../shared, beside this repository, and it is not there.');
  }
  const found = readdirSync('packages').map((name) => ({
    name,
    tests: globSync(`packages/${name}/${folder}/**/*.test.ts`).sort(),
  }));
  const without = found.filter(({ tests }) => tests.length === 0).map(({ name }) => name);
  if (folder === 'test' && without.length > 0) stop(`No tests found in: ${without.join(', ')}`);
  const tests = found.flatMap((each) => each.tests);
  if (tests.length === 0) stop(`No tests found in packages/*/${folder}`);
  return tests;
}

function stop(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
