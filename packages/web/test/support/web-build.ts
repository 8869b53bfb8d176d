import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const WEB = join(ROOT, 'packages', 'web');
/** All that the pages are made of. */
const SOURCES = [
  'package-lock.json',
  'packages/web/{index.html,vite.config.ts,package.json}',
  'packages/web/{src,public}/**/*.*',
  'packages/{core,files,steps,report}/src/**/*.*',
  'packages/server/src/contract/**/*.ts',
];
/** Of this checkout and this user alone. */
const PREFIX = `verrijk-pages-${process.getuid?.() ?? 0}-${hashOf(ROOT).slice(0, 8)}`;
/** Milliseconds; what nobody has used for so long is removed. */
const KEPT_FOR = 6 * 3_600_000;

/**
 * The folder of the web app, built from the sources as they are now. Test files share it, whichever of them builds it first; a build is made once for
 * the same sources. VERRIJK_PAGES may name a folder that was built already.
 */
export async function webBuild(): Promise<string> {
  const given = process.env['VERRIJK_PAGES'];
  if (given !== undefined) return given;
  const folder = join(tmpdir(), `${PREFIX}-${hashOfSources()}`);
  if (existsSync(join(folder, 'index.html'))) return folder;
  const making = await mkdtemp(join(tmpdir(), `${PREFIX}-new-`));
  await build(making);
  await removeUnused();
  try {
    await rename(making, folder);
  } catch (error) {
    // Another test file was first; that one is as good.
    await rm(making, { recursive: true });
    if (!existsSync(join(folder, 'index.html'))) throw error;
  }
  return folder;
}

async function build(folder: string): Promise<void> {
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin', 'vite.js');
  const options = ['build', '--outDir', folder, '--emptyOutDir', '--logLevel', 'warn'];
  const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' };
  try {
    await promisify(execFile)(process.execPath, ['--conditions=verrijk-source', vite, ...options], { cwd: WEB, env });
  } catch (error) {
    await rm(folder, { recursive: true });
    throw new Error(`The pages cannot be built.\n${(error as { stderr?: string }).stderr ?? ''}`, { cause: error });
  }
}

function hashOfSources(): string {
  const hash = createHash('sha256');
  for (const path of globSync(SOURCES, { cwd: ROOT }).sort()) {
    hash.update(path).update(readFileSync(join(ROOT, path)));
  }
  return hash.digest('hex').slice(0, 16);
}

async function removeUnused(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(PREFIX)) continue;
    const path = join(tmpdir(), basename(name));
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Infinity }));
    if (Date.now() - mtimeMs > KEPT_FOR) await rm(path, { recursive: true, force: true });
  }
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
