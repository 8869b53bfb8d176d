import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import type { World } from '../terminal/world.ts';

/** Where the service keeps its data: as asked, else where this system keeps data of programs for one user. A demo has a folder of its own. */
export function dataFolder(asked: string | undefined, isDemo: boolean, env: World['env']): string {
  if (asked !== undefined) return resolve(asked);
  return join(userData(env), isDemo ? 'verrijk-demo' : 'verrijk');
}

function userData(env: World['env']): string {
  if (process.platform === 'win32') return env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support');
  // An empty or relative one is to be ignored: XDG Base Directory Specification 0.8.
  const asked = env['XDG_DATA_HOME'] ?? '';
  return asked.startsWith('/') ? asked : join(homedir(), '.local', 'share');
}
