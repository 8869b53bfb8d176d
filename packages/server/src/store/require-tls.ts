import { VerrijkError } from '@verrijk/core';
import pg from 'pg';

/** The modes of which both sides of a connection to PostgreSQL may be sure; `require` alone is read differently from one version of the driver to the next. */
const SURE = new Set(['verify-full', 'verify-ca']);

/**
 * Refuses a database on another machine to which nothing says that the connection is encrypted, and with whom.
 * @throws VerrijkError `setting.invalid`
 */
export function requireTls(url: string): void {
  const { host, ssl } = read(url) ?? {};
  // What is no address leads nowhere, and is told so when it is tried.
  if (host === undefined || isThisMachine(host)) return;
  const modes = new URL(url).searchParams.getAll('sslmode');
  // What the driver makes of it counts too: another parameter may take back what the mode says.
  if (modes.every((mode) => SURE.has(mode)) && modes.length > 0 && isVerified(ssl)) return;
  throw new VerrijkError('setting.invalid', {
    variable: 'DATABASE_URL',
    expected: 'postgresql://…?sslmode=verify-full; VERRIJK_DATABASE_PLAIN=yes',
  });
}

function read(url: string): { readonly host: string; readonly ssl: unknown } | undefined {
  try {
    return new pg.Client({ connectionString: url });
  } catch {
    return undefined;
  }
}

/** A socket is a folder. */
function isThisMachine(host: string): boolean {
  return host.startsWith('/') || host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);
}

function isVerified(ssl: unknown): boolean {
  if (typeof ssl !== 'object' || ssl === null) return ssl === true;
  return (ssl as { readonly rejectUnauthorized?: boolean }).rejectUnauthorized !== false;
}
