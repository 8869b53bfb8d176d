import { readFileSync } from 'node:fs';

/** The lists of pages in the app, and who sees them. */
const LISTS = {
  ENTRY: 'everybody',
  OF_BOTH: 'both',
  OF_ORGANISATION: 'organisation',
  OF_PROVIDER: 'provider',
} as const;
type ListedFor = (typeof LISTS)[keyof typeof LISTS];

/** Every address of a page of the service, as `organisation /orders/new`; read where the app has them, so that no page is forgotten. */
export function listedRoutes(): readonly string[] {
  const source = readFileSync(new URL('../../src/app/service-area.tsx', import.meta.url), 'utf8');
  return Object.entries(LISTS).flatMap(([list, who]) => routesIn(source, list, who));
}

function routesIn(source: string, list: string, who: ListedFor): readonly string[] {
  const start = source.indexOf(`const ${list}: Routes = {`);
  if (start === -1) throw new Error(`service-area.tsx has no list ${list}`);
  const paths = source.slice(start, source.indexOf('\n};', start)).matchAll(/^ {2}'(\/[^']*)':/gm);
  return Array.from(paths, ([, path]) => `${who} ${path}`);
}
