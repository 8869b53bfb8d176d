import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The root of the repository, ending in a slash. */
const root = fileURLToPath(new URL('../../', import.meta.url));

/** Paths of all files that are tracked or about to be, from the root. */
export const projectFiles: readonly string[] = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', '--deduplicate'],
  { cwd: root, encoding: 'utf8' },
)
  .split('\n')
  .filter((path) => path !== '')
  .sort();

/** The text of a project file; undefined when it is tracked but gone from the working tree. */
export function readProjectFile(path: string): string | undefined {
  try {
    return readFileSync(root + path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
