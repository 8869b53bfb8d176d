#!/usr/bin/env node
// Plain JavaScript in old syntax: an older Node must still understand it, to hand over to the newer one or to say so.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import module from 'node:module';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

function isTooOld() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  return major < 22 || (major === 22 && minor < 18);
}

/** The Node that `npm ci` brings along as a locked platform package of the workspace root. */
function bundledNode() {
  const require = module.createRequire(import.meta.url);
  for (const name of [
    `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`,
    `node-bin-${process.platform}-${process.arch}`,
  ]) {
    try {
      const folder = dirname(require.resolve(`${name}/package.json`));
      const node = join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
      if (existsSync(node)) return node;
    } catch {
      continue;
    }
  }
  return undefined;
}

if (isTooOld()) {
  const node = bundledNode();
  if (node === undefined) {
    process.stderr.write(
      `Verrijk needs Node 22.18 or newer and this is Node ${process.versions.node}; install a newer Node and run it again.\n`,
    );
    process.exitCode = 2;
  } else {
    const child = spawn(node, [process.argv[1], ...process.argv.slice(2)], { stdio: 'inherit' });
    // The terminal sends Ctrl-C to both; the child cleans up and decides, so this process only waits.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
      process.on(signal, () => signal !== 'SIGINT' && child.kill(signal));
    child.on('exit', (code, signal) => {
      process.exitCode = signal === null ? code : 128 + constants.signals[signal];
    });
  }
} else if (process.argv.length === 3 && (process.argv[2] === '--version' || process.argv[2] === '-V')) {
  process.stdout.write(`${JSON.parse(readFileSync(here('../package.json'), 'utf8')).version}\n`);
} else {
  // In a checkout the sources run as they are; a published package holds the built files only.
  const isCheckout = existsSync(here('../src/main.ts'));
  if (isCheckout) {
    module.registerHooks({
      resolve: (specifier, context, next) =>
        next(specifier, { ...context, conditions: [...context.conditions, 'verrijk-source'] }),
    });
  }
  module.enableCompileCache();
  const { main } = await import(isCheckout ? '../src/main.ts' : '../dist/main.js');
  await main(process.argv.slice(2));
}
