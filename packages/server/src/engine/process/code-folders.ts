import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Every package of ours that the process runs; each may stand in a place of its own. */
const PACKAGES = ['@verrijk/core', '@verrijk/files', '@verrijk/steps', '@verrijk/report'];

/** The folders that the process may read: our code and that of our dependencies, and no other file of the machine. */
export function codeFolders(): readonly string[] {
  const own = packageFolder(fileURLToPath(import.meta.url));
  const folders = new Set([own]);
  for (const name of PACKAGES) folders.add(packageFolder(realpathSync(fileURLToPath(import.meta.resolve(name)))));
  for (const folder of [...folders]) addModules(folder, folders);
  return [...folders];
}

function packageFolder(path: string): string {
  let folder = dirname(path);
  while (!existsSync(join(folder, 'package.json')) && folder !== dirname(folder)) folder = dirname(folder);
  return folder;
}

/** The `node_modules` in which a package looks for others, from its own upwards. */
function addModules(from: string, folders: Set<string>): void {
  for (let folder = from; ; folder = dirname(folder)) {
    const modules = join(folder, 'node_modules');
    if (existsSync(modules)) folders.add(modules);
    if (folder === dirname(folder)) return;
  }
}
