/**
 * Checks every package as its users get it, built and packed: publint on the manifest, attw on the types, and each
 * entry point imported by a plain Node that knows nothing of our sources.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

let complaints = 0;
run('npm', 'run', '--silent', 'build');
for (const folder of readdirSync('packages').map((name) => `packages/${name}`)) {
  const before = complaints;
  const { messages, pkg } = await publint({ pkgDir: folder, pack: 'npm', strict: true });
  for (const message of messages)
    complain(`${folder}: ${formatMessage(message, pkg, { color: false }) ?? message.code}`);
  run('attw', '--pack', folder, '--profile', 'esm-only', '--no-color', '--no-emoji');
  for (const door of doorsOf(folder)) run('node', '--input-type=module', '--eval', `await import('${door}')`);
  if (complaints === before) console.log(`${folder}: publishable`);
}
if (complaints > 0) process.exitCode = 1;

function doorsOf(folder: string): string[] {
  const manifest = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as {
    name: string;
    exports: Record<string, unknown>;
  };
  // A manifest that can be found is no program.
  const paths = Object.keys(manifest.exports).filter((path) => !path.endsWith('.json'));
  return paths.map((path) => manifest.name + path.slice(1));
}

function run(command: string, ...options: readonly string[]): void {
  const { status, stdout, stderr, error } = spawnSync(command, options, { encoding: 'utf8' });
  if (error !== undefined) throw error;
  if (status !== 0) complain(`${command} ${options.join(' ')}\n${stdout}${stderr}`);
}

function complain(sentence: string): void {
  complaints++;
  console.error(sentence);
}
