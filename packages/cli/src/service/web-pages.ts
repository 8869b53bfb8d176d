import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the web app; undefined in a checkout where it has not been built. */
export function webPages(): string | undefined {
  const folder = fileURLToPath(new URL('dist', import.meta.resolve('@verrijk/web/package.json')));
  return existsSync(join(folder, 'index.html')) ? folder : undefined;
}
